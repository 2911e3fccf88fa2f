import { formatDay } from '../../../../core/calendar/civil-day';
import { readList } from '../../../../features/calendar/files/read-list';
import { listProblemText } from '../../../../features/calendar/words/load-words';

test('a list is read with a heading or without, kinds in either language', () => {
  const body = '2027-01-01,holiday,元旦\n\n2027-01-09, 调休 ,元旦\n2027-04-16,县假,泼水节\n';
  for (const text of [body, `\uFEFFdate,kind,name\n${body}`]) {
    const { days, problems } = readList(text);
    expect(problems).toEqual([]);
    expect(days.map((one) => `${formatDay(one.day)} ${one.kind} ${one.name}`)).toEqual([
      '2027-01-01 holiday 元旦',
      '2027-01-09 makeup 元旦',
      '2027-04-16 countyHoliday 泼水节',
    ]);
  }
});

test('every line that is not understood is told, a day that stands twice with both lines', () => {
  const text =
    '2027-01-01,holiday,元旦\n2027-1-2,holiday,元旦\n2027-01-03,off,元旦\n2027-01-04,holiday\n2027-01-05,makeup,元旦\n2027-01-01,holiday,元旦\n2027-01-01,county,县庆';
  expect(readList(text).problems.map(listProblemText)).toEqual([
    '第 2 行：日期应形如 2027-01-01，而不是“2027-1-2”',
    '第 3 行：类别应为 holiday（放假）、makeup（调休上班）、county（县假）之一，而不是“off”',
    '第 4 行：名称不能为空',
    '第 5 行：2027年1月5日（周二）不是周末，不用调休上班',
    '第 6 行：2027年1月1日 与第 1 行重复了',
    '第 7 行：2027年1月1日 与第 1 行的类别不一样，请留下一个',
  ]);
});
