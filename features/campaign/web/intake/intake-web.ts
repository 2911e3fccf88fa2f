import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { HttpProblem, notFound } from '../../../../api/http/problem';
import { id } from '../../../../api/http/schemas';
import type { ChangeRefusal } from '../../rules/draft/notice-edit';
import { changeDraft, type DraftCommand } from '../../use-cases/draft/change-draft';
import type { DraftDatabase } from '../../use-cases/draft/issue-draft';
import { type LookedAt, lookAtDraft } from '../../use-cases/draft/look-at-draft';
import type { NoticeReader } from '../../use-cases/draft/notice-reader';
import { changeRefusalWords } from '../../words/draft-words';

/** What the routes of drafts work with. */
export interface IntakeWeb {
  readonly database: DraftDatabase;
  readonly noticeReader: NoticeReader;
}

export const SECTION = '/intake';
export const draftParams = z.object({ id });
export const taskParams = z.object({ id, key: z.string().regex(/^[te]\d{1,6}$/) });
/** The version of the draft that the form was made of. */
export const version = z.coerce.number('表单不完整，请刷新页面').int().min(1).max(1_000_000_000);

/** What stood in a field of a form that was not taken. */
export const textIn = (given: unknown): string => (typeof given === 'string' ? given : '');

/** A draft that is still open, or 404; one that is issued leads to its campaign. */
export async function openDraft({ database }: IntakeWeb, { actor }: Caller, draftId: string): Promise<LookedAt> {
  const looked = await lookAtDraft(database, actor, draftId);
  if (!looked || looked.draft.state !== 'draft') throw notFound();
  return looked;
}

/** Carries out a command of a form; answers why it was refused, if so. */
export async function carryOut(
  web: IntakeWeb,
  caller: Caller,
  of: { readonly id: string; readonly version: number },
  command: DraftCommand,
): Promise<ChangeRefusal | undefined> {
  const outcome = await changeDraft(web, caller.actor, of, command);
  if (outcome.kind === 'changed') return undefined;
  if (outcome.refusal === 'notFound') throw notFound();
  if (outcome.refusal === 'notOpen') throw new HttpProblem(409, 'draftNotOpen', changeRefusalWords.notOpen);
  return outcome.refusal;
}
