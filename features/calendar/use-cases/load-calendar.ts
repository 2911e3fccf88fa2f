import type { WithTasks } from '../../supervision/use-cases/task-repository';
import type { WithCampaigns } from '../../campaign/use-cases/campaign-repository';
import type { WithCalendar } from './calendar-repository';
import { civilDate } from '../../../core/calendar/civil-day';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { Actor } from '../../../core/access/actor';
import type { NamedDay } from './calendar-repository';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithCalendar & WithCampaigns & WithTasks;

/**
 * Loads lists of days (工作日历): the State Council's list of a year in place of the one before, county holidays beside it. A changed calendar is a fact of
 * every open task, so each is planned anew. Answers the years and how many tasks look again.
 */
export async function loadCalendar(
  database: Database<Tx>,
  actor: Actor,
  days: readonly NamedDay[],
  source: string,
): Promise<{ readonly years: readonly number[]; readonly tasks: number }> {
  const years = [...new Set(days.map(({ day }) => civilDate(day).year))].sort((one, other) => one - other);
  let taskIds: readonly string[] = [];
  return changeFacts(
    database,
    actor,
    async (tx) => (taskIds = (await tx.campaigns.listOpen()).taskIds),
    async (tx) => {
      await tx.calendar.replace(days, source);
      const after = { years, days: days.length, source };
      return {
        result: { years, tasks: taskIds.length },
        audit: [{ kind: 'calendar.loaded', entity: 'calendar', entityId: years.join(','), after }],
      };
    },
  );
}
