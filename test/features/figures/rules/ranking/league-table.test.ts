import { leagueTable } from '../../../../../features/figures/rules/ranking/league-table';

test('ranks by rate, apart from those with few persons and those without a figure', () => {
  const table = leagueTable(
    [
      { unitId: 'few', code: 'few', rate: { paid: 29, quota: 29 } },
      { unitId: 'b', code: 'b', rate: { paid: 98, quota: 100 } },
      { unitId: 'over', code: 'over', rate: { paid: 330, quota: 300 } },
      { unitId: 'none', code: 'none' },
      { unitId: 'a', code: 'a', rate: { paid: 49, quota: 50 } },
      { unitId: 'idle', code: 'idle', rate: { paid: 0, quota: 30 } },
      { unitId: 'empty', code: 'empty', rate: { paid: 0, quota: 0 } },
    ],
    30,
  );
  expect(table.ranked.map(({ item, rank }) => `${item.unitId} ${rank}`)).toEqual(['over 1', 'a 2', 'b 2', 'idle 4']);
  expect(table.unranked.map(({ unitId }) => unitId)).toEqual(['few']);
  expect(table.missing.map(({ unitId }) => unitId)).toEqual(['empty', 'none']);
});

test('a county without a figure has an empty table, and says who is missing', () => {
  expect(leagueTable([{ unitId: 'a', code: 'a' }], 1)).toEqual({ ranked: [], unranked: [], missing: [{ unitId: 'a', code: 'a' }] });
});
