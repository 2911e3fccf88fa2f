import type { AuditEntry } from '../../../../platform/audit/audit-entry';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { nextOfKind, applyEdits, type EditedNotice } from '../../rules/draft/apply-edits';
import type { ChangeRefusal, NoticeEdit } from '../../rules/draft/notice-edit';
import { stretchOf, taskOfStretch } from '../../rules/draft/stretch';
import type { Notice, NoticeTask, Span } from '../../../../reader/notice';
import type { Draft, WithDrafts } from './draft-repository';
import type { DraftActor } from './make-draft';
import type { NoticeReader } from './notice-reader';

type Tx = Transaction & WithDrafts;

/** What a person does with a draft. Lines are counted from 1. */
export type DraftCommand =
  | Extract<NoticeEdit, { readonly kind: 'head' | 'correct' | 'merge' | 'remove' | 'unit' }>
  | { readonly kind: 'settle'; readonly finding: string; readonly by: string }
  | { readonly kind: 'add'; readonly fromLine: number; readonly toLine: number }
  | { readonly kind: 'split'; readonly task: string; readonly atLine: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'discard' };

export type ChangeOutcome =
  | { readonly kind: 'changed'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal; readonly draft?: Draft };

/** Words that name the notice's year, so that a stretch by itself reads its days as the notice does. */
const yearWords = ({ issueDate }: Notice): string => (issueDate === undefined ? '' : `${issueDate.slice(0, 4)}年\n\n`);

async function taskIn(noticeReader: NoticeReader, { text, notice }: Draft, span: Span, like?: NoticeTask): Promise<NoticeTask> {
  const before = yearWords(notice);
  const read = await noticeReader.read({ text: `${before}${text.slice(span.start, span.end)}` });
  return taskOfStretch(text, span, { before, notice: 'unreadable' in read ? { ...notice, tasks: [] } : read.notice }, like);
}

type Step = { readonly edits: readonly NoticeEdit[] } | { readonly refusal: ChangeRefusal };

/** The edits of the draft after a command, where it makes sense. */
async function stepOf(noticeReader: NoticeReader, draft: Draft, edited: EditedNotice, command: DraftCommand, atMs: number): Promise<Step> {
  const { edits, text } = draft;
  const and = (edit: NoticeEdit): Step => ({ edits: [...edits, edit] });
  if ('task' in command && !edited.tasks.some(({ key }) => key === command.task)) return { refusal: 'noSuchTask' };
  switch (command.kind) {
    case 'undo':
      return edits.length === 0 ? { refusal: 'nothingToUndo' } : { edits: edits.slice(0, -1) };
    case 'discard':
      return { edits };
    case 'settle':
      return and({ ...command, atMs });
    case 'add': {
      const span = stretchOf(text, command.fromLine, command.toLine);
      return span ? and({ kind: 'add', made: await taskIn(noticeReader, draft, span) }) : { refusal: 'noSuchLines' };
    }
    case 'split': {
      const task = edited.tasks.find(({ key }) => key === command.task)?.task;
      const second = stretchOf(text, command.atLine, command.atLine);
      if (!task || !second || second.start <= task.span.start || second.start >= task.span.end) return { refusal: 'noSuchLines' };
      const [first, rest] = [
        { start: task.span.start, end: second.start },
        { start: second.start, end: task.span.end },
      ];
      return and({
        kind: 'split',
        task: command.task,
        parts: [await taskIn(noticeReader, draft, first, task), await taskIn(noticeReader, draft, rest, task)],
      });
    }
    case 'merge':
      return nextOfKind(edited.tasks, command.task) ? and(command) : { refusal: 'noNextTask' };
    case 'head':
    case 'correct':
    case 'remove':
    case 'unit':
      return and(command);
  }
}

function auditOf({ id, edits }: Draft, command: DraftCommand): AuditEntry {
  const of = { entity: 'noticeDraft', entityId: id } as const;
  if (command.kind === 'undo') return { ...of, kind: 'noticeDraft.undone', before: { edit: edits.at(-1) } };
  if (command.kind === 'discard') return { ...of, kind: 'noticeDraft.discarded' };
  if (command.kind === 'settle') return { ...of, kind: 'noticeDraft.settled', after: { finding: command.finding } };
  return { ...of, kind: 'noticeDraft.corrected', after: { ...command } };
}

/**
 * Carries out one command on a draft (更正、核对、撤销、作废), upon the version that the person saw. Stretches of text are read before the transaction, in the
 * reader's own process.
 */
export async function changeDraft(
  { database, noticeReader }: { readonly database: Database<Tx>; readonly noticeReader: NoticeReader },
  actor: DraftActor,
  { id, version }: { readonly id: string; readonly version: number },
  command: DraftCommand,
): Promise<ChangeOutcome> {
  const found = await database.transaction(actor, async (tx) => ({ draft: await tx.drafts.find(id), nowMs: await tx.nowMs() }));
  const { draft, nowMs } = found;
  if (!draft) return { kind: 'refused', refusal: 'notFound' };
  if (draft.state !== 'draft') return { kind: 'refused', refusal: 'notOpen', draft };
  if (draft.version !== version) return { kind: 'refused', refusal: 'stale', draft };
  const step = await stepOf(noticeReader, draft, applyEdits(draft.notice, draft.text, draft.edits), command, nowMs);
  if ('refusal' in step) return { kind: 'refused', refusal: step.refusal, draft };
  return database.transaction(actor, async (tx) => {
    const isDone = await tx.drafts.change({
      id,
      version,
      accountId: actor.accountId,
      edits: step.edits,
      ...(command.kind === 'discard' && { state: 'discarded' as const }),
    });
    if (!isDone) return { kind: 'refused', refusal: 'stale', draft };
    await tx.appendAudit(actor, [auditOf(draft, command)]);
    return { kind: 'changed', draft: { ...draft, edits: step.edits, version: version + 1 } };
  });
}
