import type { Actor } from '../../../core/access/actor';
import { type CivilDay, civilDate, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import { planRemoval, type RemovalPlan } from '../rules/plan-removal';
import type { CalendarDatabase } from './load-calendar';

/** `tasks`: how many open tasks look again. */
export type RemovalOutcome =
  { readonly kind: 'removed' | 'previewed'; readonly plan: RemovalPlan; readonly tasks: number } | { readonly kind: 'notCountyHoliday' };

interface RemovalRequest {
  readonly day: CivilDay;
  /** Tell what would change, and change nothing. */
  readonly previewOnly?: boolean;
}

/** Removes a holiday of the county's own (县假). Like a list that is loaded, it is a fact of every open task, so each is planned anew. */
export const removeCountyHoliday = (
  database: CalendarDatabase,
  actor: Actor,
  { day, previewOnly }: RemovalRequest,
): Promise<RemovalOutcome> =>
  database.transaction(actor, async (tx): Promise<RemovalOutcome> => {
    const plan = planRemoval(day, await tx.calendar.listDays(civilDate(day).year), dayOfInstant(await tx.nowMs()));
    if (!plan) return { kind: 'notCountyHoliday' };
    const { taskIds } = await tx.campaigns.listOpen();
    const tasks = taskIds.length;
    if (previewOnly) return { kind: 'previewed', plan, tasks };
    return changeFacts(tx, actor, taskIds, async () => {
      await tx.calendar.removeCountyHoliday(day);
      const before = { day: formatDay(day), name: plan.day.name };
      return {
        result: { kind: 'removed', plan, tasks },
        audit: [{ kind: 'calendar.dayRemoved', entity: 'calendar', entityId: 'county', before }],
      };
    });
  });
