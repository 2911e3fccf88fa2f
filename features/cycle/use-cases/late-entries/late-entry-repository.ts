import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { ConfirmDecision } from '../../rules/confirm-late-entry';
import type { PostingState } from '../../rules/villages';
import type { PostingRow } from '../posting-repository';

interface Waiting {
  /** Of what waits, and not of the record. */
  readonly id: string;
  /** The village, or the unit that delivered the roster. */
  readonly unitId: string;
  readonly recordedBy: { readonly accountId?: string | undefined; readonly personId?: string | undefined };
  readonly recordedAtMs: number;
}

/** A late entry of a village's posting, with where the village stands. */
export interface WaitingPosting extends Waiting {
  readonly kind: 'posting';
  readonly townshipId: string;
  readonly village: PostingState;
  readonly row: PostingRow;
}

/** A late entry of a roster: the day on which it is said to have been delivered. */
export interface WaitingRoster extends Waiting {
  readonly kind: 'roster';
  readonly rosterId: string;
  readonly deliveredOn: CivilDay;
}

/** A late entry that waits for a second person (补录待确认); a unit has one in a cycle at most. */
export type WaitingEntry = WaitingPosting | WaitingRoster;

export interface LateEntryRepository {
  /** Those of a cycle that wait, as far as the actor sees them. */
  waiting(cycleId: string): Promise<readonly WaitingEntry[]>;
  decide(
    ids: readonly string[],
    by: {
      readonly decision: ConfirmDecision;
      readonly opinion: string | undefined;
      readonly accountId: string | undefined;
      readonly nowMs: number;
    },
  ): Promise<void>;
}

/** A transaction that offers it. */
export interface WithLateEntries {
  readonly lateEntries: LateEntryRepository;
}
