import { movedDeadlines } from '../../../../features/ledger/rules/moved-deadlines';

const decision = { at: '2026-11-24T01:00:00Z', by: '李二', reason: '职责划转' };
const other = { unitId: 'u1', unitName: '青山镇', deadlines: { o1: '2026-11-20' } };

test('what a unit took over has the day and the unit of before; what it gave away, and what was its own from the start, has none', () => {
  const moved = movedDeadlines({ assignments: [{ decisions: [{ ...decision, kind: 'takenOver', other }] }] });
  expect([...moved]).toEqual([['o1', { unitName: '青山镇', day: '2026-11-20' }]]);
  expect(movedDeadlines({ assignments: [{ decisions: [{ ...decision, kind: 'transferred', other }] }] }).size).toBe(0);
  expect(movedDeadlines({ assignments: [{ decisions: [{ ...decision, kind: 'urged' }] }] }).size).toBe(0);
});
