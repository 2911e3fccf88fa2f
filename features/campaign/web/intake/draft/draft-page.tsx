import { z } from 'zod';
import type { Caller } from '../../../../../api/http/caller';
import { readPart } from '../../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../../api/http/page';
import type { FieldError } from '../../../../../api/http/problem';
import { optionalText, requiredDay, requiredText } from '../../../../../api/http/schemas';
import { draftParts, partOfTask } from '../../../rules/draft/draft-parts';
import { lineCountOf } from '../../../rules/draft/stretch';
import type { DraftCommand } from '../../../use-cases/draft/change-draft';
import { lookAtDraft } from '../../../use-cases/draft/look-at-draft';
import { notFound } from '../../../../../api/http/problem';
import { changeRefusalWords } from '../../../words/draft-words';
import { carryOut, draftParams, type IntakeWeb, openDraft, SECTION, version } from '../intake-web';
import { DraftView } from './draft-view';

const doneWords = {
  head: '已保存标题、文号和日期。',
  add: '已新增一项任务，请看它的单位和时限对不对。',
  take: '已作为一项任务，请看它的单位和时限对不对；可以撤销。',
  settle: '已记下：核对过了。',
  undo: '已撤销上一步。',
  correct: '已保存更正。',
  merge: '已合并为一项任务。',
  split: '已拆成两项任务。',
  remove: '已删除这项任务，可以撤销。',
  unit: '已对应，随交办记住这个写法。',
} as const;
type Done = keyof typeof doneWords;
const DONE = Object.keys(doneWords) as readonly Done[];

const place = z.coerce.number('应为一个数').int().min(1).max(1_000_000);
const query = z.object({
  part: place.optional(),
  from: place.optional(),
  done: z
    .enum(DONE as [Done, ...Done[]])
    .optional()
    .catch(undefined),
});

const line = (name: string) =>
  z
    .string(`请填写${name}`)
    .trim()
    .regex(/^\d{1,6}$/, `${name}应为原文左边的行号`)
    .transform(Number);
const emptyAsAbsent = <T extends z.ZodType>(schema: T) => z.preprocess((given) => (given === '' ? undefined : given), schema.optional());

const command = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('head'),
      version,
      title: requiredText('标题', 300),
      documentNumber: optionalText('文号', 60),
      issuer: optionalText('发文机关', 100),
      issueDate: emptyAsAbsent(requiredDay('成文日期')),
    }),
    z.object({ do: z.literal('add'), version, fromLine: line('从第几行'), toLine: line('到第几行') }),
    z.object({ do: z.literal('take'), version, lines: z.string().regex(/^\d{1,6}-\d{1,6}$/, '应为原文左边的行号') }),
    z.object({ do: z.literal('settle'), version, finding: z.string().max(10_000) }),
    z.object({ do: z.literal('undo'), version }),
    z.object({ do: z.literal('discard'), version, sure: z.literal('yes', '请勾选确认作废') }),
  ],
  '不认识这一步',
);

function commandOf(given: z.output<typeof command>, by: string): DraftCommand {
  switch (given.do) {
    case 'head': {
      const { title, documentNumber, issuer, issueDate } = given;
      const fields = { title, ...(documentNumber && { documentNumber }), ...(issuer && { issuer }), ...(issueDate && { issueDate }) };
      return { kind: 'head', fields };
    }
    case 'add':
      return { kind: 'add', fromLine: given.fromLine, toLine: given.toLine };
    case 'take': {
      const [fromLine = 0, toLine = 0] = given.lines.split('-').map(Number);
      return { kind: 'add', fromLine, toLine };
    }
    case 'settle':
      return { kind: 'settle', finding: given.finding, by };
    case 'undo':
    case 'discard':
      return { kind: given.do };
  }
}

interface Refused {
  readonly status: number;
  readonly message: string;
  readonly errors?: readonly FieldError[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Shows a draft; where a form of its was not taken, with what stood in it and why. */
export async function showDraft(
  web: IntakeWeb,
  caller: Caller,
  id: string,
  { part = 1, from, done, refused }: Partial<z.output<typeof query>> & { readonly refused?: Refused },
) {
  const looked = await openDraft(web, caller, id);
  const parts = draftParts(
    looked.tasks.map(({ firstLine }) => firstLine),
    lineCountOf(looked.draft.text),
  );
  const form = refused && typeof refused.fields['do'] === 'string' ? refused.fields['do'] : undefined;
  return {
    title: looked.edited.notice.title ?? '立项草稿',
    section: SECTION,
    message: done && doneWords[done],
    status: refused?.status,
    body: (
      <DraftView
        looked={looked}
        parts={parts}
        part={Math.min(part, parts.length)}
        from={from}
        problem={
          refused && {
            title: refused.message,
            errors: (refused.errors ?? []).map(({ path, message }) => ({ message, href: form && `#${form}-${path.replace('body.', '')}` })),
          }
        }
        entered={refused && form !== undefined ? { form, fields: refused.fields } : undefined}
      />
    ),
  };
}

/** One draft. What was issued meanwhile leads to its notice. */
export const draftPage = (web: IntakeWeb) =>
  page({
    method: 'get',
    path: '/intake/{id}',
    authorisation: { general: 'issueNotice' },
    audit: 'reads',
    params: draftParams,
    query,
    async handle({ params, query: asked, caller }): Promise<PageAnswer> {
      const { draft } = (await lookAtDraft(web.database, caller.actor, params.id)) ?? {};
      if (!draft) throw notFound();
      if (draft.campaignId !== undefined) return { to: `/campaigns/${draft.campaignId}` };
      return showDraft(web, caller, params.id, asked);
    },
  });

/** The page on which the task stands that was made of some lines. */
async function placeOfTaken(web: IntakeWeb, caller: Caller, id: string, lines: string): Promise<string> {
  const { tasks } = await openDraft(web, caller, id);
  const at = tasks.findIndex(({ firstLine }) => firstLine === Number.parseInt(lines, 10));
  return `/intake/${id}?part=${partOfTask(Math.max(0, at))}&done=take#${tasks[at]?.key ?? 'tasks-head'}`;
}

/** Takes the forms of a draft's page: its head, a stretch as a task, a finding settled, the last step taken back, the draft discarded. */
export const draftForm = (web: IntakeWeb) =>
  page({
    method: 'post',
    path: '/intake/{id}',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through changeDraft',
    params: draftParams,
    query: z.object({ part: place.optional() }),
    async handle({ params: { id }, query: { part }, form, caller }): Promise<PageAnswer> {
      const fields = { ...(form as Readonly<Record<string, unknown>> | undefined) };
      const read = readPart(command, form, 'body');
      const refuse = (refused: Omit<Refused, 'fields'>) =>
        showDraft(web, caller, id, { ...(part && { part }), refused: { ...refused, fields } });
      if (!read.ok) return refuse({ status: 422, message: '填写的内容有误', errors: read.errors });
      const refusal = await carryOut(web, caller, { id, version: read.value.version }, commandOf(read.value, caller.name));
      if (refusal) return refuse({ status: refusal === 'noSuchLines' ? 422 : 409, message: changeRefusalWords[refusal] });
      if (read.value.do === 'discard') return { to: '/intake?done=discarded' };
      if (read.value.do === 'take') return { to: await placeOfTaken(web, caller, id, read.value.lines) };
      return { to: `/intake/${id}?part=${part ?? 1}&done=${read.value.do}` };
    },
  });
