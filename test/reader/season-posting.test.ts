import { monthsAfterSeason } from '../../reader/season-posting';

test.each([
  ['医疗保险于集中征缴期结束两个月内进行公示', 2],
  ['集中征\n缴期结束后3个月内公布缴费情况', 3],
  ['养老保险于次年2月底前进行公示', undefined],
  ['集中征缴期结束两个月内完成回访', undefined],
])('%s: %s months after the season', (text, months) => {
  expect(monthsAfterSeason(text)).toBe(months);
});
