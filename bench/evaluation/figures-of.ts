/** A village's quota and paid persons. */
export interface VillageFigure {
  readonly code: string;
  readonly quota: number;
  readonly paid: number;
}

/** Quotas below 4,000 persons and rates from 80 to 102 %, without a pattern that a sort could use, the same on every run. */
export function figuresOf(units: number): readonly VillageFigure[] {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: units }, (_, at) => {
    const quota = next(4_000);
    return { code: `v${String(at).padStart(6, '0')}`, quota, paid: Math.floor((quota * (800 + next(220))) / 1_000) };
  });
}
