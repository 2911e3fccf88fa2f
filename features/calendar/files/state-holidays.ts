import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ListedDay } from '../../../core/calendar/calendar-of-days';
import { parseDay } from '../../../core/calendar/civil-day';

/** A day of the State Council's lists; `day` as `YYYY-MM-DD`. */
interface HolidayLine {
  readonly day: string;
  readonly isWorkDay: boolean;
  readonly name: string;
}

/** The lists that come with the program (国务院办公厅历年节假日安排): `holidays.csv` beside this file, with date, kind (holiday | makeup), name. */
export function stateHolidays(): readonly HolidayLine[] {
  const lines = readFileSync(path.join(__dirname, 'holidays.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [day, kind, name] = line.split(',');
    if (!day || !name || (kind !== 'holiday' && kind !== 'makeup')) throw new Error(`holidays.csv: ${line}`);
    return { day, isWorkDay: kind === 'makeup', name };
  });
}

/** The same days as the rules take them, for what runs without a database. */
export const stateListedDays = (): readonly ListedDay[] =>
  stateHolidays().flatMap(({ day: text, isWorkDay }) => {
    const day = parseDay(text);
    return day === undefined ? [] : [{ day, kind: isWorkDay ? 'makeup' : 'holiday' }];
  });
