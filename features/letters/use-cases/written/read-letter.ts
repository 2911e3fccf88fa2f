import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { LetterKind, LetterState } from '../letter-queries';

/** An attempt to hand a letter over, when it was over (ISO 8601), and what the mail server said. */
export interface LetterDelivery {
  readonly attempt: number;
  readonly finishedAt: string;
  readonly outcome: 'sent' | 'deferred' | 'failed' | 'inDoubt';
  readonly reply: string | null;
}

/** A letter as it was written and what became of it. Instants are ISO 8601. */
export interface WrittenLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly state: LetterState;
  readonly formedAt: string;
  /** Null for a letter to sign in with, whose text is a secret, and for one that was formed before texts were kept. */
  readonly text: string | null;
  /** The first attempt first. */
  readonly deliveries: readonly LetterDelivery[];
}

export interface WrittenLetterRepository {
  /** Undefined where there is no such letter. */
  read(id: string): Promise<WrittenLetter | undefined>;
}

/** A transaction that offers it. */
interface WithWrittenLetters {
  readonly writtenLetters: WrittenLetterRepository;
}

export type WrittenLetterDatabase = Database<Transaction & WithWrittenLetters>;

/** A letter with its text (信件正文). Whoever has read a text is in the audit: letters tell who was behind, and go to one person each. */
export const readLetter = (database: WrittenLetterDatabase, actor: Actor, id: string): Promise<WrittenLetter | undefined> =>
  database.transaction(actor, async (tx) => {
    const letter = await tx.writtenLetters.read(id);
    if (letter && letter.text !== null) await tx.appendAudit(actor, [{ kind: 'letterRead', entity: 'letter', entityId: id }]);
    return letter;
  });
