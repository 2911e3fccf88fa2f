/** What the workflow bundle holds. */
export { campaignWorkflow } from './campaign-workflow';
export { evaluationWorkflow } from './evaluation-workflow';
export { noticeCycleWorkflow } from './notice-cycle-workflow';
export { taskWorkflow } from './task-workflow';
