import { letterLine, type ReminderFacts } from '../../../../features/letters/rules/letter-line';
import { day, stateCalendar } from '../../../support/rules/state-calendar';

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
  unitName: '勐省镇',
  obligationTitle: '征缴率达到95％',
  params: { note: '请尽快' },
});
const lineOf = (deadline: string, today: string) =>
  letterLine({ reminder: reminderOn(deadline), urgency: 'coming' }, false, stateCalendar, day(today));

test('a line says what the reminder says, of the obligation as it stands', () => {
  expect(lineOf('2023-09-28', '2023-09-25')).toEqual({
    taskId: 't',
    taskTitle: '养老保险征缴',
    unitName: '勐省镇',
    obligationKind: 'result',
    obligationTitle: '征缴率达到95％',
    rung: 'due',
    audience: 'contact',
    urgency: 'coming',
    colour: 'yellow',
    deadlineDay: day('2023-09-28'),
    lastWorkDay: day('2023-09-28'),
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
  ['2023-10-07', undefined, '2023-10-07'],
])('a deadline on %s: %s, kept on the last work day before it', (deadline, dayOff, lastWorkDay) => {
  const line = lineOf(deadline, '2023-09-01');
  expect([line.dayOff, line.lastWorkDay]).toEqual([dayOff, day(lastWorkDay)]);
});

test('lateness counts work days, the holiday left out', () => {
  expect(lineOf('2023-09-28', '2023-09-28').overdueWorkDays).toBe(0);
  expect(lineOf('2023-09-28', '2023-10-07')).toMatchObject({ overdueWorkDays: 1, colour: 'red' });
});

test('a day of a year whose holidays are not known is estimated', () => {
  expect(lineOf('2039-01-05', '2023-09-25').isEstimated).toBe(true);
});
