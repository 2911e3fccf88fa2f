import type { BoardRow } from '../../features/supervision/rules/board-row';

/** What every step answers: whether the work is over, and after how many milliseconds to look again; without `waitMs` only a change of facts matters. */
export interface Step {
  readonly done: boolean;
  readonly waitMs?: number;
}

/** `atMs` is the workflow's own time. `seenVersion` is the version of the last step this run saw; without it the step answers the whole board. */
export interface TaskStepInput {
  readonly taskId: string;
  readonly atMs: number;
  readonly seenVersion?: number;
}

/** `changed` holds the rows of the board that differ since `seenVersion`; `title` comes with a whole board. */
export interface TaskStep extends Step {
  readonly version: number;
  readonly changed: readonly BoardRow[];
  readonly title?: string;
}

export interface CampaignStepInput {
  readonly campaignId: string;
  readonly atMs: number;
}

export interface CampaignStep extends Step {
  readonly title: string;
  readonly startTaskIds: readonly string[];
  readonly openTasks: number;
}

export interface StartTasksInput {
  readonly taskIds: readonly string[];
}

/** The steps that workflows run; each is safe to run twice. */
export interface Steps {
  advanceTask(input: TaskStepInput): Promise<TaskStep>;
  advanceCampaign(input: CampaignStepInput): Promise<CampaignStep>;
  startTasks(input: StartTasksInput): Promise<void>;
}
