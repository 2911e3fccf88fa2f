import { percentile } from '../reminders/figures';

/** Where somebody asks, as whom. */
export interface Asker {
  readonly url: string;
  readonly cookie: string;
}

/** Asks once; milliseconds until the last byte was there. */
export async function ask({ url, cookie }: Asker, path: string): Promise<number> {
  const startMs = performance.now();
  const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return performance.now() - startMs;
}

/** Milliseconds of each of the requests, so many at a time. */
export async function askAll(asker: Asker, paths: readonly string[], atOnce: number): Promise<number[]> {
  const left = [...paths];
  const times: number[] = [];
  const hand = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) times.push(await ask(asker, path));
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return times;
}

/** Requests a second of one that is asked again and again, so many at a time. */
export async function rateOf(
  asker: Asker,
  path: string,
  { times, atOnce }: { readonly times: number; readonly atOnce: number },
): Promise<number> {
  const startMs = performance.now();
  await askAll(
    asker,
    Array.from({ length: times }, () => path),
    atOnce,
  );
  return (times * 1000) / (performance.now() - startMs);
}

export const spread = (values: readonly number[]) => ({
  p50: percentile(values, 0.5),
  p99: percentile(values, 0.99),
  most: Math.round(Math.max(...values)),
});
