import type { VNode } from 'preact';
import { Light } from '../../../../../api/ui/components/light';
import { Tag } from '../../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../../api/ui/tables/table';
import { nearDayText } from '../../../../../core/words/days';
import { isLatePart, partTally } from '../../../../assignment/rules/part/part-tally';
import { partStateWords, partTallyText } from '../../../../assignment/words/part-words';
import type { ObligationView, PartShown, TaskPage } from '../../../use-cases/task-page';
import type { TaskForms } from '../task-forms';

const columnsOf = (today: string): readonly Column<PartShown>[] => [
  { head: '单位', cell: ({ unitName }) => unitName },
  {
    head: '要办什么',
    cell: ({ text, measure, wanted }) => (
      <>
        {text}
        {wanted !== null && <div class="small">{`要达到 ${wanted}（${measure ?? ''}）`}</div>}
      </>
    ),
  },
  { head: '完成时限', className: 'nowrap', cell: ({ dueDay }) => nearDayText(dueDay, today) },
  {
    head: '状态',
    cell: (part) => (
      <>
        <Tag>{partStateWords[part.state]}</Tag> {isLatePart(part, today) && <Light colour="red" />}
        {part.result !== null && <div class="small">{part.result}</div>}
        {part.figure !== null && <div class="small">{`${part.measure ?? ''} ${part.figure}`}</div>}
      </>
    ),
  },
];

/** How far the units below are with what was handed down to them: a line, and each of them under it. */
export const TaskParts = ({ parts, today }: Pick<ObligationView, 'parts'> & { readonly today: string }): VNode | null =>
  parts.length === 0 ? null : (
    <details class="more">
      <summary>{partTallyText(partTally(parts, today))}</summary>
      <Table columns={columnsOf(today)} rows={parts} />
    </details>
  );

/** What the reader reports on himself, for a unit that has units below it; a rework is handed down no more. */
export function splittableOf({ assignments, obligations }: TaskPage, forms: TaskForms): ReadonlySet<string> {
  const parents = new Set(assignments.filter(({ hasUnitsBelow }) => hasUnitsBelow).map(({ id }) => id));
  const found = obligations.filter(
    ({ id, kind, state, assignmentId }) =>
      (kind === 'result' || kind === 'report') &&
      state === 'open' &&
      parents.has(assignmentId) &&
      forms.get(id)?.some((form) => form.id === `submitReport-${id}`),
  );
  return new Set(found.map(({ id }) => id));
}

/** Where a unit hands it down, and records for units below what they have done. */
export const SplitLink = ({ id }: Pick<ObligationView, 'id'>): VNode => (
  <p class="no-print">
    <a href={`/obligations/${id}/parts`}>分解到下级单位、登记下级办结</a>
  </p>
);
