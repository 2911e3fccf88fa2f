import type { Read } from '../../../platform/postgres/read';
import { readNowMs } from '../../../platform/postgres/sql';
import { dateOf } from '../../../platform/postgres/rows';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { MOST_URGED, type UrgeGroup } from '../rules/urge/urge-group';
import type { UrgeQueries } from '../use-cases/urge/urge-queries';
import { RECORD, type RecordRow, recordOf } from './record';

const owesOpen = (condition: string): string =>
  `exists (select from obligation o where o.assignment_id = a.id and o.state = 'open' and o.kind <> 'review' and ${condition})`;

/** Finds those whom the rule would find in the group, so that not every assignment is read; the rule has the last word. */
const IN_GROUP: Readonly<Record<UrgeGroup, string>> = {
  unsigned: `a.state = 'assigned'`,
  overdue: `a.state in ('assigned', 'signed') and ${owesOpen('o.deadline_day < d.today')}`,
  unreported: `a.state in ('assigned', 'signed') and ${owesOpen(`o.kind <> 'receipt'`)}`,
};

const chosen = (group: UrgeGroup): string =>
  `from assignment a cross join (select $2::date as today) d where a.task_id = any ($1::uuid[]) or (cardinality($1::uuid[]) = 0 and ${IN_GROUP[group]})`;

type Row = RecordRow & {
  readonly ordinal: string;
  readonly unit_name: string;
  readonly urged: { readonly at: string; readonly by: string | null } | null;
};

/** Who may be urged together, under the reader's scope. */
export const urgeQueries = (read: Read): UrgeQueries => ({
  candidates: (actor, { group, taskIds }) =>
    read(actor, async (sql) => {
      const nowMs = await readNowMs(sql);
      const values = [taskIds, dateOf(dayOfInstant(nowMs))];
      const [count] = await sql<{ total: number }>(`select count(*)::int as total ${chosen(group)}`, values);
      const rows = await sql<Row>(
        `select r.*, t.ordinal, u.name as unit_name,
           (select json_build_object('at', d.at, 'by', ac.name) from audit_entry d left join account ac on ac.id = d.account_id
             where d.entity = 'assignment' and d.entity_id = r.id::text and d.kind = 'assignment.urged' order by d.id desc limit 1) as urged
         from (${RECORD} where a.id in (select a.id ${chosen(group)} order by a.task_id, a.id limit ${MOST_URGED})) r
         join task t on t.id = r.task_id join unit u on u.id = r.unit_id
         order by t.campaign_id, t.position, u.code`,
        values,
      );
      const items = rows.map((row) => {
        const { taskId, taskTitle, facts, obligationTitles } = recordOf(row);
        return { taskId, taskTitle, facts, obligationTitles, ordinal: row.ordinal, unitName: row.unit_name, urged: row.urged };
      });
      return { nowMs, total: count?.total ?? 0, items };
    }),
});
