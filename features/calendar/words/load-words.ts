import { FEWEST_DAYS_OFF } from '../../../core/calendar/calendar-of-days';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateText, dayText } from '../../../core/words/days';
import type { ListProblem } from '../files/read-list';
import type { LoadChanges, LoadQuestion, LoadRefusal, NamedDay } from '../rules/plan-load';

export const dayKindWords = { holiday: '放假', makeup: '调休上班', countyHoliday: '县假' } as const satisfies Record<
  NamedDay['kind'],
  string
>;

const MOST_DAYS = 10;
const daysText = (days: readonly CivilDay[]): string =>
  `${days.slice(0, MOST_DAYS).map(dayText).join('、')}${days.length > MOST_DAYS ? ` 等 ${days.length} 天` : ''}`;

/** Of a file that is no text. */
export const NO_CSV_TEXT = '这不是 CSV 文字文件，或者里面有乱码：请在 Excel 或 WPS 里另存为 CSV 再上传，或者把文字粘贴进来';

/** What is wrong with a line of a list. */
export function listProblemText(problem: ListProblem): string {
  const at = `第 ${problem.line} 行：`;
  switch (problem.code) {
    case 'noDay':
      return `${at}日期应形如 2027-01-01，而不是“${problem.text}”`;
    case 'noKind':
      return `${at}类别应为 holiday（放假）、makeup（调休上班）、county（县假）之一，而不是“${problem.text}”`;
    case 'badQuote':
      return `${at}引号不成对，或者引号后面还有别的字`;
    case 'noName':
      return `${at}名称不能为空`;
    case 'makeupOnWorkDay':
      return `${at}${dayText(problem.day)}不是周末，不用调休上班`;
    case 'twice':
      return `${at}${dateText(problem.day)} 与第 ${problem.otherLine} 行重复了`;
    case 'contradicts':
      return `${at}${dateText(problem.day)} 与第 ${problem.otherLine} 行的类别不一样，请留下一个`;
  }
}

/** Why a list of days off is not loaded, and what helps. */
export function loadRefusalText(refusal: LoadRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return '文件里没有一天';
    case 'severalYears':
      return `看不出是哪一年的安排（${refusal.years.map(({ year, days }) => `${year} 年 ${days} 天`).join('、')}）：一份文件只载入一年的安排，请分开；确实是一年的，请写明年份`;
    case 'noDayOfYear':
      return `文件里没有 ${refusal.year} 年的日子，请核对年份`;
    case 'otherYears':
      return `这是 ${refusal.year} 年的安排，里面有相隔一年以上的日子：${daysText(refusal.days)}。请核对年份`;
  }
}

/** What is asked about a list before it is loaded. */
export function loadQuestionText(question: LoadQuestion): string {
  switch (question.code) {
    case 'fewDaysOff':
      return `${question.year} 年只有 ${question.daysOff} 天放假，历年都在 20 天以上；文件可能不全。少于 ${FEWEST_DAYS_OFF} 天的，载入以后该年仍暂按周末推算`;
    case 'farOff':
      return `这些日子距今两年以上：${daysText(question.days)}`;
    case 'changesNeighbour':
      return `邻年的这些日子与该年原有的安排不一致，载入后以这份文件为准：${daysText(question.days)}`;
  }
}

const named = ({ day, kind, name }: NamedDay): string => `${dayText(day)} ${dayKindWords[kind]} ${name}`;

/** What a load changes, a line each. */
export function loadChangesText({ added, removed, changed }: LoadChanges): readonly string[] {
  const lines = [
    ...added.map((day) => `增加　${named(day)}`),
    ...removed.map((day) => `删去　${named(day)}`),
    ...changed.map(({ before, after }) => `改动　${named(before)} → ${dayKindWords[after.kind]} ${after.name}`),
  ];
  return lines.length === 0 ? ['与原有的安排相同'] : lines;
}
