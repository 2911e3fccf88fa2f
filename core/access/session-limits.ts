/** How long a session lives without a request (无操作自动退出). */
export const IDLE_MS = 30 * 60_000;
/** How long it lives at most, however busy it is. */
const MOST_MS = 12 * 3_600_000;

/** How long a device is remembered on which its owner has chosen that (免登录). */
export const DEVICE_DAYS = 30;

/** Whether a session that began then has lived as long as one may; one that does not say when it began has. Without a request it ends after `IDLE_MS` before that. */
export const isSessionOver = (begunAtMs: number | undefined, nowMs: number): boolean =>
  begunAtMs === undefined || nowMs >= begunAtMs + MOST_MS;
