import fc from 'fast-check';
import type { DutyHolding } from '../../../../core/directory/unit';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { type DueRow, sortIntoEnvelopes } from '../../../../features/letters/rules/sort-into-envelopes';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const holdings: readonly DutyHolding[] = [
  { personId: 'zhang', unitId: 'town', duty: 'contact' },
  { personId: 'zhang', unitId: 'town', duty: 'leader' },
  { personId: 'li', unitId: 'farm', duty: 'contact', toDay: day('2023-09-25') },
  { personId: 'wang', unitId: 'farm', duty: 'contact', fromDay: day('2023-09-26') },
  { personId: 'chen', unitId: 'county', duty: 'office' },
];
const row = (id: string, over: Partial<DueRow> = {}): DueRow => ({
  id,
  unitId: 'town',
  audience: 'contact',
  kind: 'ladder',
  campaignId: 'c',
  officeUnitId: 'county',
  personId: null,
  atOnce: false,
  ...over,
});

function sort(now: string, rows: readonly DueRow[], known = holdings) {
  const facts = { nowMs: at(now), calendar: stateCalendar, policies: new Map([['c', defaultPolicy]]), holdings: known };
  const { envelopes, waiting, copies } = sortIntoEnvelopes(rows, facts);
  return {
    ...(copies.length > 0 && { copies: copies.map(({ id, personId }) => `${id} ${personId}`) }),
    envelopes: envelopes.map(({ personId, kind, slotKey, reminderIds, vacantIds }) =>
      [personId, kind, slotKey, ...reminderIds.map((id) => (vacantIds.has(id) ? `${id} vacant` : id))].join(' '),
    ),
    waiting: waiting.map(({ id, reason, postponedToMs }) => `${id} ${reason} ${clock(postponedToMs)}`),
  };
}

test('one person gets one digest, whatever the number of duties, and one letter about events', () => {
  const rows = [row('1'), row('2', { audience: 'leader' }), row('3', { kind: 'event' }), row('4', { kind: 'event' })];
  expect(sort('2023-09-25 10:00', rows)).toEqual({
    envelopes: ['zhang digest d:2023-09-25 1 2', 'zhang event  3 4'],
    waiting: [],
  });
});

test.each([
  ['2023-09-25', 'li'],
  ['2023-09-26', 'wang'],
])('on %s the duty is held by %s', (today, person) => {
  expect(sort(`${today} 10:00`, [row('1', { unitId: 'farm' })]).envelopes).toEqual([`${person} digest d:${today} 1`]);
});

const shared: readonly DutyHolding[] = [
  ...holdings,
  { personId: 'tang', unitId: 'town', duty: 'contact', fromDay: day('2023-01-01') },
  { personId: 'chu', unitId: 'county', duty: 'office' },
];

test('of several holders of a duty one gets the reminder itself, every other a copy', () => {
  expect(sort('2023-09-25 10:00', [row('1'), row('2', { kind: 'event' })], shared)).toEqual({
    envelopes: ['tang digest d:2023-09-25 1', 'tang event  2'],
    waiting: [],
    copies: ['1 zhang', '2 zhang'],
  });
});

test('the office that is written to for a vacant duty is all who hold its duty', () => {
  expect(sort('2023-09-25 10:00', [row('1', { audience: 'head' })], shared)).toEqual({
    envelopes: ['chen digest d:2023-09-25 1 vacant'],
    waiting: [],
    copies: ['1 chu'],
  });
});

test('a copy goes to whom it is addressed to and is not copied again, marked where the duty is vacant', () => {
  const rows = [row('1', { personId: 'zhang' }), row('2', { audience: 'head', personId: 'chu' })];
  expect(sort('2023-09-25 10:00', rows, shared)).toEqual({
    envelopes: ['zhang digest d:2023-09-25 1', 'chu digest d:2023-09-25 2 vacant'],
    waiting: [],
  });
});

test('what is addressed to a person who holds another duty goes to him, to one who holds none any more to the holder', () => {
  const rows = [row('1', { kind: 'event', personId: 'wang', unitId: 'town' }), row('2', { kind: 'event', personId: 'li', unitId: 'farm' })];
  expect(sort('2023-09-26 10:00', rows)).toEqual({ envelopes: ['wang event  1 2'], waiting: [] });
});

test('an event that must leave at once waits for no hour', () => {
  expect(sort('2023-09-30 22:00', [row('1', { kind: 'event', atOnce: true })])).toEqual({ envelopes: ['zhang event  1'], waiting: [] });
});

test('a vacant duty goes to the office and is marked', () => {
  const rows = [row('1', { audience: 'head' }), row('2', { unitId: 'county', audience: 'office' })];
  expect(sort('2023-09-25 10:00', rows).envelopes).toEqual(['chen digest d:2023-09-25 1 vacant 2']);
});

test('where nobody can be written to, a reminder is looked at again in a minute', () => {
  expect(sort('2023-09-25 10:00', [row('1')], [])).toEqual({ envelopes: [], waiting: ['1 nobody 2023-09-25 10:01'] });
});

test.each([
  ['2023-09-25 08:00', 'ladder', '2023-09-25 08:30'],
  ['2023-09-25 20:00', 'ladder', '2023-09-26 08:30'],
  ['2023-09-25 20:00', 'event', '2023-09-26 08:30'],
  ['2023-09-30 10:00', 'event', '2023-10-07 08:30'],
] as const)('at %s a reminder (%s) waits until %s, whether or not there is anybody to write to', (now, kind, until) => {
  expect(sort(now, [row('1', { kind })])).toEqual({ envelopes: [], waiting: [`1 outOfHours ${until}`] });
  expect(sort(now, [row('1', { kind })], [])).toEqual({ envelopes: [], waiting: [`1 outOfHours ${until}`] });
});

test('a reminder of a campaign that is not known is left out', () => {
  expect(sort('2023-09-25 10:00', [row('1', { campaignId: 'other' })])).toEqual({ envelopes: [], waiting: [] });
});

test('every reminder of a known campaign is in one envelope or waits, whatever the instant', () => {
  const rows = fc.array(
    fc.record({
      unitId: fc.constantFrom('town', 'farm', 'nowhere'),
      audience: fc.constantFrom('contact' as const, 'head' as const),
      kind: fc.constantFrom('ladder' as const, 'event' as const),
    }),
  );
  const instants = fc.integer({ min: at('2023-09-01 00:00'), max: at('2023-10-31 00:00') });
  fc.assert(
    fc.property(rows, instants, (specs, nowMs) => {
      const due = specs.map((spec, index) => row(String(index), spec));
      const facts = { nowMs, calendar: stateCalendar, policies: new Map([['c', defaultPolicy]]), holdings };
      const { envelopes, waiting } = sortIntoEnvelopes(due, facts);
      const placed = [...envelopes.flatMap(({ reminderIds }) => reminderIds), ...waiting.map(({ id }) => id)];
      expect([...placed].sort()).toEqual(due.map(({ id }) => id).sort());
      expect(waiting.every(({ postponedToMs }) => postponedToMs > nowMs)).toBe(true);
    }),
  );
});
