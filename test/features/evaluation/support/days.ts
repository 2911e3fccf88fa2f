import type { Calendar } from '../../../../core/calendar/calendar';
import { instantOf, parseDay } from '../../../../core/calendar/civil-day';

export const day = (text: string): number => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no day: ${text}`);
  return parsed;
};

/** 00:00 of a county day. */
export const at = (text: string): number => instantOf(day(text));

/** A calendar of weekends with these exceptions. */
export const calendarOf = (exceptions: Readonly<Record<string, boolean>> = {}): Calendar => ({
  loadedYears: new Set([2023, 2024]),
  exceptions: new Map(Object.entries(exceptions).map(([text, isWorkDay]) => [day(text), isWorkDay])),
});
