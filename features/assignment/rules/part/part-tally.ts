import { type Possible, refuse } from '../decision';

/** `open`: its unit is at it; `done`: recorded as done; `withdrawn`: taken back, or over with what it is a part of. */
export type PartState = 'open' | 'done' | 'withdrawn';

/** A part of what a unit owes (分解事项), as it counts; `dueDay`: `YYYY-MM-DD`, `figure`: what was reached. */
export interface PartFact {
  readonly state: PartState;
  readonly dueDay: string;
  readonly figure: number | null;
}

/** How many parts there are (the withdrawn left out), how many are done and late; `figure`: the sum of what was reached, absent where nobody gave any. */
export interface PartTally {
  readonly given: number;
  readonly done: number;
  readonly late: number;
  readonly figure?: number;
}

/** Six places after the point are what a figure is given with: their sum has no more. */
const roundedSum = (figures: readonly number[]): number => Number(figures.reduce((sum, figure) => sum + figure, 0).toFixed(6));

export const isLatePart = ({ state, dueDay }: Pick<PartFact, 'state' | 'dueDay'>, today: string): boolean =>
  state === 'open' && dueDay < today;

/** Where the parts of a thing stand on this day (`YYYY-MM-DD`). */
export function partTally(parts: readonly PartFact[], today: string): PartTally {
  const given = parts.filter(({ state }) => state !== 'withdrawn');
  const done = given.filter(({ state }) => state === 'done');
  const figures = done.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  return {
    given: given.length,
    done: done.length,
    late: given.filter((part) => isLatePart(part, today)).length,
    ...(figures.length > 0 && { figure: roundedSum(figures) }),
  };
}

/** Whether a part may still be recorded as done or withdrawn. */
export const canChangePart = ({ state }: Pick<PartFact, 'state'>): Possible => (state === 'open' ? { ok: true } : refuse('partClosed'));
