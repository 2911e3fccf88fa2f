import type { Database } from '../../../../platform/postgres/database';
import { applyEdits } from '../../rules/draft/apply-edits';
import { type IssueOutcome, issueNotice, type IssueTx } from '../issue-notice';
import type { Draft, WithDrafts } from './draft-repository';
import type { DraftActor } from './make-draft';

/** What working on drafts needs of the database. */
export type DraftDatabase = Database<IssueTx & WithDrafts>;

/** What a person allows who issues a draft; `previewOnly`: tell what would be registered, and register nothing. */
export interface IssueChoices {
  readonly acceptPast?: boolean;
  readonly atOnce?: boolean;
  readonly again?: boolean;
  readonly previewOnly?: boolean;
}

export type IssueDraftOutcome =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notOpen'; readonly draft: Draft }
  | { readonly kind: 'answered'; readonly draft: Draft; readonly outcome: IssueOutcome; readonly names: ReadonlyMap<string, string> };

/**
 * Issues the corrected notice of a draft (交办) as `issueNotice` issues any, the names that were chosen remembered with it, and closes the draft in the same
 * transaction. Upon the version that the person saw: `draftChanged` refuses another one.
 */
export async function issueDraft(
  database: DraftDatabase,
  actor: DraftActor,
  { id, version }: { readonly id: string; readonly version?: number },
  choices: IssueChoices,
): Promise<IssueDraftOutcome> {
  const draft = await database.transaction(actor, (tx) => tx.drafts.find(id));
  if (!draft) return { kind: 'notFound' };
  if (draft.state !== 'draft') return { kind: 'notOpen', draft };
  const { notice, aliases, settled } = applyEdits(draft.notice, draft.text, draft.edits);
  const request = {
    ...choices,
    text: draft.text,
    notice,
    aliases,
    settled: new Set(settled.keys()),
    fallbackTitle: draft.fileName ?? '通知',
  };
  const outcome = await issueNotice(database, actor, request, async (tx, campaignId) => {
    const change = { id, version: version ?? draft.version, accountId: actor.accountId, state: 'issued', campaignId } as const;
    if (!(await tx.drafts.change(change))) return false;
    await tx.appendAudit(actor, [{ kind: 'noticeDraft.issued', entity: 'noticeDraft', entityId: id, after: { campaignId } }]);
    return true;
  });
  const letters = outcome.kind === 'refused' ? [] : outcome.preview.letters;
  const names = await database.transaction(actor, (tx) => tx.drafts.namesOf(letters.flatMap(({ personIds }) => personIds)));
  return { kind: 'answered', draft, outcome, names };
}
