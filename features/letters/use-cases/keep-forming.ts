import { formLetters, type FormingResult } from './form-letters';
import { createBell } from './bell';
import type { LetterComposer, LetterDesk } from './letter-desk';

export interface KeepFormingOptions {
  readonly desk: LetterDesk;
  readonly composer: LetterComposer;
  /** How long at most until the next look, however far the next reminder is: new ones are recorded meanwhile. */
  readonly pollMs: number;
  readonly onFormed: () => void;
  readonly onPass?: (result: FormingResult) => void;
}

export interface Forming {
  stop(): Promise<void>;
  /** Rejects when the desk's connection fails. Resolves after `stop`. */
  readonly ended: Promise<void>;
}

/** A process that does not lead looks this often whether nobody does. */
const FOLLOW_MS = 2_000;

/**
 * Forms letters as they come due, for as long as this process leads. It knows the next instant at which a reminder is due and wakes then; in between it
 * asks for that instant again, one short statement each time.
 */
export function keepForming({ desk, composer, pollMs, onFormed, onPass }: KeepFormingOptions): Forming {
  const bell = createBell();
  let isStopping = false;

  /** One look. Answers how long there is nothing to do. */
  async function look(): Promise<number> {
    if (!(await desk.lead())) return FOLLOW_MS;
    const { nowMs, nextMs, hasFailed } = await desk.peek();
    if (hasFailed && (await desk.redirectFailed()) > 0) return 0;
    if (nextMs === undefined) return pollMs;
    if (nextMs > nowMs) return Math.min(pollMs, nextMs - nowMs);
    const result = await formLetters(desk, composer, onFormed);
    onPass?.(result);
    // Reminders that are due and stay as they are would be looked at again and again without a pause.
    return result.letters > 0 ? 0 : pollMs;
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const pauseMs = await look();
      if (pauseMs > 0) await bell.wait(Math.ceil(pauseMs));
    }
  }

  const ended = run();
  ended.catch(() => undefined);
  return {
    ended,
    async stop() {
      isStopping = true;
      bell.ring();
      await ended;
    },
  };
}
