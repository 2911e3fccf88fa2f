import { defaultPolicy } from '../../../../core/policy/default-policy';
import { fillEnvelope } from '../../../../features/letters/rules/fill-envelope';
import type { ReminderFacts } from '../../../../features/letters/rules/letter-line';
import type { Envelope } from '../../../../features/letters/rules/sort-into-envelopes';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';

const facts = (
  reminderId: string,
  over: Partial<ReminderFacts> = {},
  obligation: Partial<ReminderFacts['obligation']> = {},
): ReminderFacts => ({
  reminderId,
  kind: 'ladder',
  rung: 't-3',
  audience: 'contact',
  deadlineVersion: 1,
  campaignId: 'c',
  taskId: 't',
  taskTitle: `任务${reminderId}`,
  ordinal: '（一）',
  role: 'lead',
  unitName: '勐省镇',
  obligationTitle: '征缴率达到95％',
  params: {},
  ...over,
  obligation: { id: `o-${reminderId}`, kind: 'result', state: 'open', deadlineDay: day('2023-09-28'), deadlineVersion: 1, ...obligation },
});
const envelope = (kind: Envelope['kind'], ...reminderIds: string[]): Envelope => ({
  personId: 'zhang',
  kind,
  slotKey: kind === 'digest' ? 'd:2023-09-25' : '',
  reminderIds,
  vacantIds: new Set(['vacant']),
});

const fill = (one: Envelope, rows: readonly ReminderFacts[], isFormed = false) =>
  fillEnvelope(one, {
    nowMs: at('2023-09-25 10:00'),
    calendar: stateCalendar,
    policies: new Map([
      ['c', defaultPolicy],
      ['d', defaultPolicy],
    ]),
    notices: new Map(['c', 'd'].map((id) => [id, { title: `通知${id}`, office: { name: '县府办', contacts: [] } }])),
    facts: new Map(rows.map((row) => [row.reminderId, row])),
    isFormed,
  });

test('a digest is the letter of its slot; its lines are in reading order, campaign by campaign', () => {
  const rows = [facts('1'), facts('2', { campaignId: 'd' }), facts('3', { rung: 'o+1' }, { deadlineDay: day('2023-09-22') })];
  const { letter, outcomes } = fill(envelope('digest', '1', '2', '3'), rows);
  expect(letter).toMatchObject({ slotKey: 'd:2023-09-25', reminderIds: ['3', '1', '2'] });
  expect(letter?.lines.map(({ taskTitle, urgency }) => `${taskTitle} ${urgency}`)).toEqual([
    '任务3 overdue',
    '任务1 coming',
    '任务2 coming',
  ]);
  expect(outcomes).toEqual([]);
});

test('a letter about events is named after its first reminder', () => {
  const rows = [facts('1', { kind: 'event', rung: 'assigned' }), facts('2', { kind: 'event', rung: 'assigned' })];
  expect(fill(envelope('event', '1', '2'), rows).letter).toMatchObject({ slotKey: 'e:1', reminderIds: ['1', '2'] });
});

test('a line knows whether nobody holds its duty', () => {
  const { letter } = fill(envelope('digest', '1', 'vacant'), [facts('1'), facts('vacant')]);
  expect(letter?.lines.map(({ isVacant }) => isVacant)).toEqual([false, true]);
});

test('what the facts have overtaken is dropped or void, and a letter without lines is none', () => {
  const rows = [facts('met', {}, { state: 'met' }), facts('void', {}, { state: 'void' }), facts('old', {}, { deadlineVersion: 2 })];
  expect(fill(envelope('digest', 'met', 'void', 'old'), rows)).toEqual({
    outcomes: [
      { id: 'met', state: 'dropped', reason: 'met' },
      { id: 'old', state: 'void', reason: 'olderDeadline' },
      { id: 'void', state: 'void', reason: 'void' },
    ],
  });
});

test('a reminder that changed meanwhile is left alone', () => {
  expect(fill(envelope('digest', '1', 'gone'), [facts('1')]).letter?.reminderIds).toEqual(['1']);
  expect(fill(envelope('digest', 'gone'), [])).toEqual({ outcomes: [] });
});

test('what is due after the letter of this slot was formed waits for the next; what is met is dropped all the same', () => {
  const { letter, outcomes } = fill(envelope('digest', '1', 'met'), [facts('1'), facts('met', {}, { state: 'met' })], true);
  expect(letter).toBeUndefined();
  expect(outcomes).toEqual([
    { id: 'met', state: 'dropped', reason: 'met' },
    { id: '1', state: 'recorded', reason: 'digestFormed', postponedToMs: at('2023-09-26 08:30') },
  ]);
});
