import type { CampaignAdvanced } from '../../features/campaign/rules/plan-campaign';
import type { CycleAdvanced, CycleStage } from '../../features/cycle/rules/plan-cycle';
import type { EvaluationAdvanced } from '../../features/evaluation/rules/plan-evaluation';
import type { EvaluationStage } from '../../features/evaluation/rules/stages';
import type { TaskAdvanced } from '../../features/supervision/rules/board-row';

/** What every advance of a durable process returns: whether it is over, and after how many milliseconds to look again; without `waitMs` only a change of facts matters. */
export interface Advanced {
  readonly done: boolean;
  readonly waitMs?: number;
}

/** `atMs` is the workflow's own time. `seenVersion` is the version of the last advance this run saw; without it the whole board is returned. */
export interface AdvanceTaskInput {
  readonly taskId: string;
  readonly atMs: number;
  readonly seenVersion?: number;
}

export interface AdvanceCampaignInput {
  readonly campaignId: string;
  readonly atMs: number;
}

/** `stage`: the advance is done when the cycle is past it. */
export interface AdvanceCycleInput {
  readonly cycleId: string;
  readonly atMs: number;
  readonly stage: CycleStage;
}

/** `stage`: the advance is done when the evaluation is past it. */
export interface AdvanceEvaluationInput {
  readonly evaluationId: string;
  readonly atMs: number;
  readonly stage: EvaluationStage;
}

export interface StartCyclesInput {
  readonly cycleIds: readonly string[];
}

export interface StartTasksInput {
  readonly taskIds: readonly string[];
}

/** The activities that workflows run, by the names that stand in their histories; each is safe to run twice. */
export interface Activities {
  advanceTask(input: AdvanceTaskInput): Promise<TaskAdvanced>;
  advanceCampaign(input: AdvanceCampaignInput): Promise<CampaignAdvanced>;
  advanceCycle(input: AdvanceCycleInput): Promise<CycleAdvanced>;
  advanceEvaluation(input: AdvanceEvaluationInput): Promise<EvaluationAdvanced>;
  startTasks(input: StartTasksInput): Promise<void>;
  startCycles(input: StartCyclesInput): Promise<void>;
}
