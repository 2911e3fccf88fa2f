import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { dayText } from '../../../../core/words/days';
import { taskKindWords } from '../../../../core/words/kinds';
import { taskStateWords } from '../../../../core/words/states';
import { targetText } from '../../../../core/words/targets';
import { movedDeadlines } from '../../rules/moved-deadlines';
import type { TaskPage } from '../../use-cases/task-page';
import { Contact } from './task-now';

/** Numeric goals in a line. */
export const Targets = ({ targets }: Pick<TaskPage, 'targets'>): VNode => (
  <>
    {targets.map((target) => (
      <span class="unit">{targetText(target)}</span>
    ))}
  </>
);

function deadlineText({ deadlineText: printed, standingFrom, postingDay }: TaskPage): string {
  const duty = standingFrom === null ? '' : `（每月反馈${postingDay === null ? '' : `，次月${postingDay}日前公示`}）`;
  return `${printed ?? '未写明'}${duty}`;
}

const daysOf = (days: readonly string[]): string => [...new Set(days)].sort().map(dayText).join('、');

/** The deadlines of the one unit that is shown, where its results moved to it: for it they hold, and not what the notice says. Undefined where nothing moved. */
function ownDeadlinesText(task: TaskPage): string | undefined {
  if (task.assignments.length !== 1) return undefined;
  const before = movedDeadlines(task);
  const moved = task.obligations.filter(({ id, kind }) => kind === 'result' && before.has(id));
  if (moved.length === 0) return undefined;
  const was = daysOf(moved.map(({ id, deadlineDay }) => before.get(id)?.day ?? deadlineDay));
  return `${daysOf(moved.map(({ deadlineDay }) => deadlineDay))}（移交前：${was}）`;
}

/** What the notice says about the task; whom to ask, where the page has not said so above. */
export const TaskFacts = ({ task, isContactSaid }: { readonly task: TaskPage; readonly isContactSaid: boolean }): VNode => (
  <Facts>
    <Fact term="通知" isWhole>
      <a href={`/campaigns/${task.campaignId}`}>{task.campaignTitle}</a>
      {task.documentNumber !== null && `（${task.documentNumber}）`}
    </Fact>
    {!isContactSaid && (
      <Fact term="有事找">
        <Contact office={task.office} />
      </Fact>
    )}
    <Fact term="公文">
      <a href={`/tasks/${task.id}/documents`}>督办单、催办函</a>
    </Fact>
    <Fact term="类别">{`${taskKindWords[task.kind]} · ${taskStateWords[task.state]}`}</Fact>
    <Fact term="完成时限">{ownDeadlinesText(task) ?? deadlineText(task)}</Fact>
    {task.targets.length > 0 && (
      <Fact term="指标">
        <Targets targets={task.targets} />
      </Fact>
    )}
    {task.measures !== '' && (
      <Fact term="工作措施" isWhole>
        {task.measures}
      </Fact>
    )}
  </Facts>
);
