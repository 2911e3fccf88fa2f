import type { Today } from '../../../../../features/ledger/use-cases/today';
import { todayParts } from '../../../../../features/ledger/web/today/today-parts';

const list = (total: number) => ({ total, items: [] });
const DAY: Today = {
  today: '2026-11-24',
  campaigns: 1,
  overdue: list(7),
  dueToday: list(0),
  dueSoon: list(0),
  toSign: list(11),
  returned: list(1),
  instructed: list(0),
  toReview: list(3),
  unsignedReports: list(0),
  toCountersign: list(0),
  objections: list(0),
  reviews: list(3),
  extensions: list(1),
  parts: { open: 0, late: 0 },
  lettersFailed: 0,
  lettersInDoubt: 0,
  alarms: 0,
};
const ids = (isOffice: boolean) => todayParts(DAY, isOffice).map(({ id }) => id);

test('the office decides first, then urges on; a unit signs first, then does what is late', () => {
  expect(ids(true)).toEqual(['review', 'extensions', 'overdue', 'returned', 'unsigned']);
  expect(ids(false)).toEqual(['unsigned', 'overdue', 'returned', 'review', 'extensions']);
});

test('the first part says in a sentence what to do', () => {
  const call = (isOffice: boolean) => todayParts(DAY, isOffice).map((part) => part.call(part.list.total))[0];
  expect([call(true), call(false)]).toEqual(['3 份反馈等您审核', '11 项任务等您签收']);
});

test('what a leader of the county waits for comes before what is urged on, and for a unit first', () => {
  const instructed = { ...DAY, instructed: list(2) };
  expect(todayParts(instructed, true).map(({ id }) => id)[2]).toBe('instructed');
  expect(todayParts(instructed, false)[0]?.call(2)).toBe('2 件县领导批示等您答复');
});

test('what a leader has to sign comes first of all; who waits for it has nothing to do about it', () => {
  const [first] = todayParts({ ...DAY, toCountersign: list(1), instructed: list(2) }, false);
  expect(first?.call(1)).toBe('1 份办结反馈等您签批');
  expect(todayParts({ ...DAY, unsignedReports: list(1) }, false).map(({ id }) => id)).toEqual([
    ...ids(false).slice(0, 3),
    'unsigned-reports',
    'review',
    'extensions',
  ]);
});

test('a day without work has no parts', () => {
  const nothing = Object.fromEntries(Object.entries(DAY).map(([name, value]) => [name, typeof value === 'object' ? list(0) : value]));
  expect(todayParts(nothing as unknown as Today, true)).toEqual([]);
});
