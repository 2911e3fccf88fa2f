import type { KnownCampaign } from '../rules/issue-problem';
import type { CampaignRepository, NewAssignment, NewCampaign, NewTask } from '../use-cases/campaign-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { dateOf, millis, timeOf } from '../../../platform/postgres/rows';

const ISSUING_LOCK = 4_811_002;

/** An identity as the store keeps it: a number as it is, longer words as their hash. */
const IDENTITY = (by: string, words: string): string =>
  `(${by}::text || ' ' || case when ${by} = 'number' then ${words}::text else encode(sha256(convert_to(${words}, 'UTF8')), 'hex') end)`;

async function findKnown(sql: Sql, { by, words }: NonNullable<NewCampaign['identity']>): Promise<KnownCampaign | undefined> {
  const [row] = await sql<{ id: string; title: string; number: string | null; at: number; is_open: boolean }>(
    `select id, title, document_number as number, ${millis('issued_at')} as at, state = 'open' as is_open from campaign
     where identity = ${IDENTITY('$1', '$2')}`,
    [by, words],
  );
  return (
    row && {
      by,
      id: row.id,
      title: row.title,
      issuedAtMs: row.at,
      isOpen: row.is_open,
      ...(row.number !== null && { documentNumber: row.number }),
    }
  );
}

async function insertCampaign(sql: Sql, campaign: NewCampaign): Promise<void> {
  await sql(
    `insert into campaign (id, title, document_number, issuer, issue_date, office_unit_id, notice_text, policy, issued_at, identity)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${IDENTITY('$10', '$11')})`,
    [
      campaign.id,
      campaign.title,
      campaign.documentNumber ?? null,
      campaign.issuer ?? null,
      dateOf(campaign.issueDay),
      campaign.officeUnitId,
      campaign.noticeText,
      JSON.stringify(campaign.policy),
      timeOf(campaign.issuedAtMs),
      campaign.identity?.by ?? null,
      campaign.identity?.words ?? null,
    ],
  );
  const duties = campaign.duties.map((duty, at) => ({ ...duty, position: at + 1, unit_ids: `{${duty.unitIds.join(',')}}` }));
  await sql(
    `insert into campaign_duty (campaign_id, position, actor, ordinal, text, unit_ids)
     select $1, position, actor, ordinal, text, unit_ids::uuid[]
     from jsonb_to_recordset($2::jsonb) as row (position int, actor text, ordinal text, text text, unit_ids text)`,
    [campaign.id, JSON.stringify(duties)],
  );
}

const taskRow = (task: NewTask) => ({
  id: task.id,
  position: task.position,
  kind: task.kind,
  ordinal: task.ordinal,
  title: task.title,
  section: task.section ?? null,
  measures: task.measures,
  deadline_text: task.deadlineText ?? null,
  targets: task.targets,
  standing_from: dateOf(task.standing?.firstMonthDay),
  standing_through: dateOf(task.standing?.lastMonthDay),
  posting_day: task.standing?.postingDay ?? null,
  annual_month: task.standing?.annualMonth ?? null,
});

async function insertTasks(sql: Sql, campaignId: string, tasks: readonly NewTask[]): Promise<void> {
  await sql(
    `insert into task (campaign_id, id, position, kind, ordinal, title, section, measures, deadline_text, targets, standing_from, standing_through,
       posting_day, annual_month)
     select $1, row.* from jsonb_to_recordset($2::jsonb) as row (id uuid, position int, kind text, ordinal text, title text, section text, measures text,
       deadline_text text, targets jsonb, standing_from date, standing_through date, posting_day int, annual_month int)`,
    [campaignId, JSON.stringify(tasks.map(taskRow))],
  );
}

async function insertAssignments(sql: Sql, { id, issuedAtMs }: NewCampaign, assignments: readonly NewAssignment[]): Promise<void> {
  await sql(
    `insert into assignment (campaign_id, assigned_at, active_since, id, task_id, unit_id, role, standing)
     select $1, $2, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[])`,
    [
      id,
      timeOf(issuedAtMs),
      assignments.map((row) => row.id),
      assignments.map((row) => row.taskId),
      assignments.map((row) => row.unitId),
      assignments.map((row) => row.role),
      assignments.map((row) => row.standing ?? null),
    ],
  );
}

/** Campaigns with their tasks and assignments, written in bulk. */
export const campaignRepository = (sql: Sql): CampaignRepository => ({
  async lockIssuing() {
    await sql('select pg_advisory_xact_lock($1)', [ISSUING_LOCK]);
  },
  findKnown: (identity) => findKnown(sql, identity),
  async insert(campaign, tasks, assignments) {
    await insertCampaign(sql, campaign);
    await insertTasks(sql, campaign.id, tasks);
    await insertAssignments(sql, campaign, assignments);
  },
  async listOpen() {
    const campaigns = await sql<{ id: string }>("select id from campaign where state = 'open' order by id");
    const tasks = await sql<{ id: string }>("select id from task where state = 'open' order by id");
    return { campaignIds: campaigns.map(({ id }) => id), taskIds: tasks.map(({ id }) => id) };
  },
});
