import type { Refusal } from '../../../../core/mail/refusal';
import { type Evidence, judgeRefusal, type Verdict } from '../../rules/delivery/judge-refusal';
import { readRefusal, withoutParticulars } from '../../rules/delivery/refusal';

/** A letter whose handing over has begun. */
export interface Begun {
  readonly letterId: string;
  readonly toAddress: string;
  readonly deferrals: number;
  readonly atMs: number;
  /** The how-manieth letter it is that was begun. */
  readonly number: number;
}

interface Remembered {
  readonly firstNumber: number;
  refusals: number;
  othersTaken: number;
}

/** What one dispatcher remembers of its mail server: what it took and what it refused, as far as a verdict needs it. */
export interface ServerRecord {
  begin(letter: { readonly id: string; readonly toAddress: string; readonly deferrals: number }): Begun;
  taken(letter: Begun): void;
  refused(letter: Begun, refusal: Refusal): Verdict;
  /** Letters a second that the server has taken lately. */
  takenPerSecond(): number;
  /** How long it takes over a letter on average, in milliseconds. */
  answerMs(): number;
}

const WINDOW_MS = 1_000;
const LEAST_WINDOW_MS = 100;
/** Letters that wait long are forgotten, the oldest first: they are judged anew. */
const REMEMBERED = 10_000;

export function createServerRecord(nowMs: () => number): ServerRecord {
  const refusedLetters = new Map<string, Remembered>();
  const sameRefusal = new Map<string, Set<string>>();
  let begun = 0;
  let busySinceMs = -Infinity;
  let lastBegunMs = -Infinity;
  let lastTakenMs = -Infinity;
  let takenAtMs: number[] = [];
  let answerMs = 0;

  function remember({ letterId, number }: Begun): Remembered {
    const known = refusedLetters.get(letterId) ?? { firstNumber: number, refusals: 0, othersTaken: 0 };
    refusedLetters.delete(letterId);
    refusedLetters.set(letterId, known);
    const [oldest] = refusedLetters.keys();
    if (refusedLetters.size > REMEMBERED && oldest !== undefined) refusedLetters.delete(oldest);
    return known;
  }

  function evidenceOf(letter: Begun, refusal: Refusal): Evidence {
    const known = remember(letter);
    known.refusals += 1;
    const saying = withoutParticulars(refusal.reply);
    const receivers = sameRefusal.get(saying) ?? new Set();
    sameRefusal.set(saying, receivers.add(letter.toAddress));
    const { refusals, othersTaken } = known;
    return {
      refusals,
      othersTaken,
      othersRefused: receivers.size - 1,
      sinceTakenMs: nowMs() - lastTakenMs,
      deferrals: letter.deferrals,
    };
  }

  return {
    begin({ id: letterId, toAddress, deferrals }) {
      const atMs = nowMs();
      if (atMs - lastBegunMs > WINDOW_MS) busySinceMs = atMs;
      lastBegunMs = atMs;
      begun += 1;
      return { letterId, toAddress, deferrals, atMs, number: begun };
    },
    taken({ letterId, number, atMs }) {
      lastTakenMs = nowMs();
      takenAtMs.push(lastTakenMs);
      if (takenAtMs.length > 4_000) takenAtMs = takenAtMs.filter((at) => at > lastTakenMs - WINDOW_MS);
      answerMs += (lastTakenMs - atMs - answerMs) * (answerMs === 0 ? 1 : 0.1);
      refusedLetters.delete(letterId);
      sameRefusal.clear();
      for (const other of refusedLetters.values()) if (number > other.firstNumber) other.othersTaken += 1;
    },
    refused(letter, refusal) {
      const verdict = judgeRefusal(readRefusal(refusal), evidenceOf(letter, refusal));
      if (verdict.is === 'failed') refusedLetters.delete(letter.letterId);
      return verdict;
    },
    takenPerSecond() {
      const now = nowMs();
      takenAtMs = takenAtMs.filter((at) => at > now - WINDOW_MS);
      const windowMs = Math.min(WINDOW_MS, Math.max(LEAST_WINDOW_MS, now - busySinceMs));
      return (takenAtMs.length * 1_000) / windowMs;
    },
    answerMs: () => answerMs,
  };
}
