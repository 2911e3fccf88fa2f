import type { CampaignPage, CampaignQueries, CampaignRow } from '../use-cases/campaign-queries';
import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';

const ROW = `
  select c.id, c.title, c.document_number as "documentNumber", c.issuer, c.issue_date as "issueDate", c.issued_at as "issuedAt", c.state,
    n.tasks, n.open as "openTasks"`;
const TASKS = `
  cross join lateral (
    select count(*)::int as tasks, count(*) filter (where t.state = 'open')::int as open from task t
    where t.campaign_id = c.id and exists (select 1 from assignment a where a.task_id = t.id)
  ) n`;

/** The notices in which the reader has a part, the newest first. */
async function readCampaigns(sql: Sql): Promise<readonly CampaignRow[]> {
  const rows = await sql<{ doc: CampaignRow }>(
    `select row_to_json(q) as doc from (${ROW} from campaign c ${TASKS} where n.tasks > 0 order by c.issued_at desc, c.id) q`,
  );
  return rows.map(({ doc }) => doc);
}

/** One notice with its text and the duties it lists; a unit sees the duties of all actors, as the printed notice shows them. */
async function readCampaign(sql: Sql, campaignId: string): Promise<CampaignPage | undefined> {
  const [row] = await sql<{ doc: CampaignPage }>(
    `select row_to_json(q) as doc from (${ROW}, c.notice_text as "noticeText",
       exists (select from task t where t.campaign_id = c.id and t.posting_day is not null) as "hasPosting",
       (select coalesce(json_agg(json_build_object('actor', d.actor, 'ordinal', d.ordinal, 'text', d.text) order by d.position), '[]')
         from campaign_duty d where d.campaign_id = c.id) as duties
     from campaign c ${TASKS} where c.id = $1 and n.tasks > 0) q`,
    [campaignId],
  );
  return row?.doc;
}

/** The queries of notices on Postgres. */
export const campaignQueries = (read: Read): CampaignQueries => ({
  list: (actor) => read(actor, readCampaigns),
  find: (actor, campaignId) => read(actor, (sql) => readCampaign(sql, campaignId)),
});
