import type { LedgerCursor, LedgerFilter, LedgerPage, LedgerRow } from '../use-cases/ledger-queries';
import { colourSql } from './colour-sql';
import { boundValues, type Reading, todayText } from './reading';

/** So many units are named in a row; a task of all villages has a thousand. */
const SHOWN_UNITS = 24;

/** Characters that LIKE would read as its own. */
const likeWords = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const QUERY = `
  select t.id as "taskId", c.id as "campaignId", c.title as "campaignTitle", c.document_number as "documentNumber", c.issued_at as "issuedAt",
    t.position, t.kind, t.ordinal, t.title, t.deadline_text as "deadlineText", t.state,
    p.units, p."unitCount", p.unsigned, p.suspended, p."struckOff",
    o."nextDeadlineDay", o."nextKind", o."nextTitle", o.open, o.overdue, o."toReview", e.pending as "extensionsPending",
    ${colourSql('o."nextDeadlineDay"', 2)} as colour
  from task t
  join campaign c on c.id = t.campaign_id
  cross join lateral (
    select count(*)::int as "unitCount", count(*) filter (where a.state = 'assigned')::int as unsigned,
      count(*) filter (where a.state = 'suspended')::int as suspended, count(*) filter (where a.state = 'struckOff')::int as "struckOff",
      (json_agg(json_build_object('id', u.id, 'name', u.name, 'role', a.role, 'state', a.state)
        order by array_position(array['lead', 'responsible', 'cooperating'], a.role), u.code)) as units
    from assignment a join unit u on u.id = a.unit_id
    where a.task_id = t.id and ($5::uuid is null or a.unit_id = $5)
  ) p
  cross join lateral (
    select min(deadline_day) filter (where ob.state = 'open') as "nextDeadlineDay",
      (array_agg(ob.kind order by ob.deadline_day, ob.key) filter (where ob.state = 'open'))[1] as "nextKind",
      (array_agg(ob.title order by ob.deadline_day, ob.key) filter (where ob.state = 'open'))[1] as "nextTitle",
      count(*) filter (where ob.state = 'open')::int as open,
      count(*) filter (where ob.state = 'open' and ob.deadline_day < $1::date)::int as overdue,
      count(*) filter (where ob.state = 'submitted')::int as "toReview"
    from obligation ob
    where ob.task_id = t.id and ob.state not in ('met', 'void') and ob.kind <> 'review' and ($5::uuid is null or ob.unit_id = $5)
  ) o
  cross join lateral (
    select count(*)::int as pending from extension_request x join assignment a on a.id = x.assignment_id
    where a.task_id = t.id and x.state = 'pending' and ($5::uuid is null or a.unit_id = $5)
  ) e
  where p."unitCount" > 0
    and ($6::uuid is null or c.id = $6)
    and ($7::text is null or t.kind = $7)
    and ($8::text is null or case $8
      when 'open' then t.state = 'open' when 'done' then t.state = 'done'
      when 'unsigned' then p.unsigned > 0 when 'suspended' then p.suspended > 0 when 'toReview' then o."toReview" > 0 else e.pending > 0 end)
    and ($9::text is null or ${colourSql('o."nextDeadlineDay"', 2)} = $9)
    and ($10::text is null or t.title like $10 or t.measures like $10 or exists (
      select 1 from assignment a join unit u on u.id = a.unit_id where a.task_id = t.id and u.name like $10))
    and ($11::timestamptz is null or c.issued_at < $11 or (c.issued_at = $11 and (c.id, t.position) > ($12::uuid, $13::int)))
  order by c.issued_at desc, c.id, t.position
  limit $14`;

type Row = LedgerRow & LedgerCursor;

/** The ledger (台账): one row for each task the reader has a part in, the newest notice first, in the order of the notice. */
export async function readLedger(reading: Reading, filter: LedgerFilter, limit: number, after?: LedgerCursor): Promise<LedgerPage> {
  const found = await reading.sql<{ doc: Row }>(`select row_to_json(r) as doc from (${QUERY}) r`, [
    todayText(reading),
    ...boundValues(reading),
    filter.unitId ?? null,
    filter.campaignId ?? null,
    filter.kind ?? null,
    filter.state ?? null,
    filter.colour ?? null,
    filter.text === undefined ? null : likeWords(filter.text),
    after?.issuedAt ?? null,
    after?.campaignId ?? null,
    after?.position ?? null,
    limit + 1,
  ]);
  const rows = found.slice(0, limit).map(({ doc }) => ({ ...doc, units: doc.units.slice(0, SHOWN_UNITS) }));
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return { rows, ...(more && { next: { issuedAt: last.issuedAt, campaignId: last.campaignId, position: last.position } }) };
}
