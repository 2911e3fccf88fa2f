import { breakDownMilestones } from '../../../../../features/campaign/rules/break-down/milestones';
import type { PlannedTask } from '../../../../../features/campaign/rules/break-down/planned-task';
import type { TaskUnit } from '../../../../../features/campaign/rules/task-unit';
import type { NoticeTask } from '../../../../../reader/notice';
import { day } from '../../../../support/rules/state-calendar';
import { as, atLeast, labour, milestone, noticeTask, tax, township } from '../../support/notice-parts';

const june = milestone('（一）', '2023-06-30', { targets: [atLeast(60)], parent: '三、征缴工作进度计划' });
const august = milestone('（二）', '2023-08-31', { parent: '三、征缴工作进度计划' });

const breakDown = (...entries: readonly (readonly [NoticeTask, readonly TaskUnit[]])[]): PlannedTask | undefined =>
  breakDownMilestones(
    entries.map(([task]) => task),
    new Map(entries),
  )[0];
const owedBy = (task: PlannedTask | undefined): Record<string, readonly string[]> =>
  Object.fromEntries(task?.assignments.map(({ unit, results }) => [unit.name, results.map(({ key }) => key)]) ?? []);

test('a unit owes only the milestones that name it', () => {
  const task = breakDown(
    [june, [as('responsible', tax), as('responsible', labour)]],
    [august, [as('responsible', township), as('responsible', tax)]],
  );
  expect(owedBy(task)).toEqual({
    [tax.name]: ['result:（一）', 'result:（二）'],
    [labour.name]: ['result:（一）'],
    [township.name]: ['result:（二）'],
  });
});

test('they are one task, named after their section', () => {
  expect(breakDown([june, [as('responsible', tax)]], [august, [as('responsible', tax)]])).toMatchObject({
    kind: 'milestones',
    ordinal: '三',
    title: '征缴工作进度计划',
    section: '三、征缴工作进度计划',
    deadlineText: '2023-06-30前、2023-08-31前',
    assignments: [{ results: [{ title: '（一）的进度', deadlineDay: day('2023-06-30'), targets: [{ percent: 60 }] }, {}] }],
  });
});

test('a section without an ordinal gives its words, and none at all the first milestone’s', () => {
  expect(breakDown([milestone('1', '2023-06-30', { parent: '进度安排' }), []])).toMatchObject({ ordinal: '', title: '进度安排' });
  expect(breakDown([milestone('1', '2023-06-30'), []])).toMatchObject({ ordinal: '', title: '1的进度' });
});

test('a cooperating unit owes the receipt alone, until another milestone makes it responsible', () => {
  const task = breakDown([june, [as('cooperating', tax)]], [august, [as('responsible', tax), as('cooperating', labour)]]);
  expect(task?.assignments.map(({ unit, role }) => [unit, role])).toEqual([
    [tax, 'responsible'],
    [labour, 'cooperating'],
  ]);
  expect(owedBy(task)).toEqual({ [tax.name]: ['result:（二）'], [labour.name]: [] });
});

test('an ordinal that is printed twice makes two results', () => {
  const again = milestone('（一）', '2023-09-30');
  expect(owedBy(breakDown([june, [as('responsible', tax)]], [again, [as('responsible', tax)]]))).toEqual({
    [tax.name]: ['result:（一）', 'result:（一）-2'],
  });
});

test('a milestone without a date names its units and is owed by nobody', () => {
  const undated = noticeTask({ kind: 'milestone', ordinal: '（三）' });
  expect(owedBy(breakDown([undated, [as('responsible', tax)]]))).toEqual({ [tax.name]: [] });
});

test('no milestones make no task', () => {
  expect(breakDownMilestones([], new Map())).toEqual([]);
});
