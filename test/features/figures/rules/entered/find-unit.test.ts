import type { Unit } from '../../../../../core/directory/unit';
import { unitFinder } from '../../../../../features/figures/rules/entered/find-unit';

const village = (id: string, name: string, parentId: string, aliases: readonly string[] = []): Unit => ({
  id,
  code: id.toUpperCase(),
  name,
  kind: 'village',
  parentId,
  aliases,
});
const UNITS: readonly Unit[] = [
  { id: 't1', code: 'T1', name: '青山镇人民政府', kind: 'township', aliases: ['青山镇'] },
  { id: 't2', code: 'T2', name: '白水乡人民政府', kind: 'township', aliases: [] },
  village('v1', '青山镇新村村民委员会', 't1'),
  village('v2', '白水乡新村村民委员会', 't2'),
  village('v3', '青山镇河口社区居民委员会', 't1', ['老街']),
];
const find = unitFinder(UNITS);

test.each([
  ['a township by name', { name: '青山镇' }, 't1'],
  ['by code', { name: '', code: 'V2' }, 'v2'],
  ['code and name of one unit', { name: '白水乡新村', code: 'V2' }, 'v2'],
  ['a village by its full name', { name: '青山镇新村村民委员会' }, 'v1'],
  ['a village with its township before it', { name: '白水乡新村村委会' }, 'v2'],
  ['a village beside its township', { name: '新村', township: '白水乡' }, 'v2'],
  ['one that no other is called', { name: '河口社区' }, 'v3'],
  ['an alias', { name: '老街', township: '青山镇' }, 'v3'],
  ['a township alone in its column', { name: '', township: '白水乡' }, 't2'],
  ['a township in both columns', { name: '青山镇', township: '青山镇' }, 't1'],
])('%s', (_name, named, unitId) => {
  expect(find(named)).toEqual({ unitId });
});

test.each([
  [
    'two villages of one name',
    { name: '新村' },
    { is: 'severalUnits', value: '新村', which: ['青山镇新村村民委员会', '白水乡新村村民委员会'] },
  ],
  ['a group', { name: '各乡镇' }, { is: 'severalUnits', value: '各乡镇' }],
  ['a village of another township', { name: '河口', township: '白水乡' }, { is: 'unknownUnit', value: '白水乡河口' }],
  [
    'a name that nobody has',
    { name: '青山真' },
    { is: 'unknownUnit', value: '青山真', nearest: expect.arrayContaining(['青山镇']) as string[] },
  ],
  ['a code that nobody has', { name: '青山镇', code: 'X' }, { is: 'unknownUnit', value: 'X' }],
  ['the code of another unit', { name: '青山镇', code: 'T2' }, { is: 'codeOfOther', value: 'T2', other: '白水乡人民政府' }],
])('%s is told', (_name, named, expected) => {
  expect(find(named)).toMatchObject(expected);
});
