import { checkAreas } from '../../../../../features/directory/rules/areas/check-areas';
import type { AreaRow } from '../../../../../features/directory/rules/directory-rows';
import { unitsAfter } from '../../../../../features/directory/rules/units-after';
import { TODAY, VIEW } from '../../support/view';

const row = (line: number, changed: Partial<AreaRow> = {}): AreaRow => ({
  line,
  village: 'SH',
  name: '李四',
  capacity: 'villageCadre',
  email: 'li@x.cn',
  ...changed,
});
const contact = { line: 9, unit: 'QS', name: '李五', duty: 'contact', email: 'li@x.cn' } as const;
const told = (rows: readonly AreaRow[], contacts: readonly (typeof contact)[] = []) =>
  checkAreas(rows, contacts, { units: unitsAfter([], VIEW.units), today: TODAY }).map(
    ({ line, column, code }) => `${line} ${column} ${code}`,
  );

test('one person in the village and in two of its groups', () => {
  expect(told([row(2), row(3, { group: '第一组' }), row(4, { group: '第二组' })])).toEqual([]);
});

test('what is no village, the same twice, and an address with two names are told with their lines', () => {
  expect(told([row(2, { village: 'SLJ' }), row(3), row(4), row(5, { name: '李六', group: '第一组' })])).toEqual([
    '2 village notVillage',
    '4 email repeated',
    '5 email otherName',
  ]);
  expect(told([row(2)], [contact])).toEqual(['2 email knownAs']);
});
