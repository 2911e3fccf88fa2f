import type { ComponentChildren, VNode } from 'preact';
import { Light } from '../../../../api/ui/components/light';
import { Count } from '../../../../api/ui/components/tag';
import { Matrix } from '../../../../api/ui/tables/matrix';
import { UnitGroup } from '../../../../api/ui/tables/unit-group';
import { nearDayText } from '../../../../core/words/days';
import { obligationKindWords } from '../../../../core/words/kinds';
import { obligationStateWords } from '../../../../core/words/states';
import { movedDeadlines } from '../../rules/moved-deadlines';
import type { ObligationView, TaskPage } from '../../use-cases/task-page';
import type { TaskForms } from './task-forms';
import { instructionsOnTop } from './task-instructions';
import { returnReason } from './task-now';
import { Obligation } from './task-obligation';
import { type GroupOfUnits, groupUnits, obligationTallies, UNFOLDED_UNITS } from './unit-groups';

const chosenHref = (taskId: string, unitId: string): string => `/tasks/${taskId}?unit=${unitId}`;

/** Where a unit stands with what it owes; leads to that. */
const Standing = ({ task, obligation: it }: { readonly task: TaskPage; readonly obligation: ObligationView }): VNode => (
  <>
    <a href={`${chosenHref(task.id, it.unitId)}#o-${it.id}`}>
      {it.colour === 'none' ? obligationStateWords[it.state] : <Light colour={it.colour} />}
    </a>
    <div class="small nowrap">{nearDayText(it.deadlineDay, task.today)}</div>
  </>
);

/** What several units owe alike has the same key; what was sent back is named by its report, and one column holds all of it. */
const columnOf = ({ kind, key, title }: ObligationView): string => (kind === 'rework' ? `rework:${title}` : key);

interface UnitMatrixProps {
  readonly task: TaskPage;
  readonly group: GroupOfUnits;
  readonly obligations: readonly ObligationView[];
}

const UnitMatrix = ({ task, group: { name, assignments }, obligations }: UnitMatrixProps): VNode => {
  const byColumn = new Map(obligations.toSorted((a, b) => (a.printedDay < b.printedDay ? -1 : 1)).map((it) => [columnOf(it), it]));
  const isCut = task.obligations.length < task.obligationCount;
  const cell = (assignmentId: string, column: string): ComponentChildren => {
    const found = obligations.find((it) => it.assignmentId === assignmentId && columnOf(it) === column);
    return found ? <Standing task={task} obligation={found} /> : isCut ? '…' : '—';
  };
  return (
    <Matrix
      label={`${name}的应办事项`}
      corner="单位"
      rows={assignments}
      columns={[...byColumn]}
      rowHead={({ unitId, unitName }) => <a href={`${chosenHref(task.id, unitId)}#obligations`}>{unitName}</a>}
      columnHead={([, { kind, title }]) => `${obligationKindWords[kind]}：${title}`}
      cell={({ id }, [column]) => cell(id, column)}
    />
  );
};

const Groups = ({ task, obligations, isOpen }: Omit<UnitMatrixProps, 'group'> & { readonly isOpen: boolean }): VNode => (
  <>
    {groupUnits(task.assignments).map((group) => {
      const ids = new Set(group.assignments.map(({ id }) => id));
      const owed = obligations.filter(({ assignmentId }) => ids.has(assignmentId));
      return (
        <UnitGroup name={`${group.name}的事项`} size={owed.length} tallies={obligationTallies(owed)} isOpen={isOpen}>
          <UnitMatrix task={task} group={group} obligations={owed} />
        </UnitGroup>
      );
    })}
  </>
);

interface TaskObligationsProps {
  readonly task: TaskPage;
  readonly forms: TaskForms;
  /** What the reader may hand down to units below (分解). */
  readonly splittable: ReadonlySet<string>;
  readonly chosenUnitId?: string | undefined;
  /** What stands on top of the page: what else may be done about it lies open. */
  readonly nextId?: string | undefined;
}

/** What the units owe: first what waits for the reader, then the others; of many units the first of it, and a matrix of which each cell leads to the whole. */
export const TaskObligations = ({ task, forms, splittable, chosenUnitId, nextId }: TaskObligationsProps): VNode => {
  const obligations = task.obligations.filter(({ kind }) => kind !== 'review');
  const onTop = instructionsOnTop(task);
  const moved = movedDeadlines(task);
  const chosen = task.assignments.length > 1 ? task.assignments.find(({ unitId }) => unitId === chosenUnitId) : undefined;
  const isMatrix = chosenUnitId === undefined && task.assignments.length > UNFOLDED_UNITS;
  const awaited = obligations.filter(({ id }) => forms.get(id)?.some(({ isAwaited }) => isAwaited));
  const hasOpenForm = ({ id }: ObligationView) => forms.get(id)?.some(({ isOpen }) => isOpen) ?? false;
  const listed = isMatrix ? awaited.filter((it, place) => (nextId ? it.id === nextId : place === 0) || hasOpenForm(it)) : obligations;
  const left = awaited.filter((it) => !listed.includes(it)).length;
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
        <Obligation
          obligation={it}
          campaignId={task.campaignId}
          today={task.today}
          forms={forms.get(it.id) ?? []}
          isNext={it.id === nextId}
          isSaidOnTop={onTop.has(it.id)}
          maySplit={splittable.has(it.id)}
          returnReason={returnReason(task, it)}
          before={moved.get(it.id)}
        />
      ))}
      {left > 0 && <p class="hint no-print">还有 {left} 项等您办理：办完一项，下一项就列在这里；要先办哪一项，在下面的表里点它的状态。</p>}
      {isMatrix && <Groups task={task} obligations={obligations} isOpen={listed.length === 0} />}
    </section>
  );
};
