import { type CivilDay, civilDate, civilDay, dayOfInstant, instantOf } from '../../../core/calendar/civil-day';
import type { EvaluationSettings } from './results/evaluation-result';
import { DEFAULT_WINDOWS, type EvaluationWindows } from './windows';

/** What an evaluation goes by where nobody has said otherwise: the goal of 98 %, the bottom three of those that missed it, villages of 30 persons. (notice 五（六）; domain.md §3, §4) */
export const DEFAULT_SETTINGS: EvaluationSettings & { readonly windows: EvaluationWindows } = {
  goal: 9_800,
  bottomThree: 'missedTargetOnly',
  smallestQuota: 30,
  windows: DEFAULT_WINDOWS,
};

/** The last day whose figures count: 12-31 of the year, to 24:00. */
export const cutOffOf = (year: number): CivilDay => civilDay(year, 12, 31);

/** The year that a notice is evaluated for: the one in which it was issued. */
export const evaluatedYear = (issuedAtMs: number): number => civilDate(dayOfInstant(issuedAtMs)).year;

/** From when on the evaluation of a year is opened by itself (epoch milliseconds): 24:00 of its cut-off. */
export const opensAtMs = (year: number): number => instantOf(cutOffOf(year) + 1);
