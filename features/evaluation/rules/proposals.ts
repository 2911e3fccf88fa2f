import type { Unit } from '../../../core/directory/unit';
import type { ByObligations, EvaluationResult, Mark, UnitStanding } from './results/evaluation-result';
import type { CriticisedMark, ProposedUnit } from './stages';

/** A unit with the mark that a result gives it. */
export interface MarkedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly mark: Mark;
  /** Its row of the result: what it is shown of it. */
  readonly row: object;
}

/** Every row of a result, in the order of its tables. */
const rowsOf = ({ tables, byObligations }: EvaluationResult): readonly (UnitStanding | ByObligations)[] => [
  ...(tables ? [tables.townships, tables.villages].flatMap(({ ranked, unranked, missing }) => [...ranked, ...unranked, ...missing]) : []),
  ...byObligations,
];

/** Every unit that a result proposes for something, in the order of its tables. */
export const markedUnits = (result: EvaluationResult): readonly MarkedUnit[] =>
  rowsOf(result).flatMap((row) => (row.mark === undefined ? [] : [{ unitId: row.unitId, name: row.name, mark: row.mark, row }]));

const isCriticised = (mark: Mark | undefined): mark is CriticisedMark => mark !== undefined && mark !== 'commended';

/** The units that a result would criticise: each of them gets its window before anything is decided (陈述). */
export const proposedUnits = (result: EvaluationResult): readonly ProposedUnit[] =>
  rowsOf(result).flatMap(({ unitId, mark }) => (isCriticised(mark) ? [{ unitId, mark }] : []));

/** Who speaks for a unit in its evaluation: its township for a village, which has no account; every other one itself. (domain.md §3) */
export const actorUnitId = (unitId: string, units: readonly Unit[]): string => {
  const unit = units.find(({ id }) => id === unitId);
  return unit?.kind === 'village' ? (unit.parentId ?? unitId) : unitId;
};

/**
 * What the two documents name by themselves: 通报表扬 the units at the goal, 通报批评 the bottom three (of a notice without figures those that left something open)
 * whose statement was not upheld. Others that missed are listed for the approver, and named where persons add them (七).
 */
export function namedUnits(
  result: EvaluationResult,
  upheldUnitIds: ReadonlySet<string>,
): Readonly<Record<'commendation' | 'criticism', readonly MarkedUnit[]>> {
  const marked = markedUnits(result);
  return {
    commendation: marked.filter(({ mark }) => mark === 'commended'),
    criticism: marked.filter(({ mark, unitId }) => mark === (result.tables ? 'bottomThree' : 'missed') && !upheldUnitIds.has(unitId)),
  };
}
