import { defaultPolicy } from '../../../../core/policy/default-policy';
import { assign } from '../../../../features/assignment/rules/assign';
import { breakDown } from '../../../../features/campaign/rules/break-down/break-down';
import { previewOf } from '../../../../features/campaign/rules/preview';
import type { Finding } from '../../../../reader/notice';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';
import { as, dated, labour, noticeTask, posting, tax, throughYear, township } from '../support/notice-parts';

const NOW = at('2023-03-17 18:00');
const september = noticeTask({ ordinal: '（一）', deadline: dated('2023-09-30') });
const cycle = noticeTask({ ordinal: '（二）', title: '按月公示', deadline: throughYear(2023), posting: posting() });
const tasks = breakDown(
  [september, cycle],
  new Map([
    [september, [as('responsible', tax), as('cooperating', labour)]],
    [cycle, [as('responsible', tax), as('responsible', township)]],
  ]),
  NOW,
);
const findings: readonly Finding[] = [
  { code: 'noTasks', severity: 'error', params: {} },
  { code: 'oddDate', severity: 'warning', params: {} },
];
const holidays = new Map([[day('2023-09-30'), '国庆节']]);
const contextAt = (nowMs: number) => ({ policy: defaultPolicy, calendar: stateCalendar, nowMs });
const parts = { title: '通知', tasks, expansions: [], findings, holidays, lateLetters: [], vacant: [], letters: [] };
const preview = previewOf(parts, contextAt(NOW));

test('counts what is registered: each assignment owes its receipt beside its results', () => {
  expect(preview.counts).toEqual({ tasks: 2, units: 3, assignments: 4, obligations: 5 });
  expect(preview.tasks).toMatchObject([
    { units: 2, results: 1, standing: {} },
    { units: 2, results: 0, standing: { roster: 1, posting: 1 }, deadlineText: '全年' },
  ]);
});

test('a deadline on a holiday stays, its last reminder stands on the work day before', () => {
  expect(preview.deadlines).toEqual([
    {
      ordinal: '（一）',
      title: '排出时间表',
      day: day('2023-09-30'),
      units: 1,
      isDayOff: true,
      remindedOn: day('2023-09-28'),
      holiday: '国庆节',
      isYearLoaded: true,
    },
  ]);
});

test('no reminder is promised at a slot that has passed', () => {
  const [deadline] = previewOf(parts, contextAt(at('2023-09-28 18:00'))).deadlines;
  expect(deadline).toMatchObject({ day: day('2023-09-30'), isDayOff: true });
  expect(deadline).not.toHaveProperty('remindedOn');
});

test('letters that must leave at once are signed for from now on', () => {
  const late = { ordinal: '（一）', title: '宣传', line: 3, day: day('2023-03-19'), units: ['县税务局'], letterAtMs: 1, receiptDay: 2 };
  expect(previewOf({ ...parts, lateLetters: [late] }, contextAt(NOW)).late).toEqual({
    letters: [late],
    receipt: { letterAtMs: NOW, dueDay: day('2023-03-20') },
  });
});

test('a deadline in a year that is not loaded says so', () => {
  const far = noticeTask({ deadline: dated('2099-01-01') });
  const plan = breakDown([far], new Map([[far, [as('responsible', tax)]]]), NOW);
  const [deadline] = previewOf({ ...parts, tasks: plan }, contextAt(NOW)).deadlines;
  expect(deadline?.isYearLoaded).toBe(false);
});

test('the receipt is the one that assigning opens', () => {
  const { opens, events } = assign('a1', [], contextAt(NOW));
  expect(preview.receipt).toEqual({ letterAtMs: events[0]?.sendAtMs, dueDay: opens[0]?.deadlineDay });
  expect(preview.receipt).toEqual({ letterAtMs: at('2023-03-20 08:30'), dueDay: day('2023-03-21') });
});

test('what refuses the issue is not shown for a look', () => {
  expect(preview.findings.map(({ code }) => code)).toEqual(['oddDate']);
});
