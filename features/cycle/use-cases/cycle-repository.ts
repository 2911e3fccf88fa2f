import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Season } from '../../../core/obligation/assignment';
import type { ObligationState } from '../../../core/obligation/obligation';
import type { CyclePeriod } from '../rules/cycle-periods';
import type { CycleFacts, CycleOutcome } from '../rules/plan-cycle';

/** A cycle (公示周期) as it is stored. */
export interface Cycle extends Omit<CyclePeriod, 'opensAtMs'> {
  readonly id: string;
  readonly campaignId: string;
  readonly taskId: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly version: number;
  readonly sheetsRosterId?: string;
  readonly listedAtMs?: number;
  readonly bulletinId?: string;
  readonly outcome?: CycleOutcome;
}

export interface NewCycle extends CyclePeriod {
  readonly id: string;
  readonly campaignId: string;
  readonly taskId: string;
  readonly title: string;
  /** What its workflow is known by: the campaign and the period. */
  readonly workflowKey: string;
}

/** A posting or roster that a unit owes in a cycle. */
export interface CycleObligation {
  readonly id: string;
  readonly unitId: string;
  readonly kind: 'roster' | 'posting' | 'pledge';
  readonly state: ObligationState;
  readonly deadlineDay: CivilDay;
  readonly deadlineVersion: number;
}

/** What the office sees when it settles a season. */
export interface SeasonFacts {
  readonly campaignTitle: string;
  readonly noticeText: string;
  readonly season?: Season;
}

export interface CycleRepository {
  /** Those of a campaign, oldest first. */
  ofCampaign(
    campaignId: string,
  ): Promise<readonly { id: string; taskId: string; period: string; state: 'open' | 'closed'; wasSeen: boolean }[]>;
  /** One that is there already stays as it is. */
  add(cycles: readonly NewCycle[]): Promise<void>;
  find(id: string): Promise<Cycle | undefined>;
  /** Locked until the transaction ends. */
  lock(id: string): Promise<Cycle | undefined>;
  /** Those of which the list of who has not posted is not fixed yet. */
  idsToList(): Promise<readonly string[]>;
  /** Those whose bulletin this is. */
  ofBulletin(bulletinId: string): Promise<readonly string[]>;
  /** Raises the version of a cycle: one of its facts has changed. Locks it until the transaction ends. */
  raiseVersion(id: string): Promise<void>;
  /** The season settled for a notice, its text and whether it is still open; undefined where the actor has no part in it, or nothing is posted. */
  findSeason(campaignId: string): Promise<SeasonFacts | undefined>;
  setSeason(campaignId: string, season: Season): Promise<void>;
  /** The tasks of a notice that are served by cycles. */
  tasksOf(campaignId: string): Promise<readonly string[]>;
  /** Townships and farms that post in the task of a cycle, and have not ended. */
  townships(cycle: Cycle): Promise<readonly string[]>;
  /** What is owed in a cycle, as far as it is opened. */
  obligations(cycle: Cycle): Promise<readonly CycleObligation[]>;
  /** Says of the assignments of these obligations that they have changed with the present version of their task. */
  noteAssignments(obligationIds: readonly string[]): Promise<void>;
  /** Whether figures are counted for the notice, and how its bulletin stands. */
  bulletinFacts(cycle: Cycle): Promise<Pick<CycleFacts, 'hasFigures' | 'bulletinState'>>;
  setSheets(id: string, rosterId: string, nowMs: number): Promise<void>;
  setListed(id: string, nowMs: number): Promise<void>;
  setDrafted(id: string, drafted: { readonly snapshotId: string; readonly bulletinId: string }, nowMs: number): Promise<void>;
  close(id: string, outcome: CycleOutcome, nowMs: number): Promise<void>;
  /** Writes that the facts were seen up to the cycle's version, and when to look again. */
  finish(cycle: Pick<Cycle, 'id' | 'version'>, nextAtMs: number | undefined): Promise<void>;
}

/** A transaction that offers it. */
export interface WithCycles {
  readonly cycles: CycleRepository;
}
