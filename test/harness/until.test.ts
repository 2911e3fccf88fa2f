import { until, watch } from '../support/until';

const QUICKLY = { patienceMs: 200 };

test('gives up when nothing moves, with the name of what did not come', async () => {
  await expect(until('a letter', () => false, QUICKLY)).rejects.toThrow('waited in vain: a letter');
});

test('goes on for as long as its own measure moves, far beyond the patience', async () => {
  let moved = 0;
  const isThere = (): boolean => (moved += 1) > 60;
  await until('sixty looks', isThere, { ...QUICKLY, progress: () => moved });
  expect(moved).toBe(61);
});

test('goes on while something that the file has opened moves, and gives up when that stands still', async () => {
  let moved = 0;
  let looks = 0;
  const unwatch = watch({ progress: () => (looks < 60 ? (moved += 1) : moved) });
  await expect(until('nothing', () => (looks += 1) < 0, QUICKLY)).rejects.toThrow('waited in vain');
  unwatch();
  expect(looks).toBeGreaterThan(60);
});

test('fails at once when something that the file has opened says that it has failed', async () => {
  const unwatch = watch({ failure: () => new Error('the worker died') });
  await expect(until('a letter', () => false)).rejects.toThrow('the worker died');
  unwatch();
});

test('a measure that cannot be taken is no progress', async () => {
  const progress = (): never => {
    throw new Error('no database');
  };
  await expect(until('a letter', () => false, { ...QUICKLY, progress })).rejects.toThrow('waited in vain');
});
