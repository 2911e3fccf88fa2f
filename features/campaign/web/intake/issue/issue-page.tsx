import { z } from 'zod';
import type { Caller } from '../../../../../api/http/caller';
import { parse } from '../../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../../api/http/page';
import { HttpProblem, notFound } from '../../../../../api/http/problem';
import type { IssueProblem } from '../../../rules/issue-problem';
import { type IssueChoices, issueDraft } from '../../../use-cases/draft/issue-draft';
import { changeRefusalWords } from '../../../words/draft-words';
import { draftParams, type IntakeWeb, openDraft, SECTION, version } from '../intake-web';
import { type Asked, IssueView } from './issue-view';

type Answered = Extract<Awaited<ReturnType<typeof issueDraft>>, { readonly kind: 'answered' }>;

async function ask(
  web: IntakeWeb,
  caller: Caller,
  of: { readonly id: string; readonly version?: number },
  choices: IssueChoices,
): Promise<Answered> {
  const outcome = await issueDraft(web.database, caller.actor, of, choices);
  if (outcome.kind === 'notFound') throw notFound();
  if (outcome.kind === 'notOpen') throw new HttpProblem(409, 'draftNotOpen', changeRefusalWords.notOpen);
  return outcome;
}

/** What a person may allow, by the problem that it answers. */
const ALLOWABLE: Readonly<Partial<Record<IssueProblem['code'], keyof Asked>>> = {
  pastDeadline: 'acceptPast',
  lateLetter: 'atOnce',
  alreadyIssued: 'again',
};

/** The preview as if everything were allowed that can be, and what must be allowed for it. */
async function showIssue(web: IntakeWeb, caller: Caller, id: string, refused?: { readonly status: number; readonly asked: Asked }) {
  const looked = await openDraft(web, caller, id);
  const all = await ask(web, caller, { id }, { acceptPast: true, atOnce: true, again: true, previewOnly: true });
  const plain = all.outcome.kind === 'refused' ? all : await ask(web, caller, { id }, { atOnce: true, previewOnly: true });
  const problems = plain.outcome.kind === 'refused' ? plain.outcome.problems : [];
  return {
    title: '交办预览',
    section: SECTION,
    status: refused?.status,
    body: (
      <IssueView
        looked={looked}
        preview={all.outcome.kind === 'refused' ? undefined : all.outcome.preview}
        names={all.names}
        problems={problems}
        refused={refused?.asked}
      />
    ),
  };
}

/** 交办预览: who gets which letter when, and what must be said or allowed before. */
export const issuePage = (web: IntakeWeb) =>
  page({
    method: 'get',
    path: '/intake/{id}/issue',
    authorisation: { general: 'issueNotice' },
    audit: 'reads',
    params: draftParams,
    handle: ({ params, caller }) => showIssue(web, caller, params.id),
  });

const tick = z.literal('yes').optional();
const form = z.object({ version, acceptPast: tick, atOnce: tick, again: tick, sure: tick });

/** Issues the draft; shows the preview again where something was not allowed. */
export const issueForm = (web: IntakeWeb) =>
  page({
    method: 'post',
    path: '/intake/{id}/issue',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through issueNotice',
    params: draftParams,
    async handle({ params: { id }, form: given, caller }): Promise<PageAnswer> {
      const { version: seen, ...ticks } = parse(form, given, 'body');
      const asked = { acceptPast: ticks.acceptPast === 'yes', atOnce: ticks.atOnce === 'yes', again: ticks.again === 'yes' };
      if (ticks.sure !== 'yes') return showIssue(web, caller, id, { status: 422, asked: { ...asked, missing: ['sure'] } });
      const { outcome } = await ask(web, caller, { id, version: seen }, asked);
      if (outcome.kind === 'issued') return { to: `/campaigns/${outcome.campaignId}?done=issued` };
      const codes = outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code) : [];
      if (codes.includes('draftChanged')) throw new HttpProblem(409, 'draftChanged', changeRefusalWords.stale);
      const missing = [...new Set(codes.flatMap((code) => ALLOWABLE[code] ?? []))].filter((name) => name !== 'missing');
      return showIssue(web, caller, id, { status: 409, asked: { ...asked, missing } });
    },
  });
