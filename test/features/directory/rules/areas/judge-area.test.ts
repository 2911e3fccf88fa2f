import { addressByName, judgeArea, judgeAreaEnd } from '../../../../../features/directory/rules/areas/judge-area';
import type { AreaRow } from '../../../../../features/directory/rules/directory-rows';
import { TODAY, VIEW } from '../../support/view';

const row: AreaRow = { line: 1, village: 'SH', name: '李四', capacity: 'villageCadre', email: 'li@x.cn' };
const told = (changed: Partial<AreaRow>) => judgeArea({ ...row, ...changed }, VIEW).map(({ column, code }) => `${column} ${code}`);

test('a person who is known by his name alone is found, whether he has a duty or an area', () => {
  expect([addressByName('李四', VIEW), addressByName('王办', VIEW)]).toEqual([{ email: 'li@x.cn' }, { email: 'clerk@x.cn' }]);
  expect(addressByName('无名', VIEW)).toMatchObject({ problem: { column: 'email', code: 'noSuchPerson' } });
  const [first] = VIEW.areas;
  if (!first) throw new Error('an area');
  const twice = { ...VIEW, areas: [...VIEW.areas, { ...first, personId: 'li2', email: 'li2@x.cn' }] };
  expect(addressByName('李四', twice)).toMatchObject({ problem: { code: 'severalPersons', other: 'li@x.cn、li2@x.cn' } });
});

test('the same area again, a unit that is no village, and an address of somebody else are refused', () => {
  expect([told({ group: '第一组' }), told({ fromDay: TODAY - 9 }), told({ village: 'QS' }), told({ email: 'clerk@x.cn' })]).toEqual([
    [],
    ['name areaAlready'],
    ['village notVillage'],
    ['email knownAs'],
  ]);
});

test('a last day lies within the area', () => {
  const [area] = VIEW.areas;
  if (!area) throw new Error('an area');
  expect([judgeAreaEnd(area, TODAY), judgeAreaEnd(area, TODAY - 10)]).toMatchObject([[], [{ column: 'to', code: 'outsideArea' }]]);
});
