import type { Actor } from '../../../../core/access/actor';
import type { UrgeGroup } from '../../rules/urge/urge-group';
import type { AssignmentRecord } from '../facts-repository';

/** Who is meant: a group, in these tasks or in all. */
export interface UrgeChoice {
  readonly group: UrgeGroup;
  /** Empty: in all tasks. */
  readonly taskIds: readonly string[];
}

/** An assignment whose unit may be urged, with what the rule looks at; `urged`: who urged it last, and when (ISO 8601). */
export interface UrgeCandidate extends Pick<AssignmentRecord, 'taskId' | 'taskTitle' | 'facts' | 'obligationTitles'> {
  readonly ordinal: string;
  readonly unitName: string;
  readonly urged: { readonly at: string; readonly by: string | null } | null;
}

/** At most `MOST_URGED` of them, by their tasks; `total`: how many there are. */
export interface UrgeCandidates {
  readonly nowMs: number;
  readonly total: number;
  readonly items: readonly UrgeCandidate[];
}

export interface UrgeQueries {
  /** Every assignment of the tasks that were chosen; else those of all tasks that belong to the group. */
  candidates(actor: Actor, choice: UrgeChoice): Promise<UrgeCandidates>;
}
