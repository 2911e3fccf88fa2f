import type { CampaignAdvanceRepository, LockedCampaign, TaskOfCampaign } from '../use-cases/advance-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { millis } from '../../../platform/postgres/rows';

/** The statements of a campaign's advance. */
export const campaignAdvanceRepository = (sql: Sql): CampaignAdvanceRepository => ({
  async lock(campaignId) {
    const [row] = await sql<LockedCampaign>(
      `select id as "campaignId", title, state, version, ${millis('issued_at')} as "issuedAtMs"
       from campaign where id = $1 for update`,
      [campaignId],
    );
    return row;
  },
  loadTasks: (campaignId) =>
    sql<TaskOfCampaign>('select id, state, seen_version > 0 as "wasSeen" from task where campaign_id = $1 order by position', [campaignId]),
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
