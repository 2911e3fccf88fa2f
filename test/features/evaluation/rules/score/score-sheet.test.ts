import fc from 'fast-check';
import { parseDay } from '../../../../../core/calendar/civil-day';
import { byObligations, type OwedFact } from '../../../../../features/evaluation/rules/results/by-obligations';
import type { MetTiming } from '../../../../../features/evaluation/rules/results/obligation-standing';
import type { ScoreList } from '../../../../../features/evaluation/rules/score/score-list';
import { scoreSheet } from '../../../../../features/evaluation/rules/score/score-sheet';
import type { CountedAdjustment } from '../../../../../features/evaluation/rules/score/unit-score';
import { instantOf } from '../../../../../core/calendar/civil-day';
import { indicator, items, scoredUnit } from '../../support/scored-unit';

const LIST: ScoreList = {
  total: 3_000,
  indicators: [
    indicator('rate', { formula: { kind: 'rate', full: 10_000 } }),
    indicator('reports', { cap: 1_200 }),
    indicator('manner', { formula: { kind: 'byHand' } }),
    indicator('villageRate', { appliesTo: ['villages'], weight: 3_000, cap: 3_000, formula: { kind: 'rate', full: 10_000 } }),
  ],
};
const adjusted = (unitId: string, indicator: string, points: number): CountedAdjustment => ({ unitId, indicator, points });
const timing = fc.constantFrom<MetTiming>('inTime', 'lateEntry', 'late', 'open');
const units = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-f]{1,3}$/), paid: fc.nat(150), timings: fc.array(timing, { maxLength: 6 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);
const changes = fc.array(fc.record({ key: fc.constantFrom('rate', 'reports', 'manner'), points: fc.integer({ min: -2_000, max: 2_000 }) }), { maxLength: 8 }); // prettier-ignore
const unitOf = ({ id, paid, timings }: { id: string; paid: number; timings: readonly MetTiming[] }) =>
  scoredUnit(id, { paid, owed: items('report', ...timings) });

test('each unit has the indicators of its kind; what is printed adds up to the sum, and what does not apply is left out of what it could reach', () => {
  const [a, b, c, v] = scoreSheet(
    LIST,
    [
      scoredUnit('v', { paid: 33, kind: 'villages' }),
      scoredUnit('c', { owed: items('report', 'inTime') }),
      scoredUnit('b', { paid: 120 }),
      scoredUnit('a', { paid: 97, owed: items('report', 'inTime', 'inTime', 'late') }),
      scoredUnit('x', { kind: 'bureaus' }),
    ],
    [adjusted('a', 'manner', 800), adjusted('a', 'reports', -100), adjusted('b', 'reports', 500)],
  );
  expect(a).toMatchObject({ points: 970 + 567 + 800, outOf: 3_000, isComplete: true });
  // Nothing was owed: no adjustment makes points of it.
  expect(b).toMatchObject({ points: 1_000, outOf: 2_000, isComplete: false });
  expect(b?.indicators.map(({ state }) => state)).toEqual(['scored', 'nothingOwed', 'notScored']);
  expect(c?.indicators.map(({ state }) => state)).toEqual(['noFigures', 'scored', 'notScored']);
  expect(v).toMatchObject({ points: 990, outOf: 3_000, isComplete: true });
});

test('a unit that has not reported is told so, and its sum is incomplete: not a zero', () => {
  const [unit] = scoreSheet(LIST, [{ ...scoredUnit('a', {}), figures: { entryIds: [] } }], []);
  expect(unit).toMatchObject({ points: 0, outOf: 2_000, isComplete: false });
  expect(unit?.indicators[0]).toEqual({ key: 'rate', state: 'notReported', entryIds: [], adjusted: 0 });
});

test('an extension that was granted is in time, and what is suspended does not count', () => {
  const deadlineDay = parseDay('2023-06-30') ?? 0;
  const fact: OwedFact = {
    obligationId: 'printed',
    kind: 'report',
    key: 'report:2023-05',
    taskId: 't',
    taskTitle: '任务',
    unitId: 'a',
    unitCode: 'a',
    unitName: '甲',
    state: 'met',
    deadlineDay,
    doneOn: deadlineDay + 5,
    recordedAtMs: instantOf(deadlineDay + 5),
  };
  const facts: readonly OwedFact[] = [
    fact,
    { ...fact, obligationId: 'extended', deadlineDay: deadlineDay + 5 },
    { ...fact, obligationId: 'suspended', state: 'suspended' },
  ];
  const [owed] = byObligations(facts, parseDay('2023-12-31') ?? 0, true);
  const [unit] = scoreSheet(LIST, [scoredUnit('a', { owed: owed?.items ?? [] })], []);
  expect(unit?.indicators[1]).toMatchObject({ automatic: 500, obligationIds: ['printed', 'extended'] });
});

test('neither the order of units nor of adjustments changes a sheet', () => {
  fc.assert(
    fc.property(units, changes, fc.infiniteStream(fc.nat()), (all, made, keys) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list.map((value) => ({ value, key: Number(keys.next().value) })).sort((a, b) => a.key - b.key).map(({ value }) => value); // prettier-ignore
      const given = all.map(unitOf);
      const adjustments = given.flatMap(({ unitId }) => made.map(({ key, points }) => adjusted(unitId, key, points)));
      expect(scoreSheet(LIST, shuffled(given), shuffled(adjustments))).toEqual(scoreSheet(LIST, given, adjustments));
    }),
  );
});

test('adjustments move an indicator within 0 and its cap, and the sum is what is printed', () => {
  fc.assert(
    fc.property(units, changes, (all, made) => {
      const given = all.map(unitOf);
      const adjustments = given.flatMap(({ unitId }) => made.map(({ key, points }) => adjusted(unitId, key, points)));
      for (const { points, indicators } of scoreSheet(LIST, given, adjustments)) {
        const caps = new Map(LIST.indicators.map(({ key, cap }) => [key, cap]));
        for (const one of indicators) expect(one.points ?? 0).toBeLessThanOrEqual(caps.get(one.key) ?? 0);
        for (const one of indicators) expect(one.points ?? 0).toBeGreaterThanOrEqual(0);
        expect(points).toBe(indicators.reduce((sum, one) => sum + (one.points ?? 0), 0));
      }
    }),
  );
});

test('one more in time, or one more person who paid, never lowers a sum', () => {
  fc.assert(
    fc.property(fc.nat(150), fc.array(timing, { minLength: 1, maxLength: 6 }), fc.nat(5), changes, (paid, timings, at, made) => {
      const adjustments = made.map(({ key, points }) => adjusted('a', key, points));
      const sum = (persons: number, how: readonly MetTiming[]): number =>
        scoreSheet(LIST, [unitOf({ id: 'a', paid: persons, timings: how })], adjustments)[0]?.points ?? 0;
      const better = timings.with(at % timings.length, 'inTime');
      expect(sum(paid, better)).toBeGreaterThanOrEqual(sum(paid, timings));
      expect(sum(paid + 1, timings)).toBeGreaterThanOrEqual(sum(paid, timings));
    }),
  );
});
