import type { VNode } from 'preact';
import { Light } from '../../../../api/ui/components/light';
import { Count } from '../../../../api/ui/components/tag';
import { Matrix } from '../../../../api/ui/tables/matrix';
import { UnitGroup } from '../../../../api/ui/tables/unit-group';
import { shortDayText } from '../../../../core/words/days';
import { obligationKindWords } from '../../../../core/words/kinds';
import { obligationStateWords } from '../../../../core/words/states';
import type { AssignmentView, ObligationView, TaskPage } from '../../use-cases/task-page';
import type { TaskForms } from './task-forms';
import { Obligation } from './task-obligation';
import { groupUnits, UNFOLDED_UNITS } from './unit-groups';

type Owed = Pick<ObligationView, 'kind' | 'title'>;
const nameOf = ({ kind, title }: Owed): string => `${obligationKindWords[kind]}：${title}`;

/** Where a unit stands with what it owes; leads to that. */
const Standing = ({ taskId, obligation: it }: { readonly taskId: string; readonly obligation?: ObligationView | undefined }): VNode =>
  it === undefined ? (
    <>—</>
  ) : (
    <>
      <a href={`/tasks/${taskId}?unit=${it.unitId}#o-${it.id}`}>
        {it.colour === 'none' ? obligationStateWords[it.state] : <Light colour={it.colour} />}
      </a>
      <div class="small nowrap">{shortDayText(it.deadlineDay)}</div>
    </>
  );

interface UnitMatrixProps {
  readonly taskId: string;
  readonly group: string;
  readonly members: readonly AssignmentView[];
  readonly obligations: readonly ObligationView[];
}

const UnitMatrix = ({ taskId, group, members, obligations }: UnitMatrixProps): VNode => {
  const owed = new Map(
    obligations.filter(({ assignmentId }) => members.some(({ id }) => id === assignmentId)).map((it) => [nameOf(it), it]),
  );
  return (
    <Matrix
      label={`${group}的应办事项`}
      corner="单位"
      rows={members}
      columns={[...owed.values()]}
      rowHead={({ unitName }) => unitName}
      columnHead={nameOf}
      cell={({ id }, column) => (
        <Standing taskId={taskId} obligation={obligations.find((it) => it.assignmentId === id && nameOf(it) === nameOf(column))} />
      )}
    />
  );
};

interface TaskObligationsProps {
  readonly task: TaskPage;
  readonly forms: TaskForms;
  readonly chosenUnitId?: string | undefined;
}

/** What the units owe: first what waits for the reader, then the others; of many units a matrix, of which each cell leads to the whole. */
export const TaskObligations = ({ task, forms, chosenUnitId }: TaskObligationsProps): VNode => {
  const obligations = task.obligations.filter(({ kind }) => kind !== 'review');
  const chosen = task.assignments.length > 1 ? task.assignments.find(({ unitId }) => unitId === chosenUnitId) : undefined;
  const isMatrix = chosenUnitId === undefined && task.assignments.length > UNFOLDED_UNITS;
  const listed = isMatrix ? obligations.filter(({ id }) => forms.get(id)?.some(({ isAwaited }) => isAwaited)) : obligations;
  return (
    <section id="obligations">
      <h2>
        应办事项 <Count of={task.obligationCount} />
      </h2>
      {chosen && (
        <p class="hint no-print">
          只列出 {chosen.unitName} 的事项。<a href={`/tasks/${task.id}#obligations`}>看全部单位</a>
        </p>
      )}
      {task.obligations.length < task.obligationCount && (
        <p class="hint">事项较多，只列出时限最近的 {obligations.length} 项；点上面的单位名称可只看一个单位。</p>
      )}
      {obligations.length === 0 && <p class="hint">没有应办事项。</p>}
      {listed.map((it) => (
        <Obligation obligation={it} forms={forms.get(it.id) ?? []} />
      ))}
      {isMatrix &&
        groupUnits(task.assignments).map(({ name, assignments, tallies }) => (
          <UnitGroup name={name} size={assignments.length} tallies={tallies} isOpen={listed.length === 0}>
            <UnitMatrix taskId={task.id} group={name} members={assignments} obligations={obligations} />
          </UnitGroup>
        ))}
    </section>
  );
};
