import { letterLine, type ReminderFacts } from '../../../../features/letters/rules/letter-line';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';

const notice = { title: '征缴通知', number: '某政办发〔2023〕5号', office: { name: '县府办', contacts: [] } };

const reminderOn = (deadline: string): ReminderFacts => ({
  reminderId: 'r',
  kind: 'ladder',
  rung: 'due',
  audience: 'contact',
  deadlineVersion: 1,
  obligation: { id: 'o', kind: 'result', state: 'open', deadlineDay: day(deadline), deadlineVersion: 1 },
  campaignId: 'c',
  taskId: 't',
  taskTitle: '养老保险征缴',
  ordinal: '（一）',
  role: 'lead',
  unitName: '勐省镇',
  obligationTitle: '征缴率达到95％',
  params: { note: '请尽快' },
});
const lineOf = (deadline: string, now: string, kind: ReminderFacts['kind'] = 'ladder') =>
  letterLine({ reminder: { ...reminderOn(deadline), kind }, urgency: 'coming' }, false, {
    nowMs: at(now),
    calendar: stateCalendar,
    policy: defaultPolicy,
    notice,
  });

test('a line says what the reminder says, of the obligation as it stands', () => {
  expect(lineOf('2023-09-28', '2023-09-25')).toEqual({
    notice: { title: '征缴通知', number: '某政办发〔2023〕5号' },
    taskId: 't',
    taskTitle: '养老保险征缴',
    ordinal: '（一）',
    unitName: '勐省镇',
    role: 'lead',
    obligationKind: 'result',
    obligationTitle: '征缴率达到95％',
    rung: 'due',
    audience: 'contact',
    urgency: 'coming',
    colour: 'yellow',
    deadlineDay: day('2023-09-28'),
    isMet: false,
    overdueWorkDays: 0,
    isEstimated: false,
    isVacant: false,
    asks: 'submitReport',
    params: { note: '请尽快' },
  });
});

test.each([
  ['2023-09-30', 'holiday', '2023-09-28'],
  ['2023-09-23', 'weekend', '2023-09-22'],
  ['2023-10-07', undefined, undefined],
])('a deadline on %s: %s, its reminder is on the last work day before it: %s', (deadline, dayOff, remindedOn) => {
  const line = lineOf(deadline, '2023-09-01');
  expect([line.dayOff, line.remindedOn]).toEqual([dayOff, remindedOn === undefined ? undefined : day(remindedOn)]);
});

test.each([
  ['2023-09-28 08:31', 'ladder', '2023-09-28'],
  ['2023-09-28 10:00', 'ladder', '2023-09-28'],
  ['2023-09-28 08:30', 'event', '2023-09-28'],
  ['2023-09-28 08:31', 'event', undefined],
  ['2023-09-28 18:00', 'event', undefined],
  ['2023-10-07 08:30', 'ladder', undefined],
] as const)(
  'at %s a letter (%s) says of a deadline on a day off that its reminder stands on %s: never on a slot that has passed',
  (now, kind, on) => {
    expect(lineOf('2023-09-30', now, kind).remindedOn).toBe(on === undefined ? undefined : day(on));
  },
);

test('lateness counts work days, the holiday left out', () => {
  expect(lineOf('2023-09-28', '2023-09-28').overdueWorkDays).toBe(0);
  expect(lineOf('2023-09-28', '2023-10-07')).toMatchObject({ overdueWorkDays: 1, colour: 'red' });
});

test('of what is met nothing is asked and nothing is late', () => {
  const reminder = reminderOn('2023-09-28');
  const met = { ...reminder, kind: 'event' as const, rung: 'accepted:r1', obligation: { ...reminder.obligation, state: 'met' as const } };
  const line = letterLine({ reminder: met, urgency: 'overdue' }, false, {
    nowMs: at('2023-10-11 10:00'),
    calendar: stateCalendar,
    policy: defaultPolicy,
    notice,
  });
  expect(line).toMatchObject({ isMet: true, colour: 'none', overdueWorkDays: 0 });
  expect(line).not.toHaveProperty('asks');
});

test('a day of a year whose holidays are not known is estimated', () => {
  expect(lineOf('2039-01-05', '2023-09-25').isEstimated).toBe(true);
});

test('a posting says how its round stands while it is owed', () => {
  const posting = { cycleId: 'c1', isRosterMissing: true, owed: 1, firstOwed: ['坝尾村'] };
  const of = (state: 'open' | 'met') =>
    letterLine(
      {
        reminder: { ...reminderOn('2023-05-20'), posting, obligation: { ...reminderOn('2023-05-20').obligation, kind: 'posting', state } },
        urgency: 'coming',
      },
      false,
      { nowMs: at('2023-05-18'), calendar: stateCalendar, policy: defaultPolicy, notice },
    );
  expect(of('open').posting).toEqual(posting);
  expect(of('met').posting).toBeUndefined();
});
