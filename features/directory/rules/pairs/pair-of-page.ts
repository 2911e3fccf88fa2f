import type { Unit } from '../../../../core/directory/unit';
import type { PairRow } from '../directory-rows';

/** The pair that somebody enters on the page of one of its units, the village's or the other's: which is which, their kinds say. */
export const pairOfPage = (unit: Unit, other: Unit, days: Pick<PairRow, 'fromDay' | 'toDay'>): PairRow =>
  unit.kind === 'village'
    ? { line: 1, village: unit.code, unit: other.code, ...days }
    : { line: 1, village: other.code, unit: unit.code, ...days };
