import fc from 'fast-check';
import { isAboutWhole, selectReminders, type DueReminder } from '../../../../features/letters/rules/select-reminders';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { day, stateCalendar } from '../../../support/rules/state-calendar';

const today = { policy: defaultPolicy, calendar: stateCalendar, today: day('2023-09-28') };

type Over = Partial<Omit<DueReminder, 'obligation'>> & { readonly obligation?: Partial<DueReminder['obligation']> };
const row = (reminderId: string, over: Over = {}): DueReminder => ({
  kind: 'ladder',
  rung: 'due',
  audience: 'contact',
  deadlineVersion: 1,
  ...over,
  reminderId,
  obligation: {
    id: `o-${reminderId}`,
    kind: 'result',
    state: 'open',
    deadlineDay: day('2023-09-30'),
    deadlineVersion: 1,
    ...over.obligation,
  },
});

const select = (...rows: DueReminder[]) => {
  const { digest, events, dropped } = selectReminders(rows, today);
  return {
    digest: digest.map(({ reminder, urgency }) => `${reminder.reminderId} ${urgency}`),
    events: events.map(({ reminder }) => reminder.reminderId),
    dropped: dropped.map(({ reminderId, reason }) => `${reminderId} ${reason}`),
  };
};

const overdue = row('overdue', { rung: 'o+3', obligation: { deadlineDay: day('2023-09-20') } });
const olderOverdue = row('older', { rung: 'o+5', obligation: { deadlineDay: day('2023-08-31') } });
const due = row('due');
const coming = row('coming', { rung: 't-15', obligation: { deadlineDay: day('2023-10-31') } });
const assigned = row('assigned', { kind: 'event', rung: 'assigned', obligation: { kind: 'receipt', deadlineDay: day('2023-10-07') } });

test('overdue comes before due before coming, each by deadline; events make a letter of their own', () => {
  expect(select(coming, assigned, due, overdue, olderOverdue)).toEqual({
    digest: ['older overdue', 'overdue overdue', 'due due', 'coming coming'],
    events: ['assigned'],
    dropped: [],
  });
});

test.each([
  ['met', { obligation: { state: 'met' } }],
  ['void', { obligation: { state: 'void' } }],
  ['paused', { obligation: { state: 'submitted' } }],
  ['paused', { obligation: { state: 'returned' } }],
  ['paused', { obligation: { state: 'suspended' } }],
  ['olderDeadline', { obligation: { deadlineVersion: 2 } }],
] as const)('a reminder that the facts have overtaken is dropped: %s', (reason, over) => {
  expect(select(row('1', over))).toEqual({ digest: [], events: [], dropped: [`1 ${reason}`] });
});

test('nobody is asked to sign what was signed before the letter left', () => {
  const asked = (state: 'open' | 'submitted') => select(row('1', { kind: 'event', rung: 'toCountersign:r1', obligation: { state } }));
  expect([asked('open').events, asked('submitted').dropped]).toEqual([['1'], ['1 paused']]);
});

test.each(['suspended:1', 'resumed:1', 'struckOff:1', 'terminated:1:undelivered'])(
  'what tells of the whole assignment (%s) is said whatever has become of the receipt',
  (rung) => {
    for (const state of ['met', 'void', 'suspended'] as const)
      expect(select(row('1', { kind: 'event', rung, obligation: { kind: 'receipt', state } })).events).toEqual(['1']);
    expect(isAboutWhole({ kind: 'ladder', rung })).toBe(false);
  },
);

test('an event is dropped only when its obligation is met or void', () => {
  const event = (reminderId: string, state: DueReminder['obligation']['state']) =>
    row(reminderId, { kind: 'event', rung: 'extensionRefused:x', obligation: { state, deadlineVersion: 2 } });
  expect(select(event('1', 'met'), event('2', 'submitted'), event('3', 'open'))).toEqual({
    digest: [],
    events: ['2', '3'],
    dropped: ['1 met'],
  });
});

test('that a report was accepted is told of what is met by it', () => {
  const accepted = (reminderId: string, state: DueReminder['obligation']['state']) =>
    row(reminderId, { kind: 'event', rung: `accepted:${reminderId}`, obligation: { state } });
  expect(select(accepted('1', 'met'), accepted('2', 'open'), accepted('3', 'void'))).toEqual({
    digest: [],
    events: ['1', '2'],
    dropped: ['3 void'],
  });
});

test('of two rungs of one obligation the higher stays, for each duty the person holds', () => {
  const one = { id: 'o1' };
  const rows = [
    row('1', { rung: 't-1', obligation: one }),
    row('2', { rung: 'due', obligation: one }),
    row('3', { rung: 'due', audience: 'leader', obligation: one }),
  ];
  expect(select(...rows)).toEqual({ digest: ['2 due', '3 due'], events: [], dropped: ['1 superseded'] });
});

test('what is due for each duty stays, whatever is due for another duty of the same person', () => {
  const rows = [
    row('1', { rung: 'o+1', obligation: { id: 'o1' } }),
    row('2', { rung: 'o+3', audience: 'head', obligation: { id: 'o1' } }),
    row('3', { rung: 'o+5', audience: 'office', obligation: { id: 'o1' } }),
  ];
  expect(select(...rows)).toEqual({ digest: ['1 due', '2 due', '3 due'], events: [], dropped: [] });
});

test('what reaches a person twice is said once', () => {
  const one = { id: 'o1' };
  const answer = (reminderId: string, audience: DueReminder['audience']) =>
    row(reminderId, { kind: 'event', rung: 'returned:x', audience, obligation: one });
  const rows = [row('1', { obligation: one }), row('2', { obligation: one }), answer('3', 'contact'), answer('4', 'leader')];
  expect(select(...rows)).toEqual({ digest: ['1 due'], events: ['3'], dropped: ['2 superseded', '4 superseded'] });
});

test('a rung of a replaced deadline does not push out a rung of the deadline in force', () => {
  const one = { id: 'o1', deadlineVersion: 2 };
  const rows = [row('1', { rung: 'o+1', obligation: one }), row('2', { rung: 't-15', deadlineVersion: 2, obligation: one })];
  expect(select(...rows)).toEqual({ digest: ['2 due'], events: [], dropped: ['1 olderDeadline'] });
});

test('the order of the rows does not matter', () => {
  const rows = [overdue, olderOverdue, due, coming, assigned, row('met', { obligation: { state: 'met' } })];
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(selectReminders(shuffled, today)).toEqual(selectReminders(rows, today));
    }),
  );
});
