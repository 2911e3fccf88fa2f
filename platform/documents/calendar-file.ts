import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { formatDay } from '../../core/calendar/civil-day';
import type { CalendarEntry, MakeCalendarFile } from '../../core/mail/calendar-entry';

const dateOf = (day: number): DateArray => {
  const [year = 0, month = 1, date = 1] = formatDay(day).split('-').map(Number);
  return [year, month, date];
};

/** The library's types leave out when an entry was written, without which it takes the machine's clock. */
type WrittenEvent = EventAttributes & { readonly timestamp: number };

const eventOf = ({ uid, day, title, description, link }: CalendarEntry, timestamp: number): WrittenEvent => ({
  uid,
  start: dateOf(day),
  end: dateOf(day + 1),
  title,
  description,
  url: link,
  // The database's clock has fractions of a millisecond; the library takes none.
  timestamp: Math.floor(timestamp),
  productId: 'duban',
  calName: '督办',
  busyStatus: 'FREE',
});

/** A calendar file of whole days, which calendars of every kind take in. Throws where an entry cannot be one. */
export const calendarFile: MakeCalendarFile = (entries, atMs) => {
  const { value, error } = createEvents(entries.map((entry) => eventOf(entry, atMs)));
  if (value === null) throw error ?? new Error('no calendar file was made');
  return value;
};
