import { type CivilDay, formatDay } from '../../core/calendar/civil-day';

/** A civil day for a `date` column, null where there is none. */
export const dateOf = (day: CivilDay | undefined): string | null => (day === undefined ? null : formatDay(day));

/** An instant for a `timestamptz` column. */
export const timeOf = (instantMs: number): string => new Date(instantMs).toISOString();

/** SQL for an instant as epoch milliseconds. */
export const millis = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::bigint`;
