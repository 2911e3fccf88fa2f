import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { HttpProblem, notFound } from '../../../../api/http/problem';
import { id, idParams, requiredText, target, unitRole } from '../../../../api/http/schemas';
import { issueDraft } from '../../use-cases/draft/issue-draft';
import { makeDraft } from '../../use-cases/draft/make-draft';
import { findingText } from '../../words/finding-text';
import { changeRefusalWords, deadlineText } from '../../words/draft-words';
import { issueProblemSentence } from '../../words/issue-problem-text';
import { type IntakeWeb, openDraft } from './intake-web';

const MOST_CHARACTERS = 200_000;

export const postNoticeDraft = ({ database, noticeReader }: IntakeWeb) =>
  endpoint({
    method: 'post',
    path: '/api/notice-drafts',
    tag: '立项',
    summary: '读一份通知的文字，存为立项草稿',
    description: '留痕：noticeDraft.made。文件请在网页上传；接口收文字，最多 256 KB。',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through makeDraft',
    status: 201,
    body: z.object({ text: requiredText('通知的文字', MOST_CHARACTERS) }),
    response: z.object({ draftId: id }),
    async handle({ body, caller }) {
      const made = await makeDraft(database, noticeReader, caller.actor, body);
      if (made.kind === 'unreadable') throw new HttpProblem(422, 'unreadable', made.reason);
      return { draftId: made.id };
    },
  });

const match = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('units'), names: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('undecided') }),
  z.object({ kind: z.literal('unknown'), nearest: z.array(z.string()).readonly() }),
]);
const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  line: z.int().nullable(),
  text: z.string(),
  isSettled: z.boolean(),
});
const task = z.object({
  key: z.string(),
  kind: z.enum(['task', 'milestone']),
  ordinal: z.string(),
  title: z.string(),
  measures: z.string(),
  units: z.array(z.object({ name: z.string(), role: unitRole, match })).readonly(),
  deadline: z.string(),
  timePoints: z.array(z.string()).readonly(),
  targets: z.array(target).readonly(),
  firstLine: z.int(),
  lastLine: z.int(),
  isCorrected: z.boolean(),
  findings: z.array(finding),
});

type Looked = Awaited<ReturnType<typeof openDraft>>;
const findingOf = ({ finding: it, settled }: Looked['findings'][number]) => {
  const { sentence, settlement } = findingText(it);
  return { code: it.code, severity: it.severity, line: it.line ?? null, text: sentence + settlement, isSettled: settled !== undefined };
};

export const getNoticeDraft = (web: IntakeWeb) =>
  endpoint({
    method: 'get',
    path: '/api/notice-drafts/{id}',
    tag: '立项',
    summary: '一份没有交办的草稿：任务、单位的对应、需要核对的地方',
    authorisation: { general: 'issueNotice' },
    audit: 'reads',
    params: idParams,
    response: z
      .object({
        id,
        version: z.int(),
        title: z.string().nullable(),
        documentNumber: z.string().nullable(),
        tasks: z.array(task),
        findings: z.array(finding),
        unknownUnits: z.array(z.string()),
      })
      .meta({ id: 'NoticeDraft' }),
    async handle({ params, caller }) {
      const { draft, edited, tasks, findings, unknown } = await openDraft(web, caller, params.id);
      return {
        id: draft.id,
        version: draft.version,
        title: edited.notice.title ?? null,
        documentNumber: edited.notice.documentNumber ?? null,
        tasks: tasks.map((one) => ({ ...one, deadline: deadlineText(one.deadline), findings: one.findings.map(findingOf) })),
        findings: findings.map(findingOf),
        unknownUnits: unknown.map(({ name }) => name),
      };
    },
  });

const allowed = (what: string) => z.boolean(`应为 true 或 false`).optional().meta({ description: what });

export const postNoticeDraftIssue = ({ database }: IntakeWeb) =>
  endpoint({
    method: 'post',
    path: '/api/notice-drafts/{id}/issue',
    tag: '立项',
    summary: '交办一份草稿：登记任务，发出交办信',
    description: '留痕：campaign.issued、task.assigned、noticeDraft.issued。version 是看过的那一版；不能交办时逐条说明原因（409）。',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through issueNotice',
    status: 201,
    params: idParams,
    body: z.object({
      version: z.int('version 应为看过的那一版').min(1).max(1_000_000_000),
      acceptPast: allowed('照样登记已经过去的时限'),
      atOnce: allowed('赶不上时限的交办信立即发出'),
      again: allowed('同一文号交办过也再次交办'),
    }),
    response: z.object({ campaignId: id }),
    async handle({ params, body: { version, ...choices }, caller }) {
      const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
      const answer = await issueDraft(database, caller.actor, { id: params.id, version }, given);
      if (answer.kind === 'notFound') throw notFound();
      if (answer.kind === 'notOpen') throw new HttpProblem(409, 'draftNotOpen', changeRefusalWords.notOpen);
      const { outcome } = answer;
      if (outcome.kind === 'issued') return { campaignId: outcome.campaignId };
      const problems = outcome.kind === 'refused' ? outcome.problems : [];
      throw new HttpProblem(409, 'notIssued', '没有交办，什么都没有登记', {
        errors: problems.map((problem) => ({ path: problem.code, message: issueProblemSentence(problem) })),
      });
    },
  });
