import { formsOf, namesOf, normalForm, plainForm } from '../../../core/directory/unit-forms';

test('spellings differ in white space, brackets and commas only', () => {
  expect(plainForm(' 乡（镇）、 场。')).toBe('乡镇场');
  expect(plainForm('乡(镇)场')).toBe('乡镇场');
});

test.each([
  ['国家税务总局沧源佤族自治县税务局', '县税务局'],
  ['某县人力资源和社会保障局', '县人社局'],
  ['临沧市医疗保障局', '市医保局'],
  ['青山镇人民政府', '青山镇政府'],
  ['县税务局', '县税务局'],
])('%s is said %s', (name, form) => {
  expect(normalForm(name)).toBe(form);
});

test('a name’s forms go from strict to loose', () => {
  expect(formsOf('某县财政局')).toEqual(['某县财政局', '县财政局', '财政局', '财政', '财政']);
});

test.each([
  ['勐角傣族彝族拉祜族乡人民政府', '勐角乡'],
  ['云岭民族乡', '云岭乡'],
  ['青山镇人民政府', '青山镇'],
  ['白族乡', '白族乡'],
  ['县民族宗教局', '民族宗教'],
])('the loosest form of %s is %s', (name, form) => {
  expect(formsOf(name).at(-1)).toBe(form);
});

test('the level before 场 belongs to the name', () => {
  expect(formsOf('县场部')[2]).toBe('县场部');
});

test('a unit is known by its name and its aliases', () => {
  const unit = { id: '1', code: 'T', name: '青山镇人民政府', kind: 'township', aliases: ['青山镇', '青山'] } as const;
  expect(namesOf(unit)).toEqual(['青山镇人民政府', '青山镇', '青山']);
});
