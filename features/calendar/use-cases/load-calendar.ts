import type { WithTasks } from '../../supervision/use-cases/task-repository';
import type { WithCampaigns } from '../../campaign/use-cases/campaign-repository';
import type { WithCalendar } from './calendar-repository';
import { civilDate, dayOfInstant } from '../../../core/calendar/civil-day';
import { changeEvaluation } from '../../evaluation/use-cases/change-evaluation';
import type { WithEvaluations } from '../../evaluation/use-cases/evaluation-repository';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { Actor } from '../../../core/access/actor';
import { type LoadPlan, type LoadRefusal, type NamedDay, planLoad } from '../rules/plan-load';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithCalendar & WithCampaigns & WithTasks & WithEvaluations;

/** What loading a list needs of the database. */
export type CalendarDatabase = Database<Tx>;

/** A list to load (载入放假安排), and what the person who loads it says. */
export interface LoadRequest {
  readonly days: readonly NamedDay[];
  readonly source: string;
  /** The year whose list it is; where it is absent, the one that most of its days lie in. */
  readonly year?: number | undefined;
  /** What is questioned has been looked at. */
  readonly confirmed?: boolean;
  /** Tell what would change, and change nothing. */
  readonly previewOnly?: boolean;
}

export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly plan: LoadPlan; readonly tasks: number }
  | { readonly kind: 'previewed'; readonly plan: LoadPlan }
  | { readonly kind: 'questioned'; readonly plan: LoadPlan }
  | { readonly kind: 'refused'; readonly refusal: LoadRefusal };

async function planIn(tx: Tx, { days, year }: LoadRequest): Promise<LoadPlan | LoadRefusal> {
  const years = new Set(days.map(({ day }) => civilDate(day).year));
  if (year !== undefined) years.add(year);
  const known: NamedDay[] = [];
  for (const each of years) known.push(...(await tx.calendar.listDays(each)));
  return planLoad(days, { known, said: year, today: dayOfInstant(await tx.nowMs()) });
}

/**
 * Loads a list of days (工作日历): the State Council's list of one year in place of the one before, county holidays beside it. What the rule questions is loaded
 * only when it is confirmed. A changed calendar is a fact of every open task and evaluation, so each is planned anew; answers how many look again.
 */
export async function loadCalendar(database: CalendarDatabase, actor: Actor, request: LoadRequest): Promise<LoadOutcome> {
  return database.transaction(actor, async (tx): Promise<LoadOutcome> => {
    const plan = await planIn(tx, request);
    if ('code' in plan) return { kind: 'refused', refusal: plan };
    if (request.previewOnly) return { kind: 'previewed', plan };
    if (plan.questions.length > 0 && !request.confirmed) return { kind: 'questioned', plan };
    const { taskIds } = await tx.campaigns.listOpen();
    return changeFacts(tx, actor, taskIds, async () => {
      await tx.calendar.replace(plan, request.source);
      for (const id of await tx.evaluations.listOpen()) await changeEvaluation(tx, id);
      const { added, removed, changed } = plan.changes;
      const after = { added: added.length, removed: removed.length, changed: changed.length, source: request.source };
      const questions = plan.questions.map(({ code }) => code);
      return {
        result: { kind: 'loaded', plan, tasks: taskIds.length },
        audit: [
          {
            kind: 'calendar.loaded',
            entity: 'calendar',
            entityId: plan.year === undefined ? 'county' : String(plan.year),
            after: { ...after, ...(questions.length > 0 && { confirmed: questions }) },
          },
        ],
      };
    });
  });
}
