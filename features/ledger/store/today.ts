import type { Today, TodayItem, TodayList, TodayOf } from '../use-cases/today';
import { colourSql } from './sql/colour-sql';
import { readExtensions, readObjections, readReviews, readToCountersign, readUnitsToSignFor } from './decisions';
import { boundValues, type Reading, todayText } from './reading';
import { OPEN_PARTS } from './sql/parts-sql';
import { readSetUp } from './set-up';

const SHOWN = 12;
/** So many units of one item are named. */
const SHOWN_UNITS = 4;

/** The parts of the day's work that are obligations; each one stands in the first part that fits. */
type Part = 'unsignedReports' | 'toReview' | 'instructed' | 'returned' | 'toSign' | 'overdue' | 'dueToday' | 'dueSoon';

const OBLIGATIONS = `
  with waiting as (
    select distinct coalesce(again.id, r.obligation_id) as id, r.unit_id from report r
    left join report before on before.obligation_id = r.obligation_id and before.state = 'returned'
    left join obligation again on again.report_id = before.id and again.kind = 'rework' and again.state = 'open'
    where r.state = 'toCountersign' and r.unit_id = any ($5)
  ), sorted as (
    select o.id, o.task_id, o.assignment_id, o.unit_id, o.kind, o.title, o.state, o.deadline_day,
      case
        when o.state = 'submitted' then 'toReview'
        when w.id is not null then case when not w.unit_id = any ($6) then 'unsignedReports' end
        when o.kind = 'answer' then 'instructed'
        when o.kind = 'rework' and o.deadline_day >= $1::date then 'returned'
        when o.kind = 'receipt' then 'toSign'
        when o.deadline_day < $1::date then 'overdue'
        when o.deadline_day = $1::date then 'dueToday'
        when o.deadline_day <= $3::date then 'dueSoon'
      end as part
    from obligation o left join waiting w on w.id = o.id
    where o.kind <> 'review' and o.state in ('open', 'submitted') and ($5::uuid[] is null or o.unit_id = any ($5))
  ), grouped as (
    select s.part, s.task_id, s.kind, s.title, s.state, s.deadline_day, count(*)::int as units,
      (array_agg(json_build_object('unitId', u.id, 'unitName', u.name, 'obligationId', s.id, 'assignmentId', s.assignment_id) order by u.code, s.id))[1:${SHOWN_UNITS}] as shown
    from sorted s join unit u on u.id = s.unit_id
    where s.part is not null
    group by s.part, s.task_id, s.kind, s.title, s.state, s.deadline_day
  ), ranked as (
    select *, row_number() over (partition by part order by deadline_day, task_id, title, kind) as place,
      sum(units) over (partition by part)::int as total
    from grouped
  )
  select r.part, r.total, row_to_json(i) as item
  from ranked r
  join task t on t.id = r.task_id
  cross join lateral (
    select t.id as "taskId", t.title as "taskTitle", t.ordinal, array_to_json(r.shown) as units, r.units as "unitCount", r.kind, r.title, r.state,
      r.deadline_day as "deadlineDay", case when r.state = 'open' and r.kind <> 'receipt' then ${colourSql('r.deadline_day', 2)} else 'none' end as colour
  ) i
  where r.place <= ${SHOWN}
  order by r.part, r.place`;

const OFFICE = `
  select count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'inDoubt')::int as doubt,
    (select count(*)::int from alarm where cleared_at is null) as alarms
  from letter where state in ('failed', 'inDoubt')`;

const NOTHING = { total: 0, items: [] };

/** What must be done today (今日), for the office with the words of what it decides and the state of the mail. `accountId`: the reader, whose own come last. */
export async function readToday(reading: Reading, of: TodayOf, accountId: string | undefined): Promise<Today> {
  const unitIds = of.kind === 'units' ? of.unitIds : null;
  const signed = of.kind === 'units' ? await readUnitsToSignFor(reading, of.signsAs) : [];
  const found = await reading.sql<{ part: Part; total: number; item: TodayItem }>(OBLIGATIONS, [
    todayText(reading),
    ...boundValues(reading),
    unitIds,
    signed,
  ]);
  const list = (part: Part): TodayList => {
    const rows = found.filter((row) => row.part === part);
    return { total: rows[0]?.total ?? 0, items: rows.map(({ item }) => item) };
  };
  const isOffice = of.kind === 'office';
  const office = isOffice ? (await reading.sql<{ failed: number; doubt: number; alarms: number }>(OFFICE))[0] : undefined;
  const [parts] = unitIds === null ? [] : await reading.sql<Today['parts']>(OPEN_PARTS, [todayText(reading), unitIds]);
  const [known] = await reading.sql<{ campaigns: number }>('select count(*)::int as campaigns from campaign');
  const campaigns = known?.campaigns ?? 0;
  return {
    today: todayText(reading),
    campaigns,
    setUp: isOffice && campaigns === 0 ? await readSetUp(reading) : undefined,
    overdue: list('overdue'),
    dueToday: list('dueToday'),
    dueSoon: list('dueSoon'),
    toSign: list('toSign'),
    returned: list('returned'),
    instructed: list('instructed'),
    toReview: list('toReview'),
    unsignedReports: list('unsignedReports'),
    toCountersign: signed.length > 0 ? await readToCountersign(reading, signed, accountId) : NOTHING,
    reviews: isOffice ? await readReviews(reading, accountId) : NOTHING,
    objections: await readObjections(reading, unitIds, accountId),
    extensions: await readExtensions(reading, unitIds, accountId),
    parts: parts ?? { open: 0, late: 0 },
    lettersFailed: office?.failed ?? 0,
    lettersInDoubt: office?.doubt ?? 0,
    alarms: office?.alarms ?? 0,
  };
}
