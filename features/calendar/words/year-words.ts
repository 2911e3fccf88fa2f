import { type CivilDay, civilDate } from '../../../core/calendar/civil-day';
import { FEWEST_DAYS_OFF } from '../../../core/calendar/calendar-of-days';
import type { NamedDay } from '../rules/plan-load';
import type { CalendarYear } from '../use-cases/calendar-repository';

/** The mark on a day of the year's sheet. */
export const dayMarks = { holiday: '休', makeup: '班', countyHoliday: '休' } as const satisfies Record<NamedDay['kind'], string>;
const runMarks = { ...dayMarks, countyHoliday: '县假' } as const;

/** The list of a year that is not complete, in a word; undefined where it is. */
export const yearGapText = ({ holidays }: Pick<CalendarYear, 'holidays'>): string | undefined =>
  holidays < FEWEST_DAYS_OFF ? `${holidays === 0 ? '未载入' : '放假安排不全'}，暂按周末推算` : undefined;

/** What is wrong with a year that a person wrote. */
export const yearProblemText = (text: string): string => `要写成四位年份，如 2027，不是“${text}”`;

interface Run {
  readonly named: NamedDay;
  readonly last: CivilDay;
}

/** Listed days that follow each other with the same name and kind. */
function runsOf(days: readonly NamedDay[]): readonly Run[] {
  const runs: Run[] = [];
  for (const named of days) {
    const before = runs.at(-1);
    const isNext = before?.last === named.day - 1 && before.named.kind === named.kind && before.named.name === named.name;
    if (before && isNext) runs[runs.length - 1] = { ...before, last: named.day };
    else runs.push({ named, last: named.day });
  }
  return runs;
}

const ofMonth = (day: CivilDay): number => civilDate(day).day;

/** The listed days of one month, in order, under its sheet: `元旦 1–3日休`, `元旦 4日班`. */
export const monthNotes = (days: readonly NamedDay[]): readonly string[] =>
  runsOf(days).map(({ named: { day, name, kind }, last }) => {
    const span = last === day ? `${ofMonth(day)}` : `${ofMonth(day)}–${ofMonth(last)}`;
    return `${name} ${span}日${runMarks[kind]}`;
  });
