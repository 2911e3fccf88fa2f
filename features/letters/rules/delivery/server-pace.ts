/** How fast a mail server is served (发信快慢). Letters a second, infinite while it has refused none for now; connections at once, growing in fractions. */
export interface Pace {
  readonly perSecond: number;
  readonly connections: number;
  /** When it last fell; minus infinity while it never did. */
  readonly fellAtMs: number;
  /** Letters taken in a row since it last fell. */
  readonly takenInARow: number;
  /** Falls in a row, without a letter taken in between. */
  readonly fallsInARow: number;
}

/** What it never exceeds: a limit set by the operator (`MAIL_RATE`), and the connections of the dispatcher. */
export interface PaceLimits {
  readonly perSecond: number;
  readonly connections: number;
}

/** A letter that the server refused for now, or whose connection it ended. */
export interface Setback {
  readonly nowMs: number;
  /** When handing over the letter began: one begun before the pace fell says nothing about the pace since. */
  readonly begunAtMs: number;
  /** Letters a second that the server has just taken. */
  readonly takenPerSecond: number;
  /** It is plain that the server takes less than it is brought; otherwise the pace falls only as far as a greylisted run stays bearable. */
  readonly isSure: boolean;
  /** It ended or refused a connection, not a letter on it. */
  readonly isOfConnection: boolean;
}

/** One letter in five seconds is asked for however little a server takes: it is how one hears that it takes more again. */
const SLOWEST = 0.2;
const SLOWEST_UNSURE = 5;
/** Beyond this the pace is no limit. */
const FASTEST = 2_000;
const FALL = 0.85;
const CONNECTIONS_FALL = 0.75;
const CONNECTIONS_RISE = 0.25;
const RISE = 0.01;
/** So many letters in a row are more than there are between two refusals near the limit: it is far away. */
const NEAR_LIMIT = 8;
/** After so many falls in a row nothing is known of the limit any more. */
const LOST_TOUCH = 5;
const FAR_RISE = 0.05;
const STEEPEST_RISE = 0.5;

/** By what share the pace rises with the n-th letter that is taken in a row. */
const rise = (inARow: number): number => Math.min(STEEPEST_RISE, RISE * inARow + FAR_RISE * Math.max(0, inARow - NEAR_LIMIT));

export const firstPace = (limits: PaceLimits): Pace => ({ ...limits, fellAtMs: -Infinity, takenInARow: 0, fallsInARow: 0 });

/** After a letter was taken: faster by a hundredth, by two after the next, and so on: near the limit of the server little is refused, far from it the pace is soon free. */
export function paceAfterTaken(pace: Pace, limits: PaceLimits): Pace {
  const takenInARow = (pace.fallsInARow >= LOST_TOUCH ? NEAR_LIMIT : pace.takenInARow) + 1;
  const faster = pace.perSecond * (1 + rise(takenInARow));
  return {
    ...pace,
    takenInARow,
    fallsInARow: 0,
    perSecond: Math.min(limits.perSecond, faster > FASTEST ? Infinity : faster),
    connections: Math.min(limits.connections, pace.connections + CONNECTIONS_RISE),
  };
}

/** After a setback: slower by a seventh, at first from what the server really took; by fewer connections where it ended one. One fall for all letters that were under way. */
export function paceAfterSetback(pace: Pace, { nowMs, begunAtMs, takenPerSecond, isSure, isOfConnection }: Setback): Pace {
  if (begunAtMs < pace.fellAtMs) return pace;
  const from = Number.isFinite(pace.perSecond) ? pace.perSecond : Math.max(1, takenPerSecond);
  return {
    perSecond: Math.max(Math.min(from, isSure ? SLOWEST : SLOWEST_UNSURE), from * FALL),
    connections: isOfConnection ? Math.max(1, pace.connections * CONNECTIONS_FALL) : pace.connections,
    fellAtMs: nowMs,
    takenInARow: 0,
    fallsInARow: pace.fallsInARow + 1,
  };
}

/** Connections that this pace needs when a letter takes `answerMs`: half as many again as are busy on average, and one. */
export const connectionsNeeded = ({ perSecond, connections }: Pace, answerMs: number): number =>
  Math.max(1, Math.min(Math.floor(connections), Math.ceil((perSecond * answerMs * 1.5) / 1_000) + 1));

/** Milliseconds between two letters of this pace. */
export const intervalMs = ({ perSecond }: Pace): number => 1_000 / perSecond;
