import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 25;
const PATIENCE_MS = 60_000;
/** A machine that hardly gets round to looking has not waited yet, however late it is. */
const LEAST_LOOKS = 20;
const MEASURE_MS = 2_000;

/** Something a test has opened that tells whether it still moves: `progress` changes while it does; `failure` says that it never will again. */
export interface Watched {
  progress?(): unknown;
  failure?(): Error | undefined;
}

const watched = new Set<Watched>();

/** Makes every `until` of this test file look at it too. Returns what ends that. */
export function watch(thing: Watched): () => void {
  watched.add(thing);
  return () => watched.delete(thing);
}

export interface UntilOptions {
  /** A further measure that changes while what is waited for comes nearer. */
  readonly progress?: () => unknown;
  /** How long nothing may move. */
  readonly patienceMs?: number;
}

/** What cannot be measured now does not count as progress: a database that is away, a process that has ended. */
async function measure(progress: () => unknown): Promise<unknown> {
  try {
    return await progress();
  } catch {
    return 'unknown';
  }
}

/** Waits for a condition, however long it takes; fails with its name when for `patienceMs` neither the given measure nor anything watched has moved. */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean, options: UntilOptions = {}): Promise<void> {
  const { progress, patienceMs = PATIENCE_MS } = options;
  let measured: string | undefined;
  let stillSinceMs = performance.now();
  let measuredAtMs = stillSinceMs;
  let looks = 0;
  while (!(await isTrue())) {
    for (const thing of watched) {
      const error = thing.failure?.();
      if (error) throw error;
    }
    if (performance.now() - measuredAtMs >= Math.min(MEASURE_MS, patienceMs / 4)) {
      const measures = [...watched].flatMap((thing) => (thing.progress ? [() => thing.progress?.()] : []));
      const now = JSON.stringify(await Promise.all([...measures, ...(progress ? [progress] : [])].map(measure)));
      measuredAtMs = performance.now();
      if (now !== measured) [measured, stillSinceMs, looks] = [now, measuredAtMs, 0];
    }
    looks += 1;
    if (performance.now() - stillSinceMs > patienceMs && looks > LEAST_LOOKS)
      throw new Error(
        `waited in vain: ${what}; nothing has moved for ${Math.round(patienceMs / 1000)} s (${measured ?? 'nothing measured'})`,
      );
    await pause(LOOK_MS);
  }
}
