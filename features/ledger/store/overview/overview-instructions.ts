import type { InstructionItem, Overview } from '../../use-cases/overview';
import { colourSql } from '../sql/colour-sql';
import { boundValues, type Reading } from '../reading';

/** So many that wait are named, and so many of the latest answers. */
const SHOWN_OPEN = 60;
const SHOWN_ANSWERED = 5;

const ITEMS = `
  select json_build_object('id', i.id, 'taskId', o.task_id, 'obligationId', o.id, 'taskTitle', t.title, 'unitId', i.unit_id, 'unitName', u.name, 'text', i.text,
    'by', ac.name, 'recordedAt', i.recorded_at, 'deadlineDay', o.deadline_day, 'colour', case when o.state = 'open' then ${colourSql('o.deadline_day', 1)} else 'none' end,
    'answer', i.answer, 'answeredBy', an.name, 'answeredAt', i.answered_at) as row, count(*) over ()::int as total
  from instruction i
  join obligation o on o.assignment_id = i.assignment_id and o.key = 'answer:' || i.id
  join task t on t.id = o.task_id
  join unit u on u.id = i.unit_id
  left join account ac on ac.id = i.account_id
  left join account an on an.id = i.answered_by`;

const OPEN = `${ITEMS} where o.state in ('open', 'suspended') order by o.deadline_day, i.recorded_at, i.id limit ${SHOWN_OPEN}`;
const ANSWERED = `${ITEMS} where i.answered_at is not null order by i.answered_at desc, i.id limit ${SHOWN_ANSWERED}`;

/** Instructions of leaders of the county (批示): those that wait, the most urgent first, and the latest answers. */
export async function readInstructions(reading: Reading): Promise<Overview['instructions']> {
  const rows = (query: string) => reading.sql<{ row: InstructionItem; total: number }>(query, boundValues(reading));
  const open = await rows(OPEN);
  const answered = await rows(ANSWERED);
  return { open: open.map(({ row }) => row), openTotal: open[0]?.total ?? 0, answered: answered.map(({ row }) => row) };
}
