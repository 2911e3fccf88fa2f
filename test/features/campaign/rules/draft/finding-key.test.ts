import { findingKey, isRefusing, isSettledByLooking } from '../../../../../features/campaign/rules/draft/finding-key';
import type { Finding } from '../../../../../reader/notice';

const finding: Finding = { code: 'impossibleDate', severity: 'error', params: { words: '2月30日' }, span: { start: 4, end: 9 }, line: 2 };

test('a finding is another one at another place or about other words', () => {
  expect(findingKey({ ...finding })).toBe(findingKey(finding));
  expect(findingKey({ ...finding, span: { start: 5, end: 9 } })).not.toBe(findingKey(finding));
  expect(findingKey({ ...finding, params: { words: '2月31日' } })).not.toBe(findingKey(finding));
});

test('an error refuses until it is mended; only what no correction mends is done by looking at it', () => {
  expect([isRefusing(finding, false), isRefusing(finding, true)]).toEqual([true, false]);
  const other: Finding = { ...finding, code: 'taskWithoutUnit' };
  expect([isRefusing(other, false), isRefusing(other, true)]).toEqual([true, true]);
  expect(isRefusing({ ...finding, severity: 'warning' }, false)).toBe(false);
});

test.each([
  ['impossibleDate', 'error', true],
  ['taskWithoutUnit', 'error', false],
  ['unknownUnit', 'warning', false],
  ['standingTask', 'info', true],
] as const)('%s (%s) is settled by looking at it: %s', (code, severity, isSettled) => {
  expect(isSettledByLooking({ ...finding, code, severity })).toBe(isSettled);
});
