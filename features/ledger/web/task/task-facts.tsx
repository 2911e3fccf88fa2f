import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { taskKindWords } from '../../../../core/words/kinds';
import { taskStateWords } from '../../../../core/words/states';
import { targetText } from '../../../../core/words/targets';
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
    <Fact term="类别">{`${taskKindWords[task.kind]} · ${taskStateWords[task.state]}`}</Fact>
    <Fact term="完成时限">{deadlineText(task)}</Fact>
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
