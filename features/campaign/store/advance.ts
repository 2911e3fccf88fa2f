import type { CampaignAdvanceRepository, LockedCampaign, TaskOfCampaign } from '../use-cases/advance-repository';
import { civilDayOf } from '../../../core/calendar/civil-day';
import type { Season } from '../../../core/obligation/assignment';
import type { Sql } from '../../../platform/postgres/sql';
import { millis } from '../../../platform/postgres/rows';

type TaskRow = Omit<TaskOfCampaign, 'posting'> & {
  readonly from: string | null;
  readonly through: string | null;
  readonly postingDay: number | null;
  readonly annualMonth: number | null;
};

function taskOf({ from, through, postingDay, annualMonth, ...task }: TaskRow): TaskOfCampaign {
  if (from === null || postingDay === null) return task;
  const posting = {
    firstMonthDay: civilDayOf(from),
    postingDay,
    ...(through !== null && { lastMonthDay: civilDayOf(through) }),
    ...(annualMonth !== null && { annualMonth }),
  };
  return { ...task, posting };
}

/** The statements of a campaign's advance. */
export const campaignAdvanceRepository = (sql: Sql): CampaignAdvanceRepository => ({
  async lock(campaignId) {
    const [row] = await sql<Omit<LockedCampaign, 'season'> & { readonly season: Season | null }>(
      `select id as "campaignId", title, state, version, ${millis('issued_at')} as "issuedAtMs", policy, season, notice_text as "noticeText"
       from campaign where id = $1 for update`,
      [campaignId],
    );
    if (!row) return undefined;
    const { season, ...campaign } = row;
    return { ...campaign, ...(season && { season }) };
  },
  async loadTasks(campaignId) {
    const rows = await sql<TaskRow>(
      `select id, state, seen_version > 0 as "wasSeen", title, position, greatest(standing_from, cycles_from)::text as "from",
         standing_through::text as through, posting_day as "postingDay", annual_month as "annualMonth"
       from task where campaign_id = $1 order by position`,
      [campaignId],
    );
    return rows.map(taskOf);
  },
  async finish({ campaignId, version }, { done, nextAtMs }) {
    await sql('update campaign set seen_version = $2, next_at = to_timestamp($3::float8 / 1000), state = $4 where id = $1', [
      campaignId,
      version,
      nextAtMs ?? null,
      done ? 'closed' : 'open',
    ]);
  },
  async raiseVersion(campaignId) {
    await sql('update campaign set version = version + 1 where id = $1', [campaignId]);
  },
});
