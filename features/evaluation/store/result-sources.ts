import { millis, dateOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { OwedFact } from '../rules/results/by-obligations';
import type { HeldArea } from '../rules/results/person-standings';
import type { PostingFact } from '../rules/score/round-counts';
import type { ResultSources } from '../use-cases/results/result-sources';

const day = (column: string): string => `${column} - date '1970-01-01'`;

/**
 * The first report of each obligation that was handed in and, of late entries, not sent back, of a result the first that says it is done; of a township's posting
 * the last day on which a village of it posted, or on which it was recorded late that there was nothing to post; of a roster the day of a confirmed late entry.
 */
const OWED = `
  with first as (
    select distinct on (r.obligation_id) r.obligation_id, r.occurred_on, r.recorded_at
    from report r join obligation o on o.id = r.obligation_id join task t on t.id = o.task_id
    where t.campaign_id = $1 and r.state in ('submitted', 'accepted', 'returned') and not (r.state = 'returned' and r.timing = 'lateEntry')
      and (r.is_final or o.kind <> 'result')
    order by r.obligation_id, r.sequence),
  posted as (
    select c.task_id, c.posting_key, p.township_id,
      max(coalesce(p.posted_on, case when p.timing = 'late' then (p.recorded_at at time zone 'Asia/Shanghai')::date end)) as last
    from village_posting p join notice_cycle c on c.id = p.cycle_id where c.campaign_id = $1 group by 1, 2, 3),
  delivered as (
    select c.task_id, c.roster_key, r.unit_id, min(r.delivered_on) as first
    from notice_cycle c join roster r on r.cycle_id = c.id join late_entry_confirmation w on w.roster_id = r.id and w.state = 'confirmed'
    where c.campaign_id = $1 group by 1, 2, 3)
  select o.id as "obligationId", o.kind, o.key, o.task_id as "taskId", t.title as "taskTitle", o.state, o.unit_id as "unitId", u.code as "unitCode",
    u.name as "unitName", ${day('o.deadline_day')} as "deadlineDay",
    ${day(`coalesce(first.occurred_on, posted.last, delivered.first, (o.closed_at at time zone 'Asia/Shanghai')::date)`)} as "doneOn",
    ${millis('coalesce(first.recorded_at, o.closed_at)')} as "recordedAtMs"
  from obligation o join task t on t.id = o.task_id join unit u on u.id = o.unit_id
  left join first on first.obligation_id = o.id
  left join posted on posted.task_id = o.task_id and posted.posting_key = o.key and posted.township_id = o.unit_id
  left join delivered on delivered.task_id = o.task_id and delivered.roster_key = o.key and delivered.unit_id = o.unit_id
  where t.campaign_id = $1 and t.id is distinct from $2 order by u.code, o.deadline_day, o.id`;

/**
 * The day is that of the posting, of a report of the township that stands for all its villages, or on which it was recorded that there was nothing to post. The
 * deadline is that of the township's obligation, which an extension moves.
 */
const POSTINGS = `
  with reported as (
    select distinct on (r.obligation_id) r.obligation_id, r.occurred_on, r.recorded_at
    from report r join obligation o on o.id = r.obligation_id join task t on t.id = o.task_id
    where t.campaign_id = $1 and o.kind = 'posting' and o.state = 'met' and r.state = 'accepted' order by r.obligation_id, r.sequence)
  select c.id as "cycleId", c.period, p.unit_id as "unitId", p.township_id as "townshipId",
    ${day('coalesce(o.deadline_day, c.posting_due)')} as "deadlineDay",
    ${day(`coalesce(p.posted_on, (p.recorded_at at time zone 'Asia/Shanghai')::date, reported.occurred_on)`)} as "doneOn",
    ${millis('coalesce(p.recorded_at, reported.recorded_at)')} as "recordedAtMs"
  from notice_cycle c join village_posting p on p.cycle_id = c.id
  left join obligation o on o.task_id = c.task_id and o.key = c.posting_key and o.unit_id = p.township_id
  left join reported on reported.obligation_id = o.id
  where c.campaign_id = $1 and c.kind <> 'pledges' and p.state <> 'over' and not (p.state = 'nothing' and p.recorded_at is null)
    and coalesce(o.state, 'open') not in ('void', 'suspended')
  order by c.posting_due, c.id, p.unit_id`;

const AREAS = `
  select a.person_id as "personId", p.name as "personName", a.unit_id as "unitId", u.name, a.group_name as "groupName", a.capacity
  from area_holding a join person p on p.id = a.person_id join unit u on u.id = a.unit_id
  where coalesce(a.from_day, $1) <= $1 and coalesce(a.to_day, $1) >= $1 order by u.code, a.id`;

interface OwedRow extends Omit<OwedFact, 'doneOn' | 'recordedAtMs'> {
  readonly doneOn: number | null;
  readonly recordedAtMs: number | null;
}

interface PostingRow extends Omit<PostingFact, 'doneOn' | 'recordedAtMs'> {
  readonly doneOn: number | null;
  readonly recordedAtMs: number | null;
}

/** What is not done has no day; instants come as text. */
const done = ({ doneOn, recordedAtMs }: { readonly doneOn: number | null; readonly recordedAtMs: number | null }) => ({
  ...(doneOn !== null && { doneOn }),
  ...(recordedAtMs !== null && { recordedAtMs: Number(recordedAtMs) }),
});

interface AreaRow extends Omit<HeldArea, 'groupName'> {
  readonly groupName: string | null;
}

/** What a result is made of beside the figures. */
export const resultSources = (sql: Sql): ResultSources => ({
  async owed(campaignId, ownTaskId) {
    const rows = await sql<OwedRow>(OWED, [campaignId, ownTaskId ?? null]);
    return rows.map(({ doneOn, recordedAtMs, ...fact }) => ({ ...fact, ...done({ doneOn, recordedAtMs }) }));
  },
  async postings(campaignId) {
    const rows = await sql<PostingRow>(POSTINGS, [campaignId]);
    return rows.map(({ doneOn, recordedAtMs, ...fact }) => ({ ...fact, ...done({ doneOn, recordedAtMs }) }));
  },
  async areasOn(on) {
    const rows = await sql<AreaRow>(AREAS, [dateOf(on)]);
    return rows.map(({ groupName, ...area }) => ({ ...area, ...(groupName !== null && { groupName }) }));
  },
});
