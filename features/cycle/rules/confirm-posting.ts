import { isOwn } from '../../../core/access/may';
import type { Timing } from '../../../core/obligation/timing';
import type { PostingState } from './villages';

/** Whether what is recorded counts only when a second person has looked at it: a late entry (补录). What is late in truth claims nothing. (domain.md §3) */
export const waitsForSecond = (timing: Timing): boolean => timing === 'lateEntry';

/** A late entry of a village's posting: who made it, and where the village stands in the round now. */
export interface LateEntry {
  readonly isWaiting: boolean;
  readonly village: PostingState;
  readonly recordedBy: Person;
}

interface Person {
  readonly accountId?: string | undefined;
  readonly personId?: string | undefined;
}

export type ConfirmDecision = 'confirmed' | 'refused';
/** `decided`: it waits no more; `own`: nobody decides on his own; `villageOver`: the village is there no more; `opinionMissing`: a refusal says why. */
export type ConfirmRefusal = 'decided' | 'own' | 'villageOver' | 'opinionMissing';

/** Whether somebody made a late entry himself, by this account or another one of his. */
export const isOwnEntry = ({ recordedBy }: Pick<LateEntry, 'recordedBy'>, by: Person): boolean =>
  (recordedBy.accountId !== undefined && recordedBy.accountId === by.accountId) || isOwn(recordedBy.personId, by.personId);

/** Why a late entry is not decided so; undefined where it is. */
export function confirmRefusal(
  { isWaiting, village, recordedBy }: LateEntry,
  decision: ConfirmDecision,
  opinion: string | undefined,
  by: Person,
): ConfirmRefusal | undefined {
  if (!isWaiting) return 'decided';
  if (isOwnEntry({ recordedBy }, by)) return 'own';
  if (decision === 'refused') return opinion === undefined || opinion.trim() === '' ? 'opinionMissing' : undefined;
  return village === 'over' ? 'villageOver' : undefined;
}
