import {
  campaignIdOf,
  campaignWorkflowId,
  noticeCycleRowIdOf,
  noticeCycleWorkflowId,
  taskIdOf,
  taskWorkflowId,
} from '../../workflows/contract/workflows';

const ROW = '01981b6e-7c3a-7a53-9b0e-2f6c1d2e3f40';

test('the id of a workflow leads back to its row, and to no other kind of row', () => {
  expect(taskIdOf(taskWorkflowId(ROW))).toBe(ROW);
  expect(campaignIdOf(campaignWorkflowId(ROW))).toBe(ROW);
  expect(taskIdOf(campaignWorkflowId(ROW))).toBeUndefined();
  expect(campaignIdOf(taskWorkflowId(ROW))).toBeUndefined();
  expect(taskIdOf('task:1')).toBeUndefined();
  expect(taskIdOf(`${taskWorkflowId(ROW)}/x`)).toBeUndefined();
});

test('a round of the public posting is known by its campaign and its period', () => {
  expect(noticeCycleWorkflowId(ROW, `${ROW}:2023-04`)).toBe(`notice-cycle:${ROW}:2023-04`);
  expect(noticeCycleRowIdOf(noticeCycleWorkflowId(ROW))).toBe(ROW);
  expect(noticeCycleRowIdOf(noticeCycleWorkflowId(ROW, `${ROW}:annual-2023`))).toBeUndefined();
});
