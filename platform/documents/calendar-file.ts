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
  // Not as the entry's address: the library refuses those of many an intranet.
  description: `${description}\n${link}`,
  // The database's clock has fractions of a millisecond; the library takes none.
  timestamp: Math.floor(timestamp),
  productId: 'duban',
  calName: '督办',
  busyStatus: 'FREE',
});

const MOST_OCTETS = 75;

/** Folds a line after at most 75 octets, never within a character (RFC 5545 3.1); the library counts characters, of which a Chinese one has three octets. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** A calendar file of whole days, which calendars of every kind take in. Throws where an entry cannot be one. */
export const calendarFile: MakeCalendarFile = (entries, atMs) => {
  const { value, error } = createEvents(entries.map((entry) => eventOf(entry, atMs)));
  if (value === null) throw error ?? new Error('no calendar file was made');
  return value
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
};
