import type { AssignmentHistory } from './task-history';

/** Until when something was to be done before it moved to its unit (移交), and by whom; `YYYY-MM-DD`. */
export interface MovedDeadline {
  readonly unitName: string;
  readonly day: string;
}

/** Of everything that moved to its unit, what stood before, by the id of the obligation. */
export const movedDeadlines = ({
  assignments,
}: {
  readonly assignments: readonly Pick<AssignmentHistory, 'decisions'>[];
}): ReadonlyMap<string, MovedDeadline> =>
  new Map(
    assignments
      .flatMap(({ decisions }) => decisions)
      .flatMap(({ kind, other }) =>
        kind === 'takenOver' && other
          ? Object.entries(other.deadlines ?? {}).map(([id, day]) => [id, { unitName: other.unitName, day }] as const)
          : [],
      ),
  );
