/** What a new instance has so far, before its first notice. */
export interface SetUp {
  /** The name of the supervising office, once the directory has one. */
  readonly officeName: string | null;
  /** Whether somebody holds its duty today, so that it can issue. */
  readonly isOfficeHeld: boolean;
  /** Units beside the office, and how many of them have somebody to write to today. */
  readonly units: number;
  readonly unitsHeld: number;
  /** Whether the State Council's list of the present year is loaded. */
  readonly isYearLoaded: boolean;
}

export type FirstStepCode = 'office' | 'directory' | 'calendar' | 'notice';

export interface FirstStep {
  readonly code: FirstStepCode;
  readonly isDone: boolean;
  /** The one to take now. */
  readonly isNext: boolean;
}

/** The way from an empty instance to its first notice (第一步…第四步): what is done, and what comes next. */
export function firstSteps({ officeName, isOfficeHeld, units, unitsHeld, isYearLoaded }: SetUp): readonly FirstStep[] {
  const done: readonly (readonly [FirstStepCode, boolean])[] = [
    ['office', officeName !== null && isOfficeHeld],
    ['directory', units > 0 && unitsHeld > 0],
    ['calendar', isYearLoaded],
    ['notice', false],
  ];
  const next = done.findIndex(([, isDone]) => !isDone);
  return done.map(([code, isDone], at) => ({ code, isDone, isNext: at === next }));
}
