/** Persons who have paid of the persons who should (征缴率): whole persons, `quota` (任务数) ≥ 1, `paid` may exceed it. Never a rounded number. */
export interface Rate {
  readonly paid: number;
  readonly quota: number;
}

/** A goal in hundredths of a percent: 98 % is 9,800. */
export type BasisPoints = number;

export const WHOLE: BasisPoints = 10_000;

/** More than the country has people: products of figures below it, of the whole and of a year's days are still exact. */
export const MOST_PERSONS = 100_000_000;

/** A fraction of whole numbers, `down` ≥ 1. */
export interface Fraction {
  readonly up: number;
  readonly down: number;
}

/** The whole part of a fraction that is not negative. */
export const wholePart = ({ up, down }: Fraction): number => (up - (up % down)) / down;

/** The nearest whole number to a fraction; a half counts away from zero. */
export const nearest = ({ up, down }: Fraction): number => {
  const size = wholePart({ up: 2 * Math.abs(up) + down, down: 2 * down });
  return up < 0 && size > 0 ? -size : size;
};

/** Positive where `a` is the better rate, by cross-multiplication. (domain.md §4.1) */
export const compareRates = (a: Rate, b: Rate): number => a.paid * b.quota - b.paid * a.quota;

/** Whether the goal is reached: paid × 100 ≥ 98 × quota, whatever the rounded percentage says. (domain.md §4.1) */
export const hasReached = ({ paid, quota }: Rate, goal: BasisPoints): boolean => paid * WHOLE >= goal * quota;

/** How many persons are missing to the goal (差额人数), none where it is reached: 97.996 % prints as 98.00 % and is still short of a person. */
export const personsShort = ({ paid, quota }: Rate, goal: BasisPoints): number =>
  Math.max(0, wholePart({ up: goal * quota + WHOLE - 1, down: WHOLE }) - paid);

/** The rate rounded to hundredths of a percent (完成率), for print alone. */
export const roundedRate = ({ paid, quota }: Rate): BasisPoints => nearest({ up: paid * WHOLE, down: quota });
