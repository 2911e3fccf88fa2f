import type { Read } from '../../../platform/postgres/read';
import type { AuditQueries, AuditRow } from '../use-cases/audit-queries';

/** What each mark means of an entry `e`; who wrote it said so. */
const MARKS = {
  lateEntry: `e.after @> '{"lateEntry": true}'`,
  doneLate: `e.after @> '{"late": true, "lateEntry": false, "isFinal": true}'`,
  failed: `e.kind = 'signInFailed'`,
} as const;

const DAY = `(e.at at time zone 'Asia/Shanghai')::date`;
const likeWords = (text: string | undefined): string | null => (text === undefined ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`);
const MARK_NAMES = Object.entries(MARKS).map(([mark, is]) => `case when ${is} then '${mark}' end`);

const ROWS = `
  with found as (
    select e.*, ac.name as by, u.name as unit_name
    from audit_entry e left join account ac on ac.id = e.account_id left join unit u on u.id = e.unit_id
    where ($1::text[] is null or e.entity = any ($1)) and ($2::date is null or ${DAY} >= $2) and ($3::date is null or ${DAY} <= $3)
      and ($4::text is null or coalesce(ac.name, e.actor) like $4) and ($5::text is null or u.name like $5) and ($6::text is null or e.kind = $6)
      and ($7::text is null or case $7 ${Object.entries(MARKS)
        .map(([mark, is]) => `when '${mark}' then ${is}`)
        .join(' ')} end)
      and ($8::text is null or e.entity_id = $8) and ($9::bigint is null or e.id < $9)
    order by e.id desc limit $10
  )
  select e.id, e.at, e.actor, e.by, e.unit_name as "unitName", e.kind, e.entity, e.entity_id as "entityId", e.before, e.after, e.reason,
    array_remove(array[${MARK_NAMES.join(', ')}], null) as marks,
    case e.entity
      when 'task' then e.entity_id
      when 'assignment' then (select task_id::text from assignment where id = e.entity_id::uuid)
      when 'obligation' then (select task_id::text from obligation where id = e.entity_id::uuid)
      when 'report' then (select a.task_id::text from report r join assignment a on a.id = r.assignment_id where r.id = e.entity_id::uuid)
      when 'extensionRequest' then (select a.task_id::text from extension_request x join assignment a on a.id = x.assignment_id where x.id = e.entity_id::uuid)
    end as "taskId"
  from found e order by e.id desc`;

/** The audit as its page and its export read it, on Postgres. */
export const auditQueries = (read: Read): AuditQueries => ({
  list: (actor, { entities, filter, before }, limit) =>
    read(actor, async (sql) => {
      const { from, to, actor: name, unit, kind, mark, about } = filter;
      const rows = await sql<{ doc: AuditRow }>(`select row_to_json(q) as doc from (${ROWS}) q`, [
        entities === 'all' ? null : entities,
        from ?? null,
        to ?? null,
        likeWords(name),
        likeWords(unit),
        kind ?? null,
        mark ?? null,
        about ?? null,
        before ?? null,
        limit,
      ]);
      return rows.map(({ doc }) => doc);
    }),
});
