import {
  GROUP_WORDS,
  LEVEL_ALONE,
  LOOSE_ENDING,
  OWN_NAME,
  SHORT_WORDS,
  TOWNSHIP_SECTION,
  UNDECIDED_GROUP,
} from '../../../core/directory/unit-vocabulary';

const kindsOf = (name: string) => GROUP_WORDS.find(({ pattern }) => pattern.test(name))?.kinds;

test.each([
  ['各乡镇', ['township']],
  ['各乡镇人民政府', ['township']],
  ['各乡镇场', ['township', 'farm']],
  ['各农场社区管委会', ['farm']],
  ['各行政村', ['village']],
  ['县直各部门', ['bureau']],
  ['县直单位', ['bureau']],
])('%s stands for %j', (name, kinds) => {
  expect(kindsOf(name)).toEqual(kinds);
});

test.each(['县税务局', '青山镇', '有关部门', '各单位'])('%s is no group of a kind', (name) => {
  expect(kindsOf(name)).toBeUndefined();
});

test.each(['有关部门', '县直有关单位', '各成员单位', '各单位', '其他责任单位'])('%s leaves open who is meant', (name) => {
  expect(UNDECIDED_GROUP.test(name)).toBe(true);
});

test.each(['县税务局', '各乡镇', '县机关事务中心'])('%s is somebody', (name) => {
  expect(UNDECIDED_GROUP.test(name)).toBe(false);
});

test('a section of every township is named behind the word for townships', () => {
  expect(TOWNSHIP_SECTION.exec('各乡镇财政所')?.groups?.['section']).toBe('财政所');
  expect(LEVEL_ALONE.test('县')).toBe(true);
  expect(LEVEL_ALONE.test('县乡')).toBe(false);
});

test('a county’s own name ends before the word for its level’s bureau', () => {
  expect(OWN_NAME.exec('沧源佤族自治县税务局')?.[0]).toBe('沧源佤族自治县');
  expect(OWN_NAME.exec('某县')).toBeNull();
  expect('县税务局'.replace(LOOSE_ENDING, '')).toBe('县税务');
});

test('no long word holds one that stands behind it: the longer is shortened first', () => {
  SHORT_WORDS.forEach(([long], at) => {
    for (const [later] of SHORT_WORDS.slice(at + 1)) expect(later.includes(long)).toBe(false);
  });
});
