import { continueAsNew, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { TaskStep } from '../activities/contract/steps';
import type { BoardRow } from '../features/supervision/rules/board-row';
import { boardDetails } from './board-details';
import { boardQuery } from './contract/messages';
import type { TaskInput } from './contract/workflows';
import { durableClock } from './durable-clock';
import { advanceTask } from './steps';

/** One work task (工作任务): steps at each instant something comes due and at each change of its facts, until every assignment has ended. */
export async function taskWorkflow({ taskId }: TaskInput): Promise<void> {
  const board = new Map<string, BoardRow>();
  let title = '';
  let seenVersion: number | undefined;
  setHandler(boardQuery, () => [...board.values()]);

  await durableClock<TaskStep>({
    advance: (atMs) => advanceTask({ taskId, atMs, ...(seenVersion !== undefined && { seenVersion }) }),
    onStep: (step) => {
      seenVersion = step.version;
      title = step.title ?? title;
      for (const row of step.changed) board.set(row.unitId, row);
      setCurrentDetails(boardDetails(title, [...board.values()]));
    },
    startOver: () => continueAsNew<typeof taskWorkflow>({ taskId }),
  });
}
