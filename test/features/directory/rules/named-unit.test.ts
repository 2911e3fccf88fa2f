import { namedUnitProblems } from '../../../../features/directory/rules/named-unit';
import { unitsAfter } from '../../../../features/directory/rules/units-after';
import { TODAY, VIEW } from '../support/view';

const ending = { id: 'e', code: 'OLD', name: '旧村', kind: 'village', aliases: [], toDay: TODAY + 1 } as const;
const after = { units: unitsAfter([], [...VIEW.units, ending]), today: TODAY };
const told = (village: string, fromDay?: number) =>
  namedUnitProblems('areas', { line: 2, village, ...(fromDay !== undefined && { fromDay }) }, 'village', after).map(({ code }) => code);

test('a village that is there on the day on which the row begins', () => {
  expect([told('SH'), told('OLD'), told('OLD', TODAY + 2), told('SLJ'), told('NONE')]).toEqual([
    [],
    [],
    ['unitEnded'],
    ['notVillage'],
    ['unknownUnit'],
  ]);
  expect(namedUnitProblems('pairs', { line: 2, unit: 'SH' }, 'unit', after)).toMatchObject([{ column: 'unit', code: 'isVillage' }]);
});
