import { postingPart } from '../../../../../features/campaign/rules/break-down/posting-cycle';
import { as, farm, health, labour, tax, township, unit } from '../../support/notice-parts';

const all = [tax, labour, health, township, farm].map((one) => as('responsible', one));
const partsOf = (supplier: string | undefined, units = all): Record<string, string | undefined> =>
  Object.fromEntries(units.map((one) => [one.unit.name, postingPart(supplier, units)(one)]));

test('the supplier owes the roster, townships and farms the posting, other bureaus nothing', () => {
  expect(partsOf('主管税务部门')).toEqual({
    [tax.name]: 'roster',
    [labour.name]: undefined,
    [health.name]: undefined,
    [township.name]: 'posting',
    [farm.name]: 'posting',
  });
});

test('the supplier is whom the words name, also by an alias', () => {
  expect(partsOf('医保部门')).toMatchObject({ [health.name]: 'roster', [tax.name]: undefined });
  expect(partsOf('县人社局')).toMatchObject({ [labour.name]: 'roster', [tax.name]: undefined });
});

test.each([undefined, '有关部门', '民政部门'])('the tax bureau supplies where the words (%s) name none of the units', (supplier) => {
  expect(partsOf(supplier)[tax.name]).toBe('roster');
});

test('nobody supplies where the tax bureau has no part in the task', () => {
  expect(Object.values(partsOf(undefined, [as('responsible', labour), as('responsible', township)]))).toEqual([undefined, 'posting']);
});

test('cooperating units supply and post nothing', () => {
  const units = [as('cooperating', tax), as('cooperating', township), as('responsible', farm)];
  expect(Object.values(partsOf('主管税务部门', units))).toEqual([undefined, undefined, 'posting']);
});

test('a village committee of the list posts nothing: its township does', () => {
  const village = as('responsible', unit('大石村', 'village'));
  expect(postingPart(undefined, [village])(village)).toBeUndefined();
});
