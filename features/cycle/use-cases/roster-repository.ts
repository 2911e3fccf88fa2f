import type { CivilDay } from '../../../core/calendar/civil-day';
import type { RosterCount } from '../rules/roster';
import type { DatedDelivery } from '../rules/roster-timing';

/** A delivery of the roster (清册) of a cycle; a later version replaces the earlier ones. */
export interface Roster {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly deliveredOn: CivilDay;
  readonly persons: number;
  readonly amountFen?: number;
  readonly note?: string;
  /** As far as the actor may see them. */
  readonly counts: readonly RosterCount[];
}

export interface NewRoster extends Roster {
  readonly cycleId: string;
  readonly accountId: string | undefined;
  readonly recordedAtMs: number;
  /** Its day waits for a second person. */
  readonly waits: boolean;
}

export interface RosterRepository {
  /** The version in force. */
  latest(cycleId: string): Promise<Roster | undefined>;
  find(rosterId: string): Promise<Roster | undefined>;
  /** What a version says of villages, as far as the actor may see them. */
  countsOf(rosterId: string): Promise<readonly RosterCount[]>;
  /** All of a cycle, the first one first. */
  deliveries(cycleId: string): Promise<readonly DatedDelivery[]>;
  add(roster: NewRoster): Promise<void>;
}

/** A transaction that offers it. */
export interface WithRosters {
  readonly rosters: RosterRepository;
}
