/** Types of the workflows, as Temporal knows them; a name never changes once it is released. */
export const taskWorkflowType = 'taskWorkflow';
export const campaignWorkflowType = 'campaignWorkflow';
export const noticeCycleWorkflowType = 'noticeCycleWorkflow';
export const evaluationWorkflowType = 'evaluationWorkflow';

/** The row a workflow stands for is all it is given: it reads its state from facts. */
export interface TaskInput {
  readonly taskId: string;
}
export interface CampaignInput {
  readonly campaignId: string;
}
export interface NoticeCycleInput {
  readonly cycleId: string;
}
export interface EvaluationInput {
  readonly evaluationId: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const TASK_ID = new RegExp(`^task:(${UUID})$`);
const CAMPAIGN_ID = new RegExp(`^campaign:(${UUID})$`);
const CYCLE_ROW_ID = new RegExp(`^notice-cycle:(${UUID})$`);
const EVALUATION_ROW_ID = new RegExp(`^evaluation:(${UUID})$`);

export const taskWorkflowId = (taskId: string): string => `task:${taskId}`;
/** The inverse of `taskWorkflowId`; undefined for any other workflow's id. */
export const taskIdOf = (workflowId: string): string | undefined => TASK_ID.exec(workflowId)?.[1];

export const campaignWorkflowId = (campaignId: string): string => `campaign:${campaignId}`;
/** The inverse of `campaignWorkflowId`; undefined for any other workflow's id. */
export const campaignIdOf = (workflowId: string): string | undefined => CAMPAIGN_ID.exec(workflowId)?.[1];

/** `key` says of which campaign and period a cycle is: `<campaignId>:2023-04`, `<campaignId>:annual-2023`. A row that is gone has none. */
export const noticeCycleWorkflowId = (cycleId: string, key = cycleId): string => `notice-cycle:${key}`;
/** The inverse of `noticeCycleWorkflowId` by the row's id alone; undefined for any other workflow's id. */
export const noticeCycleRowIdOf = (workflowId: string): string | undefined => CYCLE_ROW_ID.exec(workflowId)?.[1];

/** `key` says of which campaign and year an evaluation is: `<campaignId>:2023`. A row that is gone has none. */
export const evaluationWorkflowId = (evaluationId: string, key = evaluationId): string => `evaluation:${key}`;
/** The inverse of `evaluationWorkflowId` by the row's id alone; undefined for any other workflow's id. */
export const evaluationRowIdOf = (workflowId: string): string | undefined => EVALUATION_ROW_ID.exec(workflowId)?.[1];
