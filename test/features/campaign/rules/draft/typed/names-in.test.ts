import { namesIn } from '../../../../../../features/campaign/rules/draft/typed/names-in';

test.each([
  ['县税务局\n县医保局', ['县税务局', '县医保局']],
  [' 县税务局、县医保局，县税务局；', ['县税务局', '县医保局']],
  ['各乡镇（场、社区）、县税务局', ['各乡镇（场、社区）', '县税务局']],
  ['甲（乙\n丙、丁', ['甲（乙', '丙', '丁']],
  ['', []],
])('%j', (list, names) => {
  expect(namesIn(list)).toEqual(names);
});
