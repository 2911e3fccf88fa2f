import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import { dayText } from '../../../../core/words/days';
import { taskName } from '../../../../core/words/kinds';
import type { TaskPage } from '../../use-cases/task-page';
import { TaskFacts } from './task-facts';
import type { TaskForms } from './task-forms';
import { TaskObligations } from './task-obligations';
import { TaskReminders, TaskTimeline } from './task-past';
import { TaskUnits } from './task-units';

interface TaskViewProps {
  readonly task: TaskPage;
  /** What the reader may do. */
  readonly forms: TaskForms;
  /** The unit to which the lists are narrowed. */
  readonly chosenUnitId?: string | undefined;
  /** Why a form was not taken. */
  readonly problem?: Problem | undefined;
}

/** The first thing that waits for the reader, and the way to it; signing needs no more than its button. */
const DoNow = ({ task, forms }: Pick<TaskViewProps, 'task' | 'forms'>): VNode | null => {
  const waiting = task.obligations.filter(({ id }) => forms.get(id)?.some(({ isAwaited }) => isAwaited));
  const [first] = waiting;
  const form = first && forms.get(first.id)?.find(({ isAwaited }) => isAwaited);
  if (!form) return null;
  const unit = task.assignments.length > 1 ? `${first.unitName}，` : '';
  return (
    <ActionCard
      title={`请${form.call}：${first.title}`}
      hint={`${unit}时限 ${dayText(first.deadlineDay)}${waiting.length > 1 ? `；共 ${waiting.length} 项等您办理` : ''}`}
    >
      {first.kind === 'receipt' ? (
        <ActionForm form={form} />
      ) : (
        <a class="button no-print" href={`#o-${first.id}`}>
          去办理
        </a>
      )}
    </ActionCard>
  );
};

/** 任务详情: what is asked, what the units owe and said, what was sent to whom. */
export const TaskView = ({ task, forms, chosenUnitId, problem }: TaskViewProps): VNode => {
  const units = <TaskUnits task={task} forms={forms} chosenUnitId={chosenUnitId} />;
  const obligations = <TaskObligations task={task} forms={forms} chosenUnitId={chosenUnitId} />;
  // Who sees himself alone came to sign and to report, and finds that first.
  const isOneUnits = task.assignments.length === 1;
  return (
    <>
      <p class="crumbs no-print">
        <a href="/ledger">台账</a>
      </p>
      {problem && <ErrorSummary {...problem} />}
      <h1>{taskName(task.ordinal, task.title)}</h1>
      {!problem && <DoNow task={task} forms={forms} />}
      <TaskFacts task={task} />
      {isOneUnits ? obligations : units}
      {isOneUnits ? units : obligations}
      <TaskTimeline task={task} />
      <TaskReminders task={task} />
    </>
  );
};
