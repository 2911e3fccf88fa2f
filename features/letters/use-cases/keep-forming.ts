import { formLetters, type FormingParts, type FormingResult } from './form-letters';
import { createNotifier } from './notifier';
import { closeExpired, redirectFailed } from './redirect-failed';

export interface KeepFormingOptions extends FormingParts {
  /** How long at most until the next look, however far the next reminder is: new ones are recorded meanwhile. */
  readonly pollMs: number;
  readonly onPass?: (result: FormingResult) => void;
}

export interface Forming {
  stop(): Promise<void>;
  /** Rejects when the repository's connection fails. Resolves after `stop`. */
  readonly ended: Promise<void>;
}

/** A process that does not lead looks this often whether nobody does; one that is paused whether it may go on. */
const FOLLOW_MS = 2_000;

/**
 * Forms letters as they come due, for as long as this process leads. It knows the next instant at which a reminder is due and wakes then; in between it
 * asks for that instant again, one short statement each time.
 */
export function keepForming({ pollMs, onPass, ...parts }: KeepFormingOptions): Forming {
  const { repository } = parts;
  const notifier = createNotifier();
  let isStopping = false;

  /** One look. Returns how long there is nothing to do, in milliseconds. */
  async function look(): Promise<number> {
    if (!(await repository.lead())) return FOLLOW_MS;
    const { nowMs, nextMs, hasFailed, hasExpired, isPaused } = await repository.peek();
    if (hasExpired) await closeExpired(repository);
    if (isPaused) return FOLLOW_MS;
    if (hasFailed && (await redirectFailed(repository)) > 0) return 0;
    if (nextMs === undefined) return pollMs;
    if (nextMs > nowMs) return Math.min(pollMs, nextMs - nowMs);
    const result = await formLetters(parts);
    onPass?.(result);
    // Reminders that are due and stay as they are would be looked at again and again without a pause.
    return result.letters > 0 ? 0 : pollMs;
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const pauseMs = await look();
      if (pauseMs > 0) await notifier.wait(Math.ceil(pauseMs));
    }
  }

  const ended = run();
  ended.catch(() => undefined);
  return {
    ended,
    async stop() {
      isStopping = true;
      notifier.notify();
      await ended;
    },
  };
}
