import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Notice } from '../../../../api/ui/components/notice';
import { ActionForms } from '../../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import { taskName } from '../../../../core/words/kinds';
import { evaluationPath } from '../../../evaluation/words/evaluation-paths';
import type { TaskPage } from '../../use-cases/task-page';
import { TaskFacts } from './task-facts';
import type { TaskForm, TaskForms } from './task-forms';
import { OpenInstructions } from './task-instructions';
import { DoNow, nextThing, otherForms } from './task-now';
import { TaskObligations } from './task-obligations';
import { splittableOf } from './part/task-parts';
import { TaskReminders, TaskTimeline } from './task-past';
import { TaskUnits } from './task-units';

interface TaskViewProps {
  readonly task: TaskPage;
  /** What the reader may do. */
  readonly forms: TaskForms;
  /** By which a leader of the county writes on the task. */
  readonly instruct?: TaskForm | undefined;
  /** The unit to which the lists are narrowed. */
  readonly chosenUnitId?: string | undefined;
  /** Why a form was not taken. */
  readonly problem?: Problem | undefined;
  /** What was typed into a form that is no longer offered. */
  readonly kept?: readonly string[];
}

/** 任务详情: what is asked, what the units owe and said, what was sent to whom. */
export const TaskView = ({ task, forms, instruct, chosenUnitId, problem, kept = [] }: TaskViewProps): VNode => {
  // A form that was not taken stands open in its own place, with what is wrong above it.
  const next = problem ? undefined : nextThing(task, forms);
  const others = next ? otherForms(forms, next) : forms;
  const units = <TaskUnits task={task} forms={others} chosenUnitId={chosenUnitId} />;
  const splittable = splittableOf(task, forms);
  const obligations = <TaskObligations {...{ task, splittable, chosenUnitId }} forms={others} nextId={next?.obligation.id} />;
  // Who sees himself alone came to sign and to report, and finds that first.
  const isOneUnits = task.assignments.length === 1;
  return (
    <>
      <p class="crumbs no-print">
        <a href="/ledger">台账</a>
      </p>
      {problem && <ErrorSummary {...problem} />}
      {kept.length > 0 && (
        <Notice title="您刚才填的内容">
          {kept.map((text) => (
            <p class="body">{text}</p>
          ))}
        </Notice>
      )}
      <h1>{taskName(task.ordinal, task.title)}</h1>
      {task.evaluationId !== null && (
        <ActionCard title="年终考核的事项在“考核”里办">
          <a class="button" href={evaluationPath(task.evaluationId)}>
            去办理
          </a>
        </ActionCard>
      )}
      {next && <DoNow task={task} next={next} others={others.get(next.obligation.id) ?? []} />}
      <OpenInstructions task={task} forms={forms} />
      {instruct && <ActionForms forms={[instruct]} />}
      <TaskFacts task={task} isContactSaid={next?.isHere ?? false} />
      {isOneUnits ? obligations : units}
      {isOneUnits ? units : obligations}
      <TaskTimeline task={task} />
      <TaskReminders task={task} />
    </>
  );
};
