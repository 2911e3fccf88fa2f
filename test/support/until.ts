import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 25;
const PATIENCE_MS = 60_000;

/** Waits for a condition; fails with its name when it does not come within the patience given. */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean, patienceMs = PATIENCE_MS): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await isTrue())) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
    await pause(LOOK_MS);
  }
}
