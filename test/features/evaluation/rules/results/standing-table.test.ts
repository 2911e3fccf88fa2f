import fc from 'fast-check';
import type { EvaluationSettings, StandingTable } from '../../../../../features/evaluation/rules/results/evaluation-result';
import { markOf, standingTable } from '../../../../../features/evaluation/rules/results/standing-table';
import type { TableUnit } from '../../../../../features/figures/rules/table/progress-table';
import { day } from '../../../../support/rules/state-calendar';

const CUT_OFF = day('2023-12-31');
const OPTIONS = { day: CUT_OFF, plan: { startDay: day('2023-03-31'), points: [{ day: day('2023-10-31'), goal: 9_800 }] } };
const SETTINGS: EvaluationSettings = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 };
const unit = (unitId: string, paid: number | undefined, quota: number | undefined = 100): TableUnit => ({
  unitId,
  code: unitId,
  name: `${unitId}镇`,
  ...(quota !== undefined && { quota }),
  ...(paid !== undefined && { now: { collected: { paid }, throughDay: CUT_OFF, entryIds: [`${unitId}-entry`] } }),
});
const units = (...paid: readonly number[]): readonly TableUnit[] => paid.map((persons, at) => unit(String.fromCharCode(97 + at), persons));
const table = (of: readonly TableUnit[], settings: Partial<EvaluationSettings> = {}, kind: 'townships' | 'villages' = 'townships') =>
  standingTable(kind, of, OPTIONS, { ...SETTINGS, ...settings });
const ids = ({ ranked, unranked }: StandingTable, mark: string): string =>
  [...ranked, ...unranked].flatMap((row) => (row.mark === mark ? [row.unitId] : [])).join('');

test('97.996 % prints as 98.00 % and has not reached 98: one person is short, and it is not commended', () => {
  expect(table([unit('a', 24_499, 25_000)]).ranked[0]).toMatchObject({ hasReached: false, personsShort: 1, mark: 'bottomThree' });
});

test('exactly 98 is reached', () => {
  expect(table([unit('a', 24_500, 25_000)]).ranked[0]).toMatchObject({ hasReached: true, personsShort: 0, mark: 'commended' });
});

test('above 100 is not capped: who has more of them ranks first', () => {
  expect(table([unit('a', 100), unit('b', 103), unit('c', 101)]).ranked.map(({ unitId, rank }) => [unitId, rank])).toEqual([['b', 1], ['c', 2], ['a', 3]]); // prettier-ignore
});

const NO_QUOTA: TableUnit = {
  unitId: 'c',
  code: 'c',
  name: 'c镇',
  now: { collected: { paid: 5 }, throughDay: CUT_OFF, entryIds: ['c-entry'] },
};
test('quota 0, no quota and no figure are 未报: apart, without rank and mark, and in nobody’s rank', () => {
  const { ranked, missing } = table([unit('a', 90), unit('b', 5, 0), NO_QUOTA, unit('d', undefined)]);
  expect(ranked).toMatchObject([{ unitId: 'a', rank: 1, rankFromBottom: 1 }]);
  expect(missing.map(({ unitId, rank, mark, light }) => [unitId, rank, mark, light])).toEqual(['b', 'c', 'd'].map((id) => [id, undefined, undefined, 'grey'])); // prettier-ignore
});

test.each<[string, readonly number[], { readonly commended: string; readonly bottomThree: string; readonly missed: string }]>([
  ['three of those that missed are the bottom three', [99, 97, 96, 95, 94], { commended: 'a', bottomThree: 'cde', missed: 'b' }],
  ['everybody at 98 or more: none', [98, 99, 100, 98], { commended: 'cbad', bottomThree: '', missed: '' }],
  ['fewer than three missed: fewer', [99, 98, 97, 99], { commended: 'adb', bottomThree: 'c', missed: '' }],
  ['one township only', [90], { commended: '', bottomThree: 'a', missed: '' }],
  ['all equal below the goal: all of them, since all tie at the cut', [90, 90, 90, 90], { commended: '', bottomThree: 'abcd', missed: '' }],
  ['a tie of five at the cut is in it whole', [97, 90, 90, 90, 90, 90, 80, 70], { commended: '', bottomThree: 'bcdefgh', missed: 'a' }],
])('%s', (_, paid, expected) => {
  const made = table(units(...paid));
  expect({ commended: ids(made, 'commended'), bottomThree: ids(made, 'bottomThree'), missed: ids(made, 'missed') }).toEqual(expected);
});

test('with the switch the last three are named whatever they reached, and are not commended', () => {
  const made = table(units(101, 100, 99, 98), { bottomThree: 'regardless' });
  expect([ids(made, 'commended'), ids(made, 'bottomThree')]).toEqual(['a', 'bcd']);
  expect(markOf({ reached: true, rankFromBottom: 3 }, SETTINGS)).toBe('commended');
});

test('a village below 30 persons is shown and not ranked: at the goal commended, never of the bottom three', () => {
  const { ranked, unranked } = table([unit('a', 29, 29), unit('b', 3, 29), unit('c', 10, 30)], {}, 'villages');
  expect(ranked).toMatchObject([{ unitId: 'c', rank: 1, mark: 'bottomThree' }]);
  expect(unranked.map(({ unitId, rank, mark }) => [unitId, rank, mark])).toEqual([['a', undefined, 'commended'], ['b', undefined, 'missed']]); // prettier-ignore
});

test('ranks are 1-2-2-4 from either end, and each row says of which entries it is made', () => {
  const { ranked } = table(units(99, 98, 98, 97));
  expect(ranked.map(({ rank, rankFromBottom }) => [rank, rankFromBottom])).toEqual([[1, 4], [2, 2], [2, 2], [4, 1]]); // prettier-ignore
  expect(ranked[0]?.entryIds).toEqual(['a-entry']);
});

describe('of any units', () => {
  const anyUnits = fc
    .array(fc.record({ paid: fc.option(fc.nat(400), { nil: undefined }), quota: fc.nat(300) }), { maxLength: 30 })
    .map((all) => all.map(({ paid, quota }, at) => unit(String(at).padStart(3, '0'), paid, quota)));

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(
        anyUnits.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, other]) => {
          expect(JSON.stringify(table(other))).toBe(JSON.stringify(table(all)));
        },
      ),
    );
  });

  test('one more paid person never worsens a rank', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(29), (all, at) => {
        const chosen = all[at];
        fc.pre(chosen?.now !== undefined && (chosen.quota ?? 0) > 0);
        const rankOf = (of: readonly TableUnit[]) => table(of).ranked.find(({ unitId }) => unitId === chosen?.unitId)?.rank ?? 0;
        const raised = all.map((one) => (one === chosen ? unit(one.unitId, (one.now?.collected.paid ?? 0) + 1, one.quota) : one));
        expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(all));
      }),
    );
  });

  test('nobody at the goal is of the bottom three, everybody of it is at most the third from the bottom, and it is empty only where nobody missed', () => {
    fc.assert(
      fc.property(anyUnits, (all) => {
        const { ranked } = table(all);
        const last = ranked.filter(({ mark }) => mark === 'bottomThree');
        expect(last.filter(({ hasReached, rankFromBottom = 0 }) => hasReached === true || rankFromBottom > 3)).toEqual([]);
        const missed = ranked.filter(({ hasReached }) => hasReached === false);
        expect(last.length).toBeGreaterThanOrEqual(Math.min(3, missed.length));
      }),
    );
  });
});
