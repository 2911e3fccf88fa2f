import { SECTION_HEADING, WORDS_OF_ANY_UNIT } from '../../../../../features/campaign/rules/break-down/vocabulary';

test.each([
  ['三、征缴工作进度计划', '三', '征缴工作进度计划'],
  ['第三章 进度安排', '第三章', '进度安排'],
  ['十二．时间节点', '十二', '时间节点'],
  ['3. 进度', '3', '进度'],
])('the heading %s has the ordinal %s and the title %s', (heading, ordinal, title) => {
  expect({ ...SECTION_HEADING.exec(heading)?.groups }).toEqual({ ordinal, title });
});

test('words without an ordinal are no numbered heading', () => {
  expect(SECTION_HEADING.exec('进度安排')).toBeNull();
});

test.each([
  ['主管税务部门', '税务'],
  ['有关单位', ''],
  ['县医保局', '县医保局'],
  ['青山镇人民政府', '青山镇'],
])('of %s the words that tell the unit are “%s”', (supplier, word) => {
  expect(supplier.replace(WORDS_OF_ANY_UNIT, '')).toBe(word);
});
