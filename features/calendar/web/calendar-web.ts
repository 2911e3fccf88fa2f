import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithCampaigns } from '../../campaign/use-cases/campaign-repository';
import type { WithTasks } from '../../supervision/use-cases/task-repository';
import type { WithCalendar } from '../use-cases/calendar-repository';
import type { ListReader } from '../use-cases/list-reader';

/** What the pages of the calendar work with. */
export interface CalendarWeb {
  readonly database: Database<Transaction & WithCalendar & WithCampaigns & WithTasks>;
  readonly readList: ListReader;
}

export const CALENDAR = '/calendar';
