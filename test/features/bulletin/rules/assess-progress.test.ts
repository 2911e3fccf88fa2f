import { assessProgress } from '../../../../features/bulletin/rules/assess-progress';
import { progressTable, type TableUnit } from '../../../../features/figures/rules/table/progress-table';

const PLAN = { startDay: 0, points: [{ day: 10, goal: 6_000 }, { day: 20, goal: 9_800 }] }; // prettier-ignore
const unit = (unitId: string, paid: number | undefined, onGoalDay = paid): TableUnit => {
  const figure = (of: number) => ({ collected: { paid: of }, throughDay: 15, entryIds: [] });
  return {
    unitId,
    code: unitId,
    name: unitId,
    quota: 100,
    ...(paid !== undefined && { now: figure(paid) }),
    ...(onGoalDay !== undefined && { onGoalDay: figure(onGoalDay) }),
  };
};
const namesOf = (units: readonly TableUnit[]) => {
  const { leading, late, behind, missing } = assessProgress(progressTable(units, { day: 15, plan: PLAN, smallestQuota: 1 }));
  return [leading, late, behind, missing].map((rows) => rows.map(({ name }) => name));
};

test('the best third that is on plan leads; who missed a goal, who is behind the plan and who did not report stand apart, the worst first', () => {
  const units = [unit('a', 95), unit('b', 85), unit('c', 78), unit('d', 70), unit('e', 50), unit('f', 40), unit('g', undefined)];
  expect(namesOf(units)).toEqual([['a', 'b'], ['f', 'e'], ['d', 'c'], ['g']]); // prettier-ignore
});

test('who leads by rank alone is not praised while he is behind the plan or late', () => {
  expect(namesOf([unit('a', 70), unit('b', 90, 50)])).toEqual([[], [], ['a'], []]);
});

test('nobody is named twice', () => {
  const all = namesOf([unit('a', 95), unit('b', 55), unit('c', 70), unit('d', undefined)]).flat();
  expect(new Set(all).size).toBe(all.length);
});
