/** What the workflow bundle holds. */
export { campaignWorkflow } from './campaign-workflow';
export { taskWorkflow } from './task-workflow';
