import { groupUnits, obligationTallies, unitTallies } from '../../../../../features/ledger/web/task/unit-groups';
import type { AssignmentView, ObligationView } from '../../../../../features/ledger/use-cases/task-page';

const unit = (more: Partial<AssignmentView>) =>
  ({ overdue: 0, receipt: null, state: 'assigned', unitKind: 'township', ...more }) as AssignmentView;
const owed = (state: ObligationView['state'], isOverdue = false) => ({ state, isOverdue }) as ObligationView;

test('townships and farms are one group, the bureaux another, each in its own order', () => {
  const kinds = ['township', 'bureau', 'farm', 'office', 'village'] as const;
  expect(
    groupUnits(kinds.map((unitKind) => unit({ unitKind }))).map(({ name, assignments }) => [name, assignments.map((it) => it.unitKind)]),
  ).toEqual([
    ['各乡镇、场', ['township', 'farm']],
    ['县直单位', ['bureau', 'office']],
    ['各村', ['village']],
  ]);
});

test('a group tells the late first, then who signed, was suspended or struck off', () => {
  const receipt = { recordedAt: '2026-11-02T01:00:00Z', occurredOn: '2026-11-02', by: null, note: null };
  const list = [unit({ overdue: 2 }), unit({ receipt }), unit({ receipt, state: 'suspended' }), unit({ state: 'struckOff' })];
  expect(unitTallies(list).map(({ label, count }) => `${label}${count}`)).toEqual([
    '逾期1',
    '已签2',
    '中止1',
    '已销号1',
    '已终止0',
    '已移交0',
  ]);
});

test('what is owed is told by its state, the late first', () => {
  const list = [owed('open', true), owed('open'), owed('submitted'), owed('met'), owed('met')];
  expect(obligationTallies(list).map(({ label, count }) => `${label}${count}`)).toEqual(['逾期1', '待审核1', '已退回0', '中止0', '办结2']);
});
