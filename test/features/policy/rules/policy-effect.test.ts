import fc from 'fast-check';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import type { Ladder, Policy } from '../../../../core/policy/policy';
import { grouped, passedOver, policyEffect } from '../../../../features/policy/rules/policy-effect';
import { climbLadder } from '../../../../features/supervision/rules/climb-ladder';
import { anyObligation, instantOf2023, openState } from '../../../support/rules/arbitraries';
import { anObligation } from '../../../support/rules/obligation';
import { at, clock, stateCalendar } from '../../../support/rules/state-calendar';

const withResult = (result: Ladder, over: Partial<Policy> = {}): Policy => ({
  ...defaultPolicy,
  ...over,
  ladders: { ...defaultPolicy.ladders, result },
});
const ladder = defaultPolicy.ladders.result;
const turn = (after: Policy, now = '2023-09-20 10:00') => ({
  before: defaultPolicy,
  after,
  calendar: stateCalendar,
  nowMs: at(now),
});
/** A result of 2023-09-30, whose first two rungs are recorded. */
const owed = (over: Parameters<typeof anObligation>[0] = {}) => anObligation({ recordedRungs: ['assigned', 't-15', 't-7'], ...over });

const linesOf = (after: Policy, obligation = owed()) =>
  policyEffect([obligation], turn(after)).changes.map(({ kind, rung, fromMs, toMs }) =>
    [kind, rung, ...[fromMs, toMs].map((ms) => (ms === undefined ? '-' : clock(ms)))].join(' '),
  );

test('the same policy changes nothing', () => {
  expect(policyEffect([owed()], turn(defaultPolicy))).toEqual({ running: 1, kept: 2, changes: [], counts: [] });
});

test('another slot moves what is still to come, and leaves what is recorded', () => {
  expect(linesOf({ ...defaultPolicy, slots: { kind: 'workDay', minute: 600 } })).toEqual([
    'moved t-3 2023-09-25 08:30 2023-09-25 10:00',
    'moved t-1 2023-09-27 08:30 2023-09-27 10:00',
    'moved due 2023-09-28 08:30 2023-09-28 10:00',
    'moved o+1 2023-10-07 08:30 2023-10-07 10:00',
    'moved o+3 2023-10-09 08:30 2023-10-09 10:00',
    'moved o+5 2023-10-11 08:30 2023-10-11 10:00',
  ]);
});

test('a rung appears, one vanishes, one goes to others; a rung that is recorded stays in every case', () => {
  const after = withResult([
    { id: 't-4', at: { kind: 'workDaysBefore', count: 4 }, audiences: ['contact'] },
    ...ladder
      .filter(({ id }) => !['t-15', 't-7', 't-3'].includes(id))
      .map((rung) => (rung.id === 'o+5' ? { ...rung, audiences: ['head'] as const } : rung)),
  ]);
  expect(linesOf(after)).toEqual([
    'added t-4 - 2023-09-22 08:30',
    'removed t-3 2023-09-25 08:30 -',
    'readdressed o+5 2023-10-11 08:30 2023-10-11 08:30',
  ]);
  expect(policyEffect([owed(), owed({ id: 'o2' })], turn(after)).counts).toContainEqual({
    obligationKind: 'result',
    rung: 't-4',
    moved: 0,
    added: 2,
    removed: 0,
    readdressed: 0,
  });
});

test('a new rung whose instant has passed is passed over, and told of as nothing', () => {
  const after = withResult([{ id: 't-10', at: { kind: 'workDaysBefore', count: 10 }, audiences: ['contact', 'leader'] }, ...ladder]);
  expect(linesOf(after)).toEqual([]);
  expect(passedOver([owed()], turn(after)).map(({ rung, slotMs, audiences }) => [rung, clock(slotMs), audiences])).toEqual([
    ['t-10', '2023-09-14 08:30', ['contact', 'leader']],
  ]);
});

test('a rung that was pending stays pending, also where its new slot lies behind', () => {
  const after = { ...defaultPolicy, slots: { kind: 'workDay', minute: 540 } } as const;
  const now = '2023-09-25 09:30';
  const before = { ...defaultPolicy, slots: { kind: 'workDay', minute: 660 } } as const;
  expect(passedOver([owed()], { ...turn(after, now), before })).toEqual([]);
});

test('a rung that its obligation came too late for does not come back by a later slot', () => {
  const late = owed({ activeSinceMs: at('2023-09-19 09:00'), recordedRungs: [] });
  const after = { ...defaultPolicy, slots: { kind: 'workDay', minute: 600 } } as const;
  expect(passedOver([late], turn(after)).map(({ rung }) => rung)).toEqual(['t-7']);
});

test('what was missed is caught up whichever slot it had, and is told of as nothing', () => {
  const missed = owed({ recordedRungs: ['t-15'] });
  expect(linesOf({ ...defaultPolicy, slots: { kind: 'workDay', minute: 600 } }, missed)[0]).toBe(
    'moved t-3 2023-09-25 08:30 2023-09-25 10:00',
  );
});

test('what happens to several units at once is one group; the counts climb the ladder', () => {
  const { changes, counts } = policyEffect([owed(), owed({ id: 'o2' }), owed({ id: 'o3', key: 'other' })], turn(withResult([])));
  expect(grouped(changes, ({ key }) => key).map(({ rung, obligations }) => [rung, obligations.length])).toEqual(
    ['t-3', 't-1', 'due', 'o+1', 'o+3', 'o+5'].flatMap((rung) => [
      [rung, 2],
      [rung, 1],
    ]),
  );
  expect(counts.map(({ rung, removed }) => [rung, removed])).toEqual(['t-3', 't-1', 'due', 'o+1', 'o+3', 'o+5'].map((rung) => [rung, 3]));
});

test('a paused ladder is not counted', () => {
  for (const state of ['submitted', 'suspended', 'returned'] as const)
    expect(policyEffect([owed({ state })], turn(withResult([]))).running).toBe(0);
});

test('whatever the change, nothing leaves at once that was not pending before', () => {
  const rungs = fc.subarray([...ladder], { minLength: 0 });
  const minute = fc.integer({ min: 510, max: 1049 });
  fc.assert(
    fc.property(anyObligation(openState), instantOf2023, rungs, rungs, minute, minute, (obligation, nowMs, one, other, slot, next) => {
      const before = withResult(one, { slots: { kind: 'workDay', minute: slot } });
      const after = withResult(other, { slots: { kind: 'workDay', minute: next } });
      const moment = { before, after, calendar: stateCalendar, nowMs };
      // The engine has recorded what was due before; what the change brings is then planned from what is left.
      const recorded = climbLadder(obligation, before, stateCalendar, nowMs).reminders.map(({ rung }) => rung);
      const settled = { ...obligation, recordedRungs: recorded };
      const left = passedOver([settled], moment).map(({ rung }) => rung);
      const turned = { ...settled, recordedRungs: [...recorded, ...left] };
      const pending = before.ladders[obligation.kind].map(({ id }) => id);
      for (const { rung, plannedAtMs } of climbLadder(turned, after, stateCalendar, nowMs).reminders)
        expect(plannedAtMs >= nowMs || pending.includes(rung)).toBe(true);
    }),
  );
});
