import type { PairRow } from '../../../../../features/directory/rules/directory-rows';
import { checkPairs } from '../../../../../features/directory/rules/pairs/check-pairs';
import { unitsAfter } from '../../../../../features/directory/rules/units-after';
import { TODAY, VIEW } from '../../support/view';

const ended = { id: 'e', code: 'OLD', name: '旧局', kind: 'bureau', aliases: [], toDay: TODAY - 1 } as const;
const after = unitsAfter([], [...VIEW.units, ended]);
const told = (...rows: PairRow[]) => checkPairs(rows, after, TODAY).map(({ line, column, code }) => `${line} ${column ?? ''} ${code}`);

test('a village and a unit that is none, both there', () => {
  expect(told({ line: 2, village: 'SH', unit: 'SLJ' }, { line: 3, village: 'SH', unit: 'OFF' })).toEqual([]);
});

test('what is not there, not any more, of the other kind, or named twice is told with its line', () => {
  expect(told({ line: 2, village: 'NONE', unit: 'OLD' }, { line: 3, village: 'SLJ', unit: 'SH' })).toEqual([
    '2 village unknownUnit',
    '2 unit unitEnded',
    '3 village notVillage',
    '3 unit isVillage',
  ]);
  expect(told({ line: 2, village: 'SH', unit: 'SLJ' }, { line: 3, village: 'SH', unit: 'SLJ' })).toEqual(['3 unit repeated']);
});
