import type { ByObligations, StandingTable, UnitStanding } from '../../../../../features/evaluation/rules/results/evaluation-result';
import { scoredUnits } from '../../../../../features/evaluation/rules/score/scored-units';
import { items } from '../../support/scored-unit';

const standing = (unitId: string, of: Partial<UnitStanding>): UnitStanding => ({
  unitId,
  code: unitId,
  name: unitId,
  light: 'green',
  reasons: [],
  entryIds: ['e1'],
  ...of,
});
const table = (kind: StandingTable['kind'], of: Partial<StandingTable>): StandingTable => ({
  kind,
  ranked: [],
  unranked: [],
  missing: [],
  ...of,
});
const owes = (unitId: string): ByObligations => ({
  unitId,
  code: unitId,
  name: unitId,
  inTime: 1,
  late: 0,
  open: 0,
  items: items('report', 'inTime'),
});
const kindOf = (id: string) => (({ t9: 'farm', v9: 'village', tax: 'bureau' }) as const)[id];

test('units of the tables with their figures, and every other one that owed something by its kind, each once', () => {
  const tables = {
    townships: table('townships', { ranked: [standing('t1', { paid: 98, quota: 100 })], missing: [standing('t2', { quota: 100 })] }),
    villages: table('villages', { unranked: [standing('v1', { paid: 1, quota: 2 })] }),
  };
  const units = scoredUnits(tables, [owes('t1'), owes('tax'), owes('t9')], kindOf);
  expect(units.map(({ unitId, kind, figures, items: own }) => [unitId, kind, figures?.rate, own.length])).toEqual([
    ['t1', 'townships', { paid: 98, quota: 100 }, 1],
    ['t2', 'townships', undefined, 0],
    ['v1', 'villages', { paid: 1, quota: 2 }, 0],
    ['tax', 'bureaus', undefined, 1],
    ['t9', 'townships', undefined, 1],
  ]);
  expect(units.map(({ figures }) => figures !== undefined)).toEqual([true, true, true, false, false]);
});

test('a notice without figures has the units by what they owed alone', () => {
  expect(scoredUnits(undefined, [owes('v9'), owes('x')], kindOf).map(({ kind, figures }) => [kind, figures])).toEqual([
    ['villages', undefined],
    ['bureaus', undefined],
  ]);
});
