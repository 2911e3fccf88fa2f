import { continueAsNew, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { BoardRow, TaskAdvanced } from '../features/supervision/rules/board-row';
import { advanceTask } from './activities';
import { boardDetails } from './board-details';
import { boardQuery } from './contract/messages';
import type { TaskInput } from './contract/workflows';
import { durableClock } from './durable-clock';

/** One work task (工作任务): advances at each instant something comes due and at each change of its facts, until every assignment has ended. */
export async function taskWorkflow({ taskId }: TaskInput): Promise<void> {
  const board = new Map<string, BoardRow>();
  let title = '';
  let seenVersion: number | undefined;
  setHandler(boardQuery, () => [...board.values()]);

  await durableClock<TaskAdvanced>({
    advance: (atMs) => advanceTask({ taskId, atMs, ...(seenVersion !== undefined && { seenVersion }) }),
    onAdvanced: (advanced) => {
      seenVersion = advanced.version;
      title = advanced.title ?? title;
      for (const row of advanced.changed) board.set(row.unitId, row);
      setCurrentDetails(boardDetails(title, [...board.values()]));
    },
    startOver: () => continueAsNew<typeof taskWorkflow>({ taskId }),
  });
}
