import type { Actor } from '../../../core/access/actor';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';
import type { Database, Transaction } from '../../../platform/postgres/database';
import { type LetterToSettle, type Settlement, type SettlementRefusal, settlementRefusal } from '../rules/settle-letter';

/** A letter with all that a person should know before he settles it. */
export interface UnsettledLetter extends LetterToSettle {
  readonly id: string;
  readonly toName: string;
  /** Where it went, and the person's address in the directory now: there it goes when it is sent again. */
  readonly toAddress: string;
  readonly address: string;
  readonly subject: string;
  readonly reply: string | null;
  readonly items: readonly {
    readonly title: string;
    readonly unit: string;
    readonly kind: ObligationKind;
    readonly state: ObligationState;
  }[];
  /** Who has been written to instead. */
  readonly redirectedTo: readonly Audience[];
}

/** One letter, or the oldest of a state. */
export type WhichLetters = { readonly id: string } | { readonly state: 'failed' | 'inDoubt' };

export interface LetterSettlementRepository {
  /** Locked until the transaction ends. */
  lock(which: WhichLetters, limit: number): Promise<readonly UnsettledLetter[]>;
  /** They are due at once, and go to the address of the day on which they leave, with their text and Message-ID as they were; an alarm about each ends, and comes back if it fails again. */
  sendAgain(ids: readonly string[]): Promise<void>;
  closeAsArrived(ids: readonly string[]): Promise<void>;
}

/** A transaction that offers it. */
interface WithLetterSettlement {
  readonly letterSettlement: LetterSettlementRepository;
}

export type SettlementDatabase = Database<Transaction & WithLetterSettlement>;

/** How many letters one transaction settles. */
const MOST = 2_000;

const AUDIT_KINDS = { sendAgain: 'letterSentAgain', arrived: 'letterClosedAsArrived' } as const satisfies Record<Settlement, string>;

export interface SettlementOutcome {
  readonly settled: readonly UnsettledLetter[];
  readonly refused: readonly { readonly letter: UnsettledLetter; readonly refusal: SettlementRefusal }[];
}

/** What there is to settle, for a person who has not decided yet. */
export const lookAtLetters = (database: SettlementDatabase, actor: Actor, which: WhichLetters): Promise<readonly UnsettledLetter[]> =>
  database.transaction(actor, (tx) => tx.letterSettlement.lock(which, MOST));

/**
 * Sends letters again or closes them as arrived (再发、按送到关闭), each with its entry of the audit in the same transaction. What was redirected stays as it is:
 * whoever was written to instead is not written to a second time, also when the letter fails again. No letter is settled twice.
 */
export const settleLetters = (
  database: SettlementDatabase,
  actor: Actor,
  which: WhichLetters,
  { settlement, includesMet = false }: { readonly settlement: Settlement; readonly includesMet?: boolean | undefined },
): Promise<SettlementOutcome> =>
  database.transaction(actor, async (tx) => {
    const letters = await tx.letterSettlement.lock(which, MOST);
    const decided = letters.map((letter) => ({ letter, refusal: settlementRefusal(settlement, letter, includesMet) }));
    const settled = decided.flatMap(({ letter, refusal }) => (refusal === undefined ? [letter] : []));
    const refused = decided.flatMap(({ letter, refusal }) => (refusal === undefined ? [] : [{ letter, refusal }]));
    const [first, ...rest] = settled.map(({ id, state, attempt }) => ({
      kind: AUDIT_KINDS[settlement],
      entity: 'letter',
      entityId: id,
      before: { state, attempt },
    }));
    if (first) {
      const ids = settled.map(({ id }) => id);
      await (settlement === 'sendAgain' ? tx.letterSettlement.sendAgain(ids) : tx.letterSettlement.closeAsArrived(ids));
      await tx.appendAudit(actor, [first, ...rest]);
    }
    return { settled, refused };
  });
