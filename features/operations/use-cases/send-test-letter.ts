import type { MadeLetter } from '../../../core/mail/short-letter';
import type { Actor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { UrgentLetter, WithUrgentLetters } from '../../letters/use-cases/urgent-letter';

/** A test letter that is to be worded; `atMs`: when it is written. */
interface TestDraft {
  readonly letterId: string;
  readonly to: UrgentLetter['to'];
  readonly atMs: number;
}

/** Makes the text of a test letter (测试信). */
export interface TestComposer {
  /** Of every test letter. */
  readonly subject: string;
  compose(draft: TestDraft): MadeLetter;
}

export interface MailTestRepository {
  /** Where the person of an account gets letters, and his letter of this subject that is still on its way; undefined for an account of nobody. */
  ownAddress(
    accountId: string,
    subject: string,
  ): Promise<{ readonly to: UrgentLetter['to']; readonly waitingId: string | null } | undefined>;
}

/** A transaction that offers it. */
interface WithMailTest {
  readonly mailTest: MailTestRepository;
}

export type MailTestDatabase = Database<Transaction & WithMailTest & WithUrgentLetters>;

/** So long is a test letter tried. */
const VALID_MINUTES = 30;

interface Sending {
  readonly database: MailTestDatabase;
  readonly composer: TestComposer;
}

/**
 * Lays a test letter to one's own address into the outbox of all letters (邮件测试). Returns its id, that of the one before while it is on its way, or undefined
 * where the account belongs to nobody with an address.
 */
export const sendTestLetter = (
  { database, composer }: Sending,
  actor: Actor & { readonly accountId: string },
): Promise<string | undefined> =>
  database.transaction(actor, async (tx) => {
    const own = await tx.mailTest.ownAddress(actor.accountId, composer.subject);
    if (!own || own.waitingId !== null) return own?.waitingId ?? undefined;
    const [id = ''] = await tx.newIds(1);
    const draft = { letterId: id, to: own.to, atMs: await tx.nowMs() };
    await tx.urgentLetters.add({ ...composer.compose(draft), id, to: own.to, validMinutes: VALID_MINUTES });
    await tx.appendAudit(actor, [{ kind: 'mailTested', entity: 'account', entityId: actor.accountId, after: { letterId: id } }]);
    return id;
  });
