import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithDrafts } from './draft-repository';
import type { GivenNotice, NoticeReader } from './notice-reader';

type Tx = Transaction & WithDrafts;

/** Whoever works on drafts has an account. */
export type DraftActor = Actor & { readonly accountId: string };

export type MakeDraftOutcome = { readonly kind: 'made'; readonly id: string } | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a notice and keeps it as a draft (立项草稿); nothing is kept of one that cannot be read. */
export async function makeDraft(
  database: Database<Tx>,
  noticeReader: NoticeReader,
  actor: DraftActor,
  given: GivenNotice,
): Promise<MakeDraftOutcome> {
  const read = await noticeReader.read(given);
  if ('unreadable' in read) return { kind: 'unreadable', reason: read.unreadable };
  const { text, notice } = read;
  return database.transaction(actor, async (tx) => {
    const [id = ''] = await tx.newIds(1);
    await tx.drafts.insert({ id, accountId: actor.accountId, text, notice, ...('name' in given && { fileName: given.name }) });
    await tx.appendAudit(actor, [
      { kind: 'noticeDraft.made', entity: 'noticeDraft', entityId: id, after: { title: notice.title ?? null, tasks: notice.tasks.length } },
    ]);
    return { kind: 'made', id };
  });
}
