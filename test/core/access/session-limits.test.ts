import { IDLE_MS, isSessionOver } from '../../../core/access/session-limits';

const HOUR_MS = 3_600_000;

test.each([
  ['at once', 0, false],
  ['just before twelve hours', 12 * HOUR_MS - 1, false],
  ['after twelve hours', 12 * HOUR_MS, true],
])('a session is looked at %s', (_when, lived, isOver) => {
  expect(isSessionOver(1_000, 1_000 + lived)).toBe(isOver);
});

test('a session that does not say when it began is over', () => {
  expect(isSessionOver(undefined, 0)).toBe(true);
});

test('without a request it ends after half an hour', () => {
  expect(IDLE_MS / HOUR_MS).toBe(0.5);
});
