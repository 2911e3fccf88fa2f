import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { EvaluationSettings } from '../../rules/results/evaluation-result';
import type { OwedFact } from '../../rules/results/by-obligations';
import type { HeldArea } from '../../rules/results/person-standings';
import type { PostingFact } from '../../rules/score/round-counts';

/** What is to be worked out; `snapshotId` is absent where the notice has no figures, `scoreListId` where nothing is scored. */
export interface EvaluatedNotice {
  readonly id?: string | undefined;
  readonly scoreListId?: string | undefined;
  readonly campaignId: string;
  readonly cutOffDay: CivilDay;
  readonly settings: EvaluationSettings;
  readonly snapshotId?: string | undefined;
  readonly taskId?: string | undefined;
}

/** What a result is made of beside the figures, each in one query for the whole county. */
export interface ResultSources {
  /** Every obligation of a notice; `ownTaskId` (the task of the evaluation itself) is left out. */
  owed(campaignId: string, ownTaskId: string | undefined): Promise<readonly OwedFact[]>;
  /** The postings that villages owed in the rounds of a notice; what the roster leaves out, what stands still and villages that are over are left out. */
  postings(campaignId: string): Promise<readonly PostingFact[]>;
  /** The areas that are held on a day. */
  areasOn(day: CivilDay): Promise<readonly HeldArea[]>;
}

/** A transaction that offers it. */
export interface WithResultSources {
  readonly resultSources: ResultSources;
}
