import type { LedgerCursor, LedgerFilter, LedgerPage, LedgerPart, LedgerRow, LedgerTotals } from '../use-cases/ledger-queries';
import { BRACKETS, searchWords } from '../rules/search-words';
import { colourSql } from './sql/colour-sql';
import { hasMark } from './sql/late-mark-sql';
import { boundValues, type Reading, todayText } from './reading';

/** So many units are named in a row; a task of all villages has a thousand. */
const SHOWN_UNITS = 24;
/** So much of the newest report stands in a row. */
const REPORT_CHARACTERS = 200;

/** Characters that LIKE would read as its own. */
const likeWords = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const plain = (column: string): string => `translate(${column}, '${BRACKETS}', '')`;
/** Of the units that are asked for or read: row-level security would leave the same, but find them by no index. */
const isOfUnit = (column: string): string => `($5::uuid[] is null or ${column} = any ($5))`;
const someAssignment = (condition: string): string =>
  `exists (select from assignment a where a.task_id = t.id and ${isOfUnit('a.unit_id')} and ${condition})`;

/** What is owed and lights: a receipt that is due is counted as unsigned and lights nothing. */
const LIGHTS = `ob.kind not in ('review', 'receipt')`;
const COUNTS = `count(*) filter (where ob.state = 'open')::int as open,
  count(*) filter (where ob.state = 'open' and ob.deadline_day < $1::date)::int as overdue, count(*) filter (where ob.state = 'submitted')::int as to_review`;
/** The order in which the units of a task are named; `assignment_first` has it with the unit. */
const ROLE_ORDER = `array_position(array['lead', 'responsible', 'cooperating'], one.role)`;

/** How the nearest deadline of each task is found, and for the rows of the page how much is owed. */
interface OwedSql {
  readonly ofTask: string;
  readonly ofRow: string;
}

/** One pass over what the units owe gives both. */
const IN_ONE_PASS: OwedSql = {
  ofTask: `left join (
      select task_id, min(deadline_day) filter (where state = 'open') as next_day, ${COUNTS}
      from obligation ob where ob.state not in ('met', 'void') and ${LIGHTS} and ${isOfUnit('ob.unit_id')} group by task_id
    ) o on o.task_id = t.id`,
  ofRow: 'select s.open, s.overdue, s.to_review',
};

/** Who reads all units finds the nearest deadline by its index, without passing over what a thousand others owe; only the rows of the page are counted. */
const BY_TASK: OwedSql = {
  ofTask: `left join lateral (
      select ob.deadline_day as next_day, 0 as open, 0 as overdue, 0 as to_review
      from obligation ob where ob.task_id = t.id and ob.state = 'open' and ${LIGHTS} order by ob.deadline_day limit 1
    ) o on true`,
  ofRow: `select ${COUNTS} from obligation ob where ob.task_id = s.id and ob.state not in ('met', 'void') and ${LIGHTS}`,
};

/**
 * The light of a task follows from its nearest deadline (a later one never has a more urgent light, so that the order of deadlines is that of the lights).
 * Only the rows of the page are looked at further.
 */
const queryWith = ({ ofTask, ofRow }: OwedSql): string => `
  with word as (
    select plain, ordinal, array(select id from unit where name like plain union select unit_id from unit_alias where alias like plain) as unit_ids
    from unnest($10::text[], $11::text[]) w (plain, ordinal)
  ), late as (
    select a.task_id, count(*) filter (where ${hasMark('lateEntry')})::int as late_entries, count(*) filter (where ${hasMark('doneLate')})::int as done_late
    from report r join assignment a on a.id = r.assignment_id
    where r.timing <> 'inTime' and ${isOfUnit('r.unit_id')}
    group by a.task_id
  ), found as materialized (
    select t.id, c.id as campaign_id, c.title as campaign_title, c.document_number, c.issued_at, t.position, t.kind, t.ordinal, t.title, t.deadline_text, t.state,
      o.next_day, coalesce(o.open, 0) as open, coalesce(o.overdue, 0) as overdue,
      coalesce(o.to_review, 0) as to_review, coalesce(b.late_entries, 0) as late_entries, coalesce(b.done_late, 0) as done_late, ${colourSql('o.next_day', 2)} as colour,
      case $12 when 'urgency' then coalesce(o.next_day::text, '9999') when 'open' then lpad((1000000 - coalesce(o.open, 0))::text, 7, '0') else '' end as rank
    from task t
    join campaign c on c.id = t.campaign_id
    ${ofTask}
    left join late b on b.task_id = t.id
    where ${someAssignment('true')}
      and ($6::uuid is null or c.id = $6)
      and ($7::text is null or t.kind = $7)
      and ($8::text is null or case $8
        when 'open' then t.state = 'open' when 'done' then t.state = 'done'
        when 'unsigned' then ${someAssignment(`a.state = 'assigned'`)} when 'suspended' then ${someAssignment(`a.state = 'suspended'`)}
        when 'toReview' then o.to_review > 0 when 'lateEntry' then b.late_entries > 0 when 'doneLate' then b.done_late > 0
        else exists (select from extension_request x join assignment a on a.id = x.assignment_id
          where a.task_id = t.id and x.state = 'pending' and ${isOfUnit('a.unit_id')}) end)
      and ($9::text is null or ${colourSql('o.next_day', 2)} = $9)
      and not exists (select from word w where (
        t.title like w.plain or t.measures like w.plain or c.title like w.plain or ${plain('c.document_number')} like w.plain
        or ${plain('t.ordinal')} in (w.ordinal, w.ordinal || '、')
        or exists (select from assignment a where a.task_id = t.id and a.unit_id = any (w.unit_ids))) is not true)
  ), shown as (
    select * from found
    where $13::text is null or rank > $13
      or (rank = $13 and (issued_at < $14::timestamptz or (issued_at = $14 and (campaign_id, position) > ($15::uuid, $16::int))))
    order by rank, issued_at desc, campaign_id, position
    limit $17
  )
  select (select json_build_object('tasks', count(*), 'red', count(*) filter (where colour = 'red'), 'yellow', count(*) filter (where colour = 'yellow'),
      'blue', count(*) filter (where colour = 'blue'), 'done', count(*) filter (where state = 'done'),
      'lateEntry', count(*) filter (where late_entries > 0), 'doneLate', count(*) filter (where done_late > 0)) from found) as totals,
    coalesce((select json_agg(row_to_json(r) order by r.rank, r."issuedAt" desc, r."campaignId", r.position) from (
      select s.rank, s.id as "taskId", s.campaign_id as "campaignId", s.campaign_title as "campaignTitle", s.document_number as "documentNumber",
        s.issued_at as "issuedAt",
        s.position, s.kind, s.ordinal, s.title, s.deadline_text as "deadlineText", s.state,
        p.*, s.next_day as "nextDeadlineDay", n.kind as "nextKind", n.title as "nextTitle", k.open, k.overdue, k.to_review as "toReview",
        s.late_entries as "lateEntry", s.done_late as "doneLate",
        e.pending as "extensionsPending", m.*, l.doc as "latestReport", s.colour
      from shown s
      cross join lateral (${ofRow}) k
      cross join lateral (
        select (select json_agg(named) from (
            select u.id, u.name, one.role, one.state
            from (select one.unit_id, one.role, one.state from assignment one where one.task_id = s.id and ${isOfUnit('one.unit_id')}
              order by ${ROLE_ORDER}, one.unit_id limit $18) one
            cross join lateral (select u.id, u.name, u.code from unit u where u.id = one.unit_id limit 1) u
            order by ${ROLE_ORDER}, u.code) named) as units,
          count(*) filter (where a.state <> 'transferred')::int as "unitCount", count(*) filter (where a.state = 'assigned')::int as unsigned,
          count(*) filter (where a.state = 'suspended')::int as suspended, count(*) filter (where a.state = 'struckOff')::int as "struckOff"
        from assignment a where a.task_id = s.id and ${isOfUnit('a.unit_id')}
      ) p
      left join lateral (
        select ob.kind, ob.title from obligation ob
        where ob.task_id = s.id and ob.state = 'open' and ${LIGHTS} and ${isOfUnit('ob.unit_id')}
        order by ob.deadline_day, ob.key limit 1
      ) n on true
      cross join lateral (
        select count(*)::int as pending from extension_request x join assignment a on a.id = x.assignment_id
        where a.task_id = s.id and x.state = 'pending' and ${isOfUnit('a.unit_id')}
      ) e
      cross join lateral (
        select count(*)::int as results, count(*) filter (where ob.state = 'met')::int as "resultsMet"
        from obligation ob
        where ob.task_id = s.id and ob.kind = 'result' and ob.state <> 'void' and ${isOfUnit('ob.unit_id')}
      ) m
      left join lateral (
        select json_build_object('unitName', u.name, 'occurredOn', r.occurred_on, 'text', left(r.text, ${REPORT_CHARACTERS})) as doc
        from report r join unit u on u.id = r.unit_id
        where r.task_id = s.id and ${isOfUnit('r.unit_id')} order by r.recorded_at desc, r.id desc limit 1
      ) l on true
    ) r), '[]') as rows`;

const QUERY = queryWith(IN_ONE_PASS);
const QUERY_OF_ALL = queryWith(BY_TASK);

/** Of all units, and neither ordered nor narrowed by how much is owed. */
const asksByTask = ({ unitIds }: Reading, { unitId, sort, state }: LedgerFilter): boolean =>
  unitIds === null && unitId === undefined && sort !== 'open' && state !== 'toReview';

type Row = LedgerRow & LedgerCursor;

/** The ledger (台账): one row for each task the reader has a part in, in the chosen order, and how many there are by light. */
export async function readLedger(
  reading: Reading,
  filter: LedgerFilter,
  { limit, after, allUnits = false }: LedgerPart,
): Promise<LedgerPage> {
  const words = searchWords(filter.text ?? '');
  const [found] = await reading.sql<{ totals: LedgerTotals; rows: readonly Row[] }>(asksByTask(reading, filter) ? QUERY_OF_ALL : QUERY, [
    todayText(reading),
    ...boundValues(reading),
    filter.unitId === undefined ? reading.unitIds : [filter.unitId],
    filter.campaignId ?? null,
    filter.kind ?? null,
    filter.state ?? null,
    filter.colour ?? null,
    words.map(({ plain: word }) => (word === null ? null : likeWords(word))),
    words.map(({ ordinal }) => ordinal),
    filter.sort ?? 'urgency',
    after?.rank ?? null,
    after?.issuedAt ?? null,
    after?.campaignId ?? null,
    after?.position ?? null,
    limit + 1,
    allUnits ? null : SHOWN_UNITS,
  ]);
  const all = found?.rows ?? [];
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  const { rank, issuedAt, campaignId, position } = last ?? { rank: '', issuedAt: '', campaignId: '', position: 0 };
  return {
    rows,
    totals: found?.totals ?? { tasks: 0, red: 0, yellow: 0, blue: 0, done: 0, lateEntry: 0, doneLate: 0 },
    ...(all.length > limit && { next: { rank, issuedAt, campaignId, position } }),
  };
}
