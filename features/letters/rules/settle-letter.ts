import type { ObligationState } from '../../../core/obligation/obligation';

/** What a person decides about a letter that is not sent by itself any more: it goes again, or he knows that it has arrived. */
export type Settlement = 'sendAgain' | 'arrived';

/**
 * Why not: `signIn` a link is asked for anew by whoever needs it; `notAwaited` it was sent, or it is still sent by itself; `neverWritten` its address was none,
 * so that it has no text; `notInDoubt` the server refused it, it cannot have arrived; `met` nothing of what it says is owed any more.
 */
export type SettlementRefusal = 'signIn' | 'notAwaited' | 'neverWritten' | 'notInDoubt' | 'met';

/** A letter as far as the decision goes. `isRepeated`: in doubt, and repeated by itself. `attempt` 0: it was never handed over. */
export interface LetterToSettle {
  readonly kind: 'digest' | 'event' | 'signIn';
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'inDoubt' | 'expired';
  readonly attempt: number;
  readonly isRepeated: boolean;
  /** What it speaks of, as it stands now. */
  readonly items: readonly { readonly state: ObligationState }[];
}

/** Whether nothing that the letter speaks of is owed any more. */
export const isAllMet = ({ items }: Pick<LetterToSettle, 'items'>): boolean =>
  items.length > 0 && items.every(({ state }) => state === 'met' || state === 'void');

/** Whether a letter waits for a person (等人处理): refused for good, or in doubt after its one repeat. */
export const isAwaited = ({ kind, state, isRepeated }: Pick<LetterToSettle, 'kind' | 'state' | 'isRepeated'>): boolean =>
  kind !== 'signIn' && (state === 'failed' || (state === 'inDoubt' && !isRepeated));

/** Why a person may not settle a letter so; undefined where he may. `includesMet`: he has been told that all of it is met, and wants it sent all the same. */
export function settlementRefusal(settlement: Settlement, letter: LetterToSettle, includesMet: boolean): SettlementRefusal | undefined {
  if (letter.kind === 'signIn') return 'signIn';
  if (!isAwaited(letter)) return 'notAwaited';
  if (settlement === 'arrived') return letter.state === 'inDoubt' ? undefined : 'notInDoubt';
  if (letter.attempt === 0) return 'neverWritten';
  return isAllMet(letter) && !includesMet ? 'met' : undefined;
}
