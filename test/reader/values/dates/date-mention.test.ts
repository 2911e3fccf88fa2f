import { readDates } from '../../../../reader/values/dates/date-mention';

/** A notice of the last quarter: months of the first half without a year are those of the next. */
const context = { issueDate: '2024-11-05' };

describe('the days that words name', () => {
  it.each([
    ['2024年6月底前', '2024-06-30', 'month'],
    ['12月20日前', '2024-12-20', 'day'],
    ['3月底前', '2025-03-31', 'month'],
    ['2024-06-30', '2024-06-30', 'day'],
    ['二〇二五年十月底', '2025-10-31', 'month'],
    ['本月底', '2024-11-30', 'month'],
    ['下月10日', '2024-12-10', 'day'],
    ['第三季度', '2024-09-30', 'quarter'],
    ['上半年', '2025-06-30', 'half'],
    ['明年2月中旬', '2025-02-20', 'month'],
  ])('%s: the last day that is still in time', (text, date, grain) => {
    expect(readDates(text, context)).toEqual([expect.objectContaining({ date, grain, text })]);
  });

  it('know which of them begin something', () => {
    expect(readDates('3月1日—11月30日', context).map(({ isStart }) => isStart)).toEqual([true, false]);
    expect(readDates('2025年3月起', context)[0]?.isStart).toBe(true);
  });

  it('have no date where the calendar has no such day', () => {
    expect(readDates('2月30日', context)[0]).not.toHaveProperty('date');
  });

  it('take the year that was named before them', () => {
    expect(readDates('2026年3月底前启动，6月底前完成', context).map(({ date }) => date)).toEqual(['2026-03-31', '2026-06-30']);
  });
});
