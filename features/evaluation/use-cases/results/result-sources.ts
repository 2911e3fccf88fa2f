import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { OwedFact } from '../../rules/results/by-obligations';
import type { HeldArea } from '../../rules/results/person-standings';

/** What a result is made of beside the figures, each in one query for the whole county. */
export interface ResultSources {
  /** Every obligation of a notice; `ownTaskId` (the task of the evaluation itself) is left out. */
  owed(campaignId: string, ownTaskId: string | undefined): Promise<readonly OwedFact[]>;
  /** The areas that are held on a day. */
  areasOn(day: CivilDay): Promise<readonly HeldArea[]>;
}

/** A transaction that offers it. */
export interface WithResultSources {
  readonly resultSources: ResultSources;
}
