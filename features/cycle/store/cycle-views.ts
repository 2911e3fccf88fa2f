import { millis } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { AskingCycle } from '../rules/board/cycle-asks';
import type { CycleInList, CycleViews, PostingEntryOnPage, PostingRecord, RosterInList } from '../use-cases/views/cycle-views';

const days = (column: string): string => `${column} - date '1970-01-01'`;

/** Whether a place of which nothing is recorded owes nothing either: its township handed in a report instead, or, in a round of pledges (承诺书), what it owes. */
const REPORTED = `p.state = 'owed' and exists (
    select from obligation o where o.task_id = c.task_id and o.key = c.posting_key and o.unit_id = p.township_id and (
      o.state = 'met' and exists (select from report r where r.obligation_id = o.id and r.state = 'accepted')
      or c.kind = 'pledges' and o.state not in ('open', 'returned')))`;

const LIST = `
  select c.id, c.campaign_id as "campaignId", n.title as "campaignTitle", c.kind, c.period, c.title, ${days('c.posting_due')} as "postingDueDay",
    ${days('c.roster_due')} as "rosterDueDay", c.state, p.villages, p.owed, exists (select from roster r where r.cycle_id = c.id) as "isRosterThere",
    c.bulletin_id as "bulletinId"
  from notice_cycle c join campaign n on n.id = c.campaign_id
  cross join lateral (
    select count(*)::int as villages, count(*) filter (where p.state = 'owed' and not (${REPORTED}))::int as owed
    from village_posting p where p.cycle_id = c.id and p.state <> 'over'
  ) p
  where $1::uuid is null or c.campaign_id = $1
  order by c.posting_due desc, c.id limit 100`;

const RECORDS = `
  select p.unit_id as "unitId", u.name, p.township_id as "townshipId", t.name as "townshipName", p.state, p.timing, ${days('p.posted_on')} as "postedOn",
    p.place, p.handled_by as "handledBy", p.late_reason as "lateReason", a.name as by, ${millis('p.recorded_at')}::float8 as "recordedAtMs",
    ${millis('p.listed_at')}::float8 as "listedAtMs",
    (select json_strip_nulls(json_build_object('state', e.state, 'postedOn', ${days('e.posted_on')}, 'place', e.place, 'handledBy', e.handled_by,
       'lateReason', e.late_reason, 'reason', e.reason, 'by', ea.name, 'accountId', e.recorded_by, 'personId', ea.person_id,
       'recordedAtMs', ${millis('e.recorded_at')}))
     from late_entry_confirmation w join posting_entry e on e.id = w.entry_id left join account ea on ea.id = e.recorded_by
     where w.cycle_id = p.cycle_id and w.unit_id = p.unit_id and w.state = 'waiting') as "toConfirm", nullif(${REPORTED}, false) as "isReported"
  from village_posting p join notice_cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id join unit t on t.id = p.township_id left join account a on a.id = p.recorded_by
  where p.cycle_id = $1 and p.state <> 'over' order by t.code, u.code`;

const HISTORY = `
  select e.state, ${days('e.posted_on')} as "postedOn", e.place, e.handled_by as "handledBy", e.late_reason as "lateReason", e.reason, a.name as by,
    ${millis('e.recorded_at')}::float8 as "recordedAtMs", c.state as confirmation, d.name as "decidedBy",
    ${millis('c.decided_at')}::float8 as "decidedAtMs", c.opinion
  from posting_entry e left join account a on a.id = e.recorded_by left join late_entry_confirmation c on c.entry_id = e.id
  left join account d on d.id = c.decided_by where e.cycle_id = $1 and e.unit_id = $2 order by e.id desc limit 50`;

const ROSTERS = `
  select r.version, r.unit_id as "unitId", u.name as "unitName", ${days('r.delivered_on')} as "deliveredOn", r.persons, r.amount_fen::float8 as "amountFen",
    r.note, nullif(r.id = c.sheets_roster_id, false) as "isOfSheets", a.name as by, r.recorded_by as "accountId", a.person_id as "personId", ${millis('r.recorded_at')}::float8 as "recordedAtMs",
    w.state as confirmation, d.name as "decidedBy", ${millis('w.decided_at')}::float8 as "decidedAtMs", w.opinion,
    (select coalesce(json_agg(json_strip_nulls(json_build_object('unitId', n.unit_id, 'persons', n.persons, 'amountFen', n.amount_fen)) order by n.unit_id), '[]')
     from roster_count n where n.roster_id = r.id) as counts
  from roster r join notice_cycle c on c.id = r.cycle_id join unit u on u.id = r.unit_id left join account a on a.id = r.recorded_by
  left join late_entry_confirmation w on w.roster_id = r.id
  left join account d on d.id = w.decided_by where r.cycle_id = $1 order by r.version desc`;

const LAST_HANDLERS = `
  select distinct on (p.unit_id) p.unit_id as "unitId", p.handled_by as "handledBy"
  from village_posting p join notice_cycle c on c.id = p.cycle_id
  where c.task_id = $1 and p.unit_id = any ($2::uuid[]) and p.handled_by is not null order by p.unit_id, c.posting_due desc`;

/** Cycles that go on, and those of the last months in which a posting is still owed. */
const ASKING = `
  select c.id, c.period, c.title, ${days('c.posting_due')} as "postingDueDay", ${days('c.roster_due')} as "rosterDueDay", owing.owed,
    (select coalesce(json_agg(json_strip_nulls(json_build_object('townshipId', v.township_id, 'accountId', e.recorded_by, 'personId', a.person_id))), '[]')
     from late_entry_confirmation w join posting_entry e on e.id = w.entry_id left join account a on a.id = e.recorded_by
     join village_posting v on v.cycle_id = w.cycle_id and v.unit_id = w.unit_id
     where w.cycle_id = c.id and w.state = 'waiting') as "toConfirm",
    (select coalesce(json_agg(json_strip_nulls(json_build_object('unitId', r.unit_id, 'accountId', r.recorded_by, 'personId', a.person_id))), '[]')
     from late_entry_confirmation w join roster r on r.id = w.roster_id left join account a on a.id = r.recorded_by
     where w.cycle_id = c.id and w.state = 'waiting') as "rostersToConfirm",
    (select coalesce(json_agg(o.unit_id), '[]') from obligation o
     where o.task_id = c.task_id and o.key = c.roster_key and o.state in ('open', 'returned')) as "rosterUnitIds",
    (select json_build_object('id', b.id, 'state', b.state) from bulletin b where b.id = c.bulletin_id) as bulletin
  from notice_cycle c cross join lateral (
    select coalesce(json_object_agg(v.township_id, v.n), '{}') as owed
    from (select township_id, count(*)::int as n from village_posting p where p.cycle_id = c.id and c.kind <> 'pledges' and p.state = 'owed' and not (${REPORTED}) and not exists (
        select from late_entry_confirmation w where w.cycle_id = p.cycle_id and w.unit_id = p.unit_id and w.state = 'waiting') group by 1) v
  ) owing
  where c.state = 'open' or c.posting_due > (duban_now() at time zone 'Asia/Shanghai')::date - 92
  order by c.posting_due, c.id limit 24`;

type Nullable<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> | null };
/** A row without what is null in it, but for the names of accounts. */
const known = <T extends object>(row: Nullable<T>): T =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== null || name === 'by')) as T;

/** What pages of cycles read, on Postgres. */
export const cycleViews = (sql: Sql): CycleViews => ({
  async campaignTitle(campaignId) {
    const [row] = await sql<{ title: string }>('select title from campaign where id = $1', [campaignId]);
    return row?.title ?? '';
  },
  list: async (campaignId) => (await sql<Nullable<CycleInList>>(LIST, [campaignId ?? null])).map((row) => known<CycleInList>(row)),
  records: async (cycleId) => (await sql<Nullable<PostingRecord>>(RECORDS, [cycleId])).map((row) => known<PostingRecord>(row)),
  history: async (cycleId, unitId) =>
    (await sql<Nullable<PostingEntryOnPage>>(HISTORY, [cycleId, unitId])).map((row) => known<PostingEntryOnPage>(row)),
  rosters: async (cycleId) => (await sql<Nullable<RosterInList>>(ROSTERS, [cycleId])).map((row) => known<RosterInList>(row)),
  asking: async () => (await sql<Nullable<AskingCycle>>(ASKING)).map((row) => known<AskingCycle>(row)),
  async lastHandlers(taskId, unitIds) {
    const rows = await sql<{ unitId: string; handledBy: string }>(LAST_HANDLERS, [taskId, unitIds]);
    return new Map(rows.map(({ unitId, handledBy }) => [unitId, handledBy]));
  },
});
