/** Types of the workflows, as Temporal knows them; a name never changes once it is released. */
export const taskWorkflowType = 'taskWorkflow';
export const campaignWorkflowType = 'campaignWorkflow';

/** The row a workflow stands for is all it is given: it reads its state from facts. */
export interface TaskInput {
  readonly taskId: string;
}
export interface CampaignInput {
  readonly campaignId: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const TASK_ID = new RegExp(`^task:(${UUID})$`);
const CAMPAIGN_ID = new RegExp(`^campaign:(${UUID})$`);

export const taskWorkflowId = (taskId: string): string => `task:${taskId}`;
/** The inverse of `taskWorkflowId`; undefined for any other workflow's id. */
export const taskIdOf = (workflowId: string): string | undefined => TASK_ID.exec(workflowId)?.[1];

export const campaignWorkflowId = (campaignId: string): string => `campaign:${campaignId}`;
/** The inverse of `campaignWorkflowId`; undefined for any other workflow's id. */
export const campaignIdOf = (workflowId: string): string | undefined => CAMPAIGN_ID.exec(workflowId)?.[1];
