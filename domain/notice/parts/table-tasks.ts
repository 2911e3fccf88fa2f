import type { NoticeTask } from '../notice';
import { readLabelledUnits, trimWords } from '../structure/assignment';
import { splitTitle } from '../structure/item-title';
import { readOrdinal } from '../structure/ordinal';
import type { Table } from '../structure/table';
import { concat, EMPTY_PASSAGE, type Passage, slice, spanOf } from '../text/passage';
import type { DateContext } from '../values/date-mention';
import { readBodyDeadline, readDeadline } from '../values/deadline';
import { readTargets } from '../values/target';

const plain = (text: string) => text.replace(/\s+/g, '');

function rowTask(
  columns: Table['columns'],
  cells: readonly Passage[],
  parent: string | undefined,
  context: DateContext,
): NoticeTask | undefined {
  const at = (kind: Table['columns'][number]) => cells.filter((cell, index) => columns[index] === kind && cell.text !== '');
  const titles = at('title');
  const words = [...titles, ...at('body'), ...at('other')];
  const main = titles[titles.length - 1] ?? words[0];
  if (!main) return undefined;
  const ordinal = readOrdinal(main.text);
  const { title, rest } = splitTitle(slice(main, ordinal?.text.length ?? 0));
  const units = (['lead', 'responsible', 'cooperating'] as const).flatMap((role) =>
    at(role).flatMap((cell) => readLabelledUnits(cell, role, `column:${role}`)),
  );
  const measures = concat([rest, ...words.filter((cell) => cell !== main && !titles.includes(cell))]);
  const all = concat([title, measures]);
  const cell = at('deadline')[0] ?? EMPTY_PASSAGE;
  const labelled = readDeadline(trimWords(cell), context, 'column:deadline');
  const read = labelled.deadline.kind === 'none' ? readBodyDeadline(all, context) : labelled;
  if (units.length === 0 && read.deadline.kind === 'none') return undefined;
  const group = titles.length > 1 ? titles[0]?.text : parent;
  const number = at('number')[0]?.text ?? ordinal?.text ?? '';
  const filled = cells.filter((one) => one.text !== '');
  return {
    kind: 'task',
    ordinal: number,
    heading: plain(number + title.text),
    title: plain(title.text),
    ...(group === undefined ? {} : { parent: plain(group) }),
    units,
    deadline: read.deadline,
    timePoints: read.timePoints,
    targets: readTargets(all),
    measures: measures.text,
    span: spanOf(concat(filled)),
  };
}

/** The tasks of tables of tasks (分工表), a row each. */
export function readTableTasks(tables: readonly Table[], context: DateContext): NoticeTask[] {
  return tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells, parent }) => {
      const task = rowTask(columns, cells, parent, context);
      return task ? [task] : [];
    }),
  );
}
