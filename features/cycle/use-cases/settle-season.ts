import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Season } from '../../../core/obligation/assignment';
import type { Database, Transaction } from '../../../platform/postgres/database';
import { monthsAfterSeason } from '../../../reader/season-posting';
import type { WithCampaignAdvance } from '../../campaign/use-cases/advance-repository';
import { changeCampaign } from '../../campaign/use-cases/change-campaign';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { WithTasks } from '../../supervision/use-cases/task-repository';
import { type SeasonRefusal, seasonRefusal } from '../rules/settle-season';
import type { WithCycles } from './cycle-repository';

export type SeasonDatabase = Database<Transaction & WithCycles & WithTasks & WithCampaignAdvance>;

/** What the office sees before it settles a season: the one in force, and what the notice says of the posting after it. */
export interface SeasonChoice {
  readonly campaignTitle: string;
  readonly season?: Season;
  /** In how many months after a season the notice wants it posted. */
  readonly annualMonths?: number;
  readonly today: CivilDay;
}

/** Undefined where the notice is over, prescribes no posting, or is none of the actor's. */
export const lookAtSeason = (database: SeasonDatabase, actor: Actor, campaignId: string): Promise<SeasonChoice | undefined> =>
  database.transaction(actor, async (tx) => {
    const found = await tx.cycles.findSeason(campaignId);
    if (!found) return undefined;
    const { noticeText, ...choice } = found;
    const annualMonths = monthsAfterSeason(noticeText);
    return { ...choice, ...(annualMonths !== undefined && { annualMonths }), today: dayOfInstant(await tx.nowMs()) };
  });

export type SeasonOutcome =
  { readonly kind: 'settled' } | { readonly kind: 'refused'; readonly refusal: SeasonRefusal } | { readonly kind: 'notFound' };

const told = ({ fromDay, throughDay, ...season }: Season): Readonly<Record<string, unknown>> => ({
  fromDay: formatDay(fromDay),
  throughDay: formatDay(throughDay),
  ...season,
});

/** Settles the season of a notice's posting (设定集中征缴期): its pledges and its posting are owed by it, each opened in its time. */
export const settleSeason = (
  database: SeasonDatabase,
  actor: Actor,
  { campaignId, ...season }: Season & { readonly campaignId: string },
): Promise<SeasonOutcome> =>
  database.transaction(actor, async (tx): Promise<SeasonOutcome> => {
    const found = await tx.cycles.findSeason(campaignId);
    if (!found) return { kind: 'notFound' };
    const refusal = seasonRefusal(season, dayOfInstant(await tx.nowMs()));
    if (refusal) return { kind: 'refused', refusal };
    await changeFacts(tx, actor, await tx.cycles.tasksOf(campaignId), async () => {
      await tx.cycles.setSeason(campaignId, season);
      const before = found.season && { before: told(found.season) };
      return {
        result: undefined,
        audit: [{ kind: 'season.settled', entity: 'campaign', entityId: campaignId, ...before, after: told(season) }],
      };
    });
    await changeCampaign(tx, campaignId);
    return { kind: 'settled' };
  });
