/** Runs of one size, of which the least counts: what disturbs a run only makes it longer. */
const RUNS = 3;

/** What reading one form costs at one size. */
export interface Cost {
  readonly characters: number;
  /** Milliseconds of the processor, for the whole process. */
  readonly cpuMs: number;
}

async function cpuMsOf(read: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least processor time of some runs of `read`. */
export async function costOf(characters: number, read: () => unknown): Promise<Cost> {
  let cpuMs = Infinity;
  for (let run = 0; run < RUNS; run += 1) cpuMs = Math.min(cpuMs, await cpuMsOf(read));
  return { characters, cpuMs };
}

/** Below this a run is too short to be told from the noise, and none to wait for. */
const LEAST_MS = 8;

/**
 * How much faster than the text the time grew from the first size to the last: 1 where four times the text takes four times as long, 4 where it takes sixteen
 * times as long (each part compared with each).
 */
export function growthOf(costs: readonly Cost[]): number {
  const [first, last] = [costs[0], costs[costs.length - 1]];
  if (!first || !last) throw new Error('nothing was measured');
  return last.cpuMs / Math.max(first.cpuMs, LEAST_MS) / (last.characters / first.characters);
}
