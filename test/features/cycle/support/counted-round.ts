import { parseDay } from '../../../../core/calendar/civil-day';
import { advanceCampaign } from '../../../../features/campaign/use-cases/advance-campaign';
import { advanceTask } from '../../../../features/supervision/use-cases/advance-task';
import { issueCampaign } from '../../../support/county/campaign';
import type { DatabaseParts } from '../../../support/database/parts';

/** A round of a notice for which something is counted, with the bureau that owes its roster and the villages of its one township by their codes. */
export interface CountedRound {
  readonly cycleId: string;
  readonly campaignId: string;
  readonly taxId: string;
  readonly villages: ReadonlyMap<string, string>;
}

/** Issues a notice on 2023-04-10 that has one township with the villages v1 and v2 post each month, and opens the round of April on 2023-05-01. */
export async function openCountedRound(parts: DatabaseParts, setClock: (at: string) => Promise<unknown>): Promise<CountedRound> {
  await setClock('2023-04-10 09:00');
  const standing = {
    firstMonthDay: parseDay('2023-04-01') ?? 0,
    lastMonthDay: parseDay('2023-12-01') ?? 0,
    postingDay: 20,
    annualMonth: 2,
  };
  const issued = await issueCampaign(parts, { tasks: [{ standing, owes: 'posting' }], units: 2 });
  const { campaignId } = issued;
  const [townshipId = '', taxId = ''] = issued.unitIds;
  await parts.owner.query(`update unit set kind = 'bureau' where id = $1`, [taxId]);
  await parts.owner.query(`update assignment set standing = 'roster' where unit_id = $1`, [taxId]);
  const { rows: added } = await parts.owner.query<{ id: string; code: string }>(
    `insert into unit (code, name, kind, parent_id) select 'v' || n, n || '村', 'village', $1 from generate_series(1, 2) n returning id, code`,
    [townshipId],
  );
  await parts.owner.query(
    `insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
     values ($1, '征缴进度', '2022-12-31', $2, '[{"day": "2023-06-30", "goal": 6000}]', $3, duban_now())`,
    [campaignId, JSON.stringify([townshipId]), taxId],
  );
  await setClock('2023-05-01 00:00');
  const { startCycleIds = [] } = await advanceCampaign({ database: parts.database }, { campaignId, atMs: 0 });
  await advanceTask({ database: parts.database }, { taskId: issued.taskIds[0] ?? '', atMs: 0 });
  return { cycleId: startCycleIds[0] ?? '', campaignId, taxId, villages: new Map(added.map(({ id, code }) => [code, id])) };
}
