import { campaignIdOf, campaignWorkflowId, taskIdOf, taskWorkflowId } from '../../workflows/contract/workflows';

const ROW = '01981b6e-7c3a-7a53-9b0e-2f6c1d2e3f40';

test('the id of a workflow leads back to its row, and to no other kind of row', () => {
  expect(taskIdOf(taskWorkflowId(ROW))).toBe(ROW);
  expect(campaignIdOf(campaignWorkflowId(ROW))).toBe(ROW);
  expect(taskIdOf(campaignWorkflowId(ROW))).toBeUndefined();
  expect(campaignIdOf(taskWorkflowId(ROW))).toBeUndefined();
  expect(taskIdOf('task:1')).toBeUndefined();
  expect(taskIdOf(`${taskWorkflowId(ROW)}/x`)).toBeUndefined();
});
