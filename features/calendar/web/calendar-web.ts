import type { CalendarDatabase } from '../use-cases/load-calendar';
import type { ListReader } from '../use-cases/list-reader';

/** What the pages of the calendar work with. */
export interface CalendarWeb {
  readonly database: CalendarDatabase;
  readonly readList: ListReader;
}

export const CALENDAR = '/calendar';
