import { type CivilDay } from '../../../core/calendar/civil-day';
import type { Season } from '../../../core/obligation/assignment';
import { dateOf, millis, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { CycleKind } from '../rules/cycle-periods';
import type { CycleFacts, CycleOutcome } from '../rules/plan-cycle';
import type { Cycle, CycleObligation, CycleRepository, NewCycle } from '../use-cases/cycle-repository';

const days = (column: string): string => `${column} - date '1970-01-01'`;

const CYCLE = `
  select id, campaign_id as "campaignId", task_id as "taskId", kind, period, title, roster_key, ${days('roster_due')} as roster_due,
    posting_key as "postingKey", ${days('posting_due')} as "postingDueDay", ${days('data_through')} as "dataThroughDay", state, version::int as version,
    sheets_roster_id, ${millis('listed_at')} as listed_at, bulletin_id, outcome
  from notice_cycle`;

interface CycleRow {
  readonly id: string;
  readonly campaignId: string;
  readonly taskId: string;
  readonly kind: CycleKind;
  readonly period: string;
  readonly title: string;
  readonly roster_key: string | null;
  readonly roster_due: CivilDay | null;
  readonly postingKey: string;
  readonly postingDueDay: CivilDay;
  readonly dataThroughDay: CivilDay;
  readonly state: 'open' | 'closed';
  readonly version: number;
  readonly sheets_roster_id: string | null;
  readonly listed_at: number | null;
  readonly bulletin_id: string | null;
  readonly outcome: CycleOutcome | null;
}

const cycleOf = ({ roster_key, roster_due, sheets_roster_id, listed_at, bulletin_id, outcome, ...row }: CycleRow): Cycle => ({
  ...row,
  ...(roster_key !== null && roster_due !== null && { roster: { key: roster_key, dueDay: roster_due } }),
  ...(sheets_roster_id !== null && { sheetsRosterId: sheets_roster_id }),
  ...(listed_at !== null && { listedAtMs: listed_at }),
  ...(bulletin_id !== null && { bulletinId: bulletin_id }),
  ...(outcome !== null && { outcome }),
});

const newRow = (cycle: NewCycle) => ({
  id: cycle.id,
  campaign_id: cycle.campaignId,
  task_id: cycle.taskId,
  kind: cycle.kind,
  period: cycle.period,
  workflow_key: cycle.workflowKey,
  title: cycle.title,
  roster_key: cycle.roster?.key ?? null,
  roster_due: dateOf(cycle.roster?.dueDay),
  posting_key: cycle.postingKey,
  posting_due: dateOf(cycle.postingDueDay),
  data_through: dateOf(cycle.dataThroughDay),
  opened_at: timeOf(cycle.opensAtMs),
});

/** 公示周期 on Postgres. */
export const cycleRepository = (sql: Sql): CycleRepository => ({
  ofCampaign: (campaignId) =>
    sql(
      `select id, task_id as "taskId", period, state, seen_version > 0 as "wasSeen" from notice_cycle where campaign_id = $1 order by posting_due, id`,
      [campaignId],
    ),
  async add(cycles) {
    if (cycles.length === 0) return;
    await sql(
      `insert into notice_cycle (id, campaign_id, task_id, kind, period, workflow_key, title, roster_key, roster_due, posting_key, posting_due, data_through, opened_at)
       select id, campaign_id, task_id, kind, period, workflow_key, title, roster_key, roster_due, posting_key, posting_due, data_through, opened_at
       from jsonb_to_recordset($1::jsonb) as row (id uuid, campaign_id uuid, task_id uuid, kind text, period text, workflow_key text, title text,
         roster_key text, roster_due date, posting_key text, posting_due date, data_through date, opened_at timestamptz)
       on conflict do nothing`,
      [JSON.stringify(cycles.map(newRow))],
    );
  },
  async find(id) {
    const [row] = await sql<CycleRow>(`${CYCLE} where id = $1`, [id]);
    return row && cycleOf(row);
  },
  async lock(id) {
    const [row] = await sql<CycleRow>(`${CYCLE} where id = $1 for update`, [id]);
    return row && cycleOf(row);
  },
  async idsToList() {
    const rows = await sql<{ id: string }>(`select id from notice_cycle where state = 'open' and listed_at is null order by id`);
    return rows.map(({ id }) => id);
  },
  async ofBulletin(bulletinId) {
    const rows = await sql<{ id: string }>('select id from notice_cycle where bulletin_id = $1', [bulletinId]);
    return rows.map(({ id }) => id);
  },
  async raiseVersion(id) {
    await sql('update notice_cycle set version = version + 1 where id = $1', [id]);
  },
  async findSeason(campaignId) {
    const [row] = await sql<{ title: string; text: string; season: Season | null }>(
      `select title, notice_text as text, season from campaign c where id = $1 and state = 'open'
         and exists (select from task t where t.campaign_id = c.id and t.posting_day is not null)`,
      [campaignId],
    );
    return row && { campaignTitle: row.title, noticeText: row.text, ...(row.season && { season: row.season }) };
  },
  async setSeason(campaignId, season) {
    await sql('update campaign set season = $2 where id = $1', [campaignId, JSON.stringify(season)]);
  },
  async tasksOf(campaignId) {
    const rows = await sql<{ id: string }>(
      `select id from task where campaign_id = $1 and posting_day is not null and state = 'open' order by id`,
      [campaignId],
    );
    return rows.map(({ id }) => id);
  },
  async townships({ taskId }) {
    const rows = await sql<{ id: string }>(
      `select unit_id as id from assignment where task_id = $1 and standing = 'posting' and state in ('assigned', 'signed', 'suspended') order by unit_id`,
      [taskId],
    );
    return rows.map(({ id }) => id);
  },
  obligations: ({ taskId, postingKey, roster }) =>
    sql<CycleObligation>(
      `select id, unit_id as "unitId", kind, state, ${days('deadline_day')} as "deadlineDay", deadline_version as "deadlineVersion" from obligation
       where task_id = $1 and (key = $2 or key = $3) order by id`,
      [taskId, postingKey, roster?.key ?? null],
    ),
  async noteAssignments(obligationIds) {
    await sql(
      `update assignment a set changed_version = t.version from obligation o join task t on t.id = o.task_id
       where o.id = any ($1::uuid[]) and a.id = o.assignment_id`,
      [obligationIds],
    );
  },
  async bulletinFacts({ campaignId, bulletinId }) {
    const [row] = await sql<{ hasFigures: boolean; bulletinState: CycleFacts['bulletinState'] | null }>(
      `select exists (select from figure_series s where s.campaign_id = $1) as "hasFigures", (select state from bulletin where id = $2::uuid) as "bulletinState"`,
      [campaignId, bulletinId ?? null],
    );
    const { hasFigures = false, bulletinState = null } = row ?? {};
    return { hasFigures, ...(bulletinState !== null && { bulletinState }) };
  },
  async setSheets(id, rosterId, nowMs) {
    await sql('update notice_cycle set sheets_roster_id = $2, sheets_at = $3 where id = $1', [id, rosterId, timeOf(nowMs)]);
  },
  async setListed(id, nowMs) {
    await sql('update notice_cycle set listed_at = $2 where id = $1 and listed_at is null', [id, timeOf(nowMs)]);
  },
  async setDrafted(id, { snapshotId, bulletinId }, nowMs) {
    await sql('update notice_cycle set snapshot_id = $2, bulletin_id = $3, drafted_at = $4 where id = $1', [
      id,
      snapshotId,
      bulletinId,
      timeOf(nowMs),
    ]);
  },
  async close(id, outcome, nowMs) {
    await sql(`update notice_cycle set state = 'closed', outcome = $2, closed_at = $3 where id = $1 and state = 'open'`, [
      id,
      outcome,
      timeOf(nowMs),
    ]);
  },
  async finish({ id, version }, nextAtMs) {
    await sql('update notice_cycle set seen_version = $2, next_at = to_timestamp($3::float8 / 1000) where id = $1', [
      id,
      version,
      nextAtMs ?? null,
    ]);
  },
});
