import { setTimeout as pause } from 'node:timers/promises';

export { pause };

/** Asks `condition` until it answers truthy, at most `timeoutMs`; its last answer. */
export async function until(condition, timeoutMs, everyMs = 40) {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await condition();
    if (answer || performance.now() > end) return answer;
    await pause(everyMs);
  }
}
