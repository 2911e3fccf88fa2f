import { loadChangesText, loadQuestionText, loadRefusalText } from '../../../../features/calendar/words/load-words';
import { day } from '../../../support/rules/state-calendar';

const days = [day('2026-12-31')];

test('why a list is not loaded, what is asked of it, and what it changes, in words with the year', () => {
  expect([
    loadRefusalText({
      code: 'severalYears',
      years: [
        { year: 2026, days: 2 },
        { year: 2027, days: 2 },
      ],
    }),
    loadRefusalText({ code: 'otherYears', year: 2027, days: [day('2062-01-01')] }),
    loadQuestionText({ code: 'fewDaysOff', year: 2027, daysOff: 1 }),
    loadQuestionText({ code: 'changesNeighbour', days }),
  ]).toEqual([
    '看不出是哪一年的安排（2026 年 2 天、2027 年 2 天）：一份文件只载入一年的安排，请分开；确实是一年的，请写明年份',
    '这是 2027 年的安排，里面有相隔一年以上的日子：2062年1月1日（周日）。请核对年份',
    '2027 年只有 1 天放假，历年都在 20 天以上；文件可能不全。少于 15 天的，载入以后该年仍暂按周末推算',
    '邻年的这些日子与该年原有的安排不一致，载入后以这份文件为准：2026年12月31日（周四）',
  ]);
  const holiday = { day: day('2026-12-31'), kind: 'holiday', name: '元旦' } as const;
  const makeup = { ...holiday, kind: 'makeup' } as const;
  expect(loadChangesText({ added: [holiday], removed: [makeup], changed: [{ before: makeup, after: holiday }] })).toEqual([
    '增加　2026年12月31日（周四） 放假 元旦',
    '删去　2026年12月31日（周四） 调休上班 元旦',
    '改动　2026年12月31日（周四） 调休上班 元旦 → 放假 元旦',
  ]);
  expect(loadChangesText({ added: [], removed: [], changed: [] })).toEqual(['与原有的安排相同']);
});
