const MINUTE_MS = 60_000;
/** Greylisting lets a second attempt through after some minutes; an hour is as long as a mail server may be down before anybody looks at it. */
const PAUSES_MIN = [1, 5, 15, 30, 60] as const;

/** Milliseconds until a letter is tried again after its `attempt`-th attempt (1 is the first). */
export const retryPauseMs = (attempt: number): number => (PAUSES_MIN[attempt - 1] ?? 60) * MINUTE_MS;
