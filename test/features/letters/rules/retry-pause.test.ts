import { REPEAT_AFTER_DOUBT_MS, retryPauseMs } from '../../../../features/letters/rules/retry-pause';

test('pauses grow beyond what greylisting asks for, and stay at an hour', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 100].map((deferral) => retryPauseMs(deferral) / 60_000);
  expect(minutes).toEqual([1, 5, 15, 30, 60, 60, 60]);
});

test('a letter in doubt is repeated within the promise of a quarter of an hour', () => {
  expect(REPEAT_AFTER_DOUBT_MS).toBeLessThan(15 * 60_000);
});
