const MINUTE_MS = 60_000;
/** Greylisting lets a second attempt through after some minutes; an hour is as long as a mailbox may be full before anybody looks at it. */
const PAUSES_MIN = [1, 5, 15, 30, 60] as const;

/** Milliseconds until a letter is tried again after it was put off for its own sake for the `deferral`-th time (1 is the first). */
export const retryPauseMs = (deferral: number): number => (PAUSES_MIN[deferral - 1] ?? 60) * MINUTE_MS;

/** Milliseconds until a letter in doubt is repeated, if it may be: a server that answered too late has got over it by then. */
export const REPEAT_AFTER_DOUBT_MS = 5 * MINUTE_MS;
