import { retryPauseMs } from '../retry-pause';
import type { ReadRefusal } from './refusal';

/** What the dispatcher has seen of the server besides this refusal. */
export interface Evidence {
  /** How often the server has refused this letter without taking it, this time included. */
  readonly refusals: number;
  /** Letters to others that were begun after its first refusal, and taken. */
  readonly othersTaken: number;
  /** Other receivers that got the same refusal since the server last took a letter. */
  readonly othersRefused: number;
  /** Milliseconds since the server last took a letter; infinite when it has taken none. */
  readonly sinceTakenMs: number;
  /** How often this letter has been put off for its own sake. */
  readonly deferrals: number;
}

/**
 * What a refusal means. `failed`: this receiver will not get it. `putOff`: it is about this letter, which waits. `slowDown`: the server takes less than we
 * bring: the letter keeps its place, the pace falls (not far, while it is not `isSure`: the server may greylist everybody). `ours`: the server will not have our letters until somebody mends it: all wait (`holdsAll`), and it is
 * asked again from time to time; without `holdsAll` this letter alone waits until more is known.
 */
export type Verdict =
  | { readonly is: 'failed' }
  | { readonly is: 'putOff'; readonly pauseMs: number }
  | { readonly is: 'slowDown'; readonly isSure: boolean }
  | { readonly is: 'ours'; readonly holdsAll: boolean; readonly pauseMs: number };

/** A server that took a letter this long ago takes letters. */
const RECENTLY_MS = 60_000;
/** Long enough for other letters to show whether it is the receiver. */
const LOOK_AGAIN_MS = 2_000;
const ASK_AGAIN_MS = 20_000;
/** So many refusals, and letters begun later that were taken, are no chance: the server takes letters and not this one. */
const THRICE = 3;
const PASSED_BY = 3;
/** So many wrong addresses in a row, and no letter taken in between, are no wrong addresses. */
const MANY_RECEIVERS = 20;
/** A server that refuses everybody for now may take letters again at any time: none waits longer than this. */
const LONGEST_UNCLEAR_MS = 5 * 60_000;

const ours = (holdsAll: boolean): Verdict => ({ is: 'ours', holdsAll, pauseMs: ASK_AGAIN_MS });

function judgeLasting(about: ReadRefusal['about'], { refusals, othersTaken, othersRefused, sinceTakenMs }: Evidence): Verdict {
  if (about === 'letter') return { is: 'failed' };
  if (about === 'server') return ours(true);
  if (about === 'receiver') return othersRefused >= MANY_RECEIVERS ? ours(true) : { is: 'failed' };
  if (about === 'likelyReceiver') {
    if (refusals < 2) return { is: 'putOff', pauseMs: LOOK_AGAIN_MS };
    return othersRefused >= 2 && othersTaken === 0 ? ours(true) : { is: 'failed' };
  }
  if (refusals >= 2 && othersTaken > 0) return { is: 'failed' };
  return ours(othersRefused >= 2 || sinceTakenMs > RECENTLY_MS);
}

function judgePassing(about: ReadRefusal['about'], { refusals, othersTaken, sinceTakenMs, deferrals }: Evidence): Verdict {
  const pauseMs = retryPauseMs(deferrals + 1);
  if (about === 'receiver' || about === 'letter') return { is: 'putOff', pauseMs };
  const isTaking = sinceTakenMs <= RECENTLY_MS;
  if (about === 'server' || refusals < 2) return { is: 'slowDown', isSure: about === 'server' || isTaking };
  if (refusals >= THRICE && othersTaken >= PASSED_BY) return { is: 'putOff', pauseMs };
  // Whoever greylists everybody has taken nothing yet: the next letter is tried, and this one again in a while.
  return isTaking ? { is: 'slowDown', isSure: true } : { is: 'putOff', pauseMs: Math.min(pauseMs, LONGEST_UNCLEAR_MS) };
}

/**
 * What a refusal means for the letter and for the others. What is plainly about the receiver or the letter, or plainly about us, is taken as that; what is
 * not plain is decided by what the server does with other receivers meanwhile. (docs/adr: pace and doubt)
 */
export const judgeRefusal = ({ about, isLasting }: ReadRefusal, evidence: Evidence): Verdict =>
  isLasting ? judgeLasting(about, evidence) : judgePassing(about, evidence);
