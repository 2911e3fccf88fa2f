/** What the workflow bundle holds. */
export { campaignWorkflow } from './campaign-workflow';
export { noticeCycleWorkflow } from './notice-cycle-workflow';
export { taskWorkflow } from './task-workflow';
