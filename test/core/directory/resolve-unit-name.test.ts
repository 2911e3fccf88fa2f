import { nearestNames } from '../../../core/directory/nearest-names';
import { unitResolver } from '../../../core/directory/resolve-unit-name';
import type { Unit, UnitKind } from '../../../core/directory/unit';

const unit = (name: string, kind: UnitKind, parentId?: string, ...aliases: string[]): Unit => ({
  id: name,
  code: name,
  name,
  kind,
  aliases,
  ...(parentId !== undefined && { parentId }),
});

const directory: readonly Unit[] = [
  unit('青岭县人民政府办公室', 'office', undefined, '县府办'),
  unit('国家税务总局青岭县税务局', 'bureau'),
  unit('青岭县人力资源和社会保障局', 'bureau'),
  unit('青岭县乡村振兴局', 'bureau'),
  unit('青岭县市场监督管理局', 'bureau'),
  unit('中共青岭县纪律检查委员会 青岭县监察委员会', 'bureau', undefined, '县纪委监委'),
  unit('松河镇', 'township', undefined, '松河镇人民政府'),
  unit('白石乡', 'township'),
  unit('松河镇纪委监委', 'section', '松河镇'),
  unit('白石乡纪委监委', 'section', '白石乡'),
  unit('松河镇财政所', 'section', '松河镇'),
  unit('南坪农场社区管委会', 'farm'),
  unit('大树村', 'village', '松河镇'),
];

const BUREAUS = directory.filter(({ kind }) => kind === 'bureau').map(({ name }) => name);

const resolve = (...names: string[]) =>
  unitResolver(directory)(names).map((result) => (result.found ? result.units.map(({ name }) => name) : 'unknown'));

test.each([
  ['县税务局', '国家税务总局青岭县税务局'],
  ['县税务', '国家税务总局青岭县税务局'],
  ['税务局', '国家税务总局青岭县税务局'],
  ['青岭县税务局', '国家税务总局青岭县税务局'],
  ['国家税务总局青岭县税务局', '国家税务总局青岭县税务局'],
  ['县人社局', '青岭县人力资源和社会保障局'],
  ['县人力资源社会保障局', '青岭县人力资源和社会保障局'],
  [' 县 人社局 ', '青岭县人力资源和社会保障局'],
  ['县乡村振兴局', '青岭县乡村振兴局'],
  ['县市场监管局', '青岭县市场监督管理局'],
  ['县纪委监委', '中共青岭县纪律检查委员会 青岭县监察委员会'],
  ['县府办', '青岭县人民政府办公室'],
  ['县人民政府办公室', '青岭县人民政府办公室'],
  ['松河镇政府', '松河镇'],
  ['白石乡人民政府', '白石乡'],
  ['南坪农场社区管委会', '南坪农场社区管委会'],
  ['大树村', '大树村'],
])('%s is %s', (name, expected) => {
  expect(resolve(name)).toEqual([[expected]]);
});

test.each([
  ['各乡镇', ['松河镇', '白石乡']],
  ['各乡（镇）', ['松河镇', '白石乡']],
  ['各乡镇人民政府', ['松河镇', '白石乡']],
  ['各乡、民族乡、镇人民政府', ['松河镇', '白石乡']],
  ['场', ['南坪农场社区管委会']],
  ['各乡镇、场', ['松河镇', '白石乡', '南坪农场社区管委会']],
  ['各乡（镇、场）', ['松河镇', '白石乡', '南坪农场社区管委会']],
  ['各村（社区）', ['大树村']],
  ['各镇（街道）', ['松河镇', '白石乡']],
  ['各乡镇党委', ['松河镇', '白石乡']],
  ['县直各部门', BUREAUS],
  ['各部门', BUREAUS],
  ['县直各单位', BUREAUS],
])('%s stands for its members', (name, expected) => {
  expect(resolve(name)).toEqual([expected]);
});

test('县、乡（镇）X is the X of the county and of each township', () => {
  expect(resolve('县税务局', '县', '乡（镇）纪委监委')).toEqual([
    ['国家税务总局青岭县税务局'],
    ['中共青岭县纪律检查委员会 青岭县监察委员会'],
    ['松河镇纪委监委', '白石乡纪委监委'],
  ]);
});

test('a section that a township lacks is said, not passed over', () => {
  expect(unitResolver(directory)(['各乡镇财政所'])).toEqual([
    expect.objectContaining({ name: '各乡镇财政所', found: false, missingIn: ['白石乡'] }),
  ]);
});

test('an unknown name comes with the nearest', () => {
  const [result] = unitResolver(directory)(['县税物局']);
  expect(result).toMatchObject({ name: '县税物局', found: false });
  expect(result?.found === false && result.nearest[0]).toBe('国家税务总局青岭县税务局');
  expect(result?.found === false && result.nearest).toHaveLength(3);
});

test('a name that two units share at its strictest form is not guessed', () => {
  const twins = [...directory, unit('青岭县卫生健康局', 'bureau'), unit('石山县卫生健康局', 'bureau')];
  expect(unitResolver(twins)(['县卫健局'])).toMatchObject([{ found: false }]);
});

test('names that share nothing are not near', () => {
  expect(nearestNames('县税务局', ['白石乡'])).toEqual([]);
});

test.each(['有关部门', '各有关单位', '县直有关部门', '县级各有关单位', '各成员单位', '行业主管部门', '相关乡镇（街道）', '各单位'])(
  '%s names nobody',
  (name) => {
    expect(unitResolver(directory)([name])).toEqual([{ name, found: false, nearest: [], isUndecided: true }]);
  },
);

test('a township of nationalities is known without them, unless two are then called alike', () => {
  const townships = ['云岭傣族彝族乡人民政府', '河口彝族乡人民政府', '河口傣族乡人民政府'].map((name) => unit(name, 'township'));
  const [hills, mouth, written] = unitResolver(townships)(['云岭乡', '河口乡', '河口彝族乡']);
  expect(hills).toMatchObject({ found: true, units: [{ name: '云岭傣族彝族乡人民政府' }] });
  expect(mouth).toMatchObject({ found: false });
  expect(written).toMatchObject({ found: true, units: [{ name: '河口彝族乡人民政府' }] });
});
