import { readFileSync } from 'node:fs';
import type { Calendar } from '../../../core/calendar/calendar';
import { calendarOfDays, type ListedDay } from '../../../core/calendar/calendar-of-days';
import { type CivilDay, instantOf, parseDay } from '../../../core/calendar/civil-day';
import { inRepository } from '../paths';

/** The seeded days of one or more years (all where none is named). */
export function listedDays(...years: readonly number[]): readonly ListedDay[] {
  const lines = readFileSync(inRepository('features/calendar/files/holidays.csv'), 'utf8').trim().split('\n').slice(1);
  return lines
    .filter((line) => years.length === 0 || years.includes(Number(line.slice(0, 4))))
    .map((line) => {
      const [date = '', kind = ''] = line.split(',');
      if (kind !== 'holiday' && kind !== 'makeup') throw new Error(`holidays.csv: ${line}`);
      return { day: day(date), kind };
    });
}

/** The State Council's lists 2004–2026, as seeded. */
export const stateCalendar: Calendar = calendarOfDays(listedDays());

/** The civil day written `YYYY-MM-DD`. */
export function day(text: string): CivilDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no such day: ${text}`);
  return parsed;
}

/** The instant written `YYYY-MM-DD HH:MM` in county time, with seconds where given. */
export function at(text: string): number {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return instantOf(day(date)) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** An instant as `YYYY-MM-DD HH:MM` in county time. */
export const clock = (instantMs: number): string => new Date(instantMs + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
