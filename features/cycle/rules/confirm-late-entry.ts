import { type AccessActor, isOwn, may } from '../../../core/access/may';
import type { Timing } from '../../../core/obligation/timing';
import type { PostingState } from './villages';

/** What a second person said of a late entry (补录确认). */
export type Confirmation = 'waiting' | 'confirmed' | 'refused';

/** Whether what is recorded counts only when a second person has looked at it: a late entry (补录). What is late in truth claims nothing. (domain.md §3) */
export const waitsForSecond = (timing: Timing): boolean => timing === 'lateEntry';

/** A late entry: who made it and, of a village's posting, where the village stands in the round now. */
export interface LateEntry {
  readonly isWaiting: boolean;
  readonly village?: PostingState | undefined;
  readonly recordedBy: Person;
}

interface Person {
  readonly accountId?: string | undefined;
  readonly personId?: string | undefined;
}

export type ConfirmDecision = Exclude<Confirmation, 'waiting'>;
/** `decided`: it waits no more; `own`: nobody decides on his own; `villageOver`: the village is there no more; `opinionMissing`: a refusal says why. */
export type ConfirmRefusal = 'decided' | 'own' | 'villageOver' | 'opinionMissing';

/** Whether somebody made a late entry himself, by this account or another one of his. */
export const isOwnEntry = ({ recordedBy }: Pick<LateEntry, 'recordedBy'>, by: Person): boolean =>
  (recordedBy.accountId !== undefined && recordedBy.accountId === by.accountId) || isOwn(recordedBy.personId, by.personId);

/** Whether a person looks at the late entry of a unit's roster: the office, as at its reports. */
export const mayConfirmRoster = (access: AccessActor, unitId: string): boolean => may('acceptReport', access, unitId);

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
