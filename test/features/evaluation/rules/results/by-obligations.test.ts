import { byObligations, type OwedFact } from '../../../../../features/evaluation/rules/results/by-obligations';
import { at, day } from '../../../../support/rules/state-calendar';

const CUT_OFF = day('2023-12-31');
const owed = (more: Partial<OwedFact> = {}): OwedFact => ({
  obligationId: 'o1',
  kind: 'result',
  key: 'result:1',
  taskId: 'k',
  taskTitle: '征缴',
  unitId: 'tax',
  unitCode: 'B01',
  unitName: '县税务局',
  deadlineDay: day('2023-06-30'),
  state: 'met',
  doneOn: day('2023-06-30'),
  recordedAtMs: at('2023-06-30 17:00'),
  ...more,
});
const timing = (more: Partial<OwedFact>) => byObligations([owed(more)], CUT_OFF, true)[0]?.items[0]?.timing;
const late = { doneOn: day('2023-07-02'), recordedAtMs: at('2023-07-02 09:00') };

test.each<[string, Partial<OwedFact>, string | undefined]>([
  ['done and recorded by the deadline', {}, 'inTime'],
  ['done in time and recorded afterwards', { recordedAtMs: at('2023-07-02 09:00') }, 'lateEntry'],
  ['done afterwards', late, 'late'],
  ['done by a deadline that a granted extension set', { ...late, deadlineDay: day('2023-07-05') }, 'inTime'],
  ['handed in and not reviewed yet', { state: 'submitted' }, 'inTime'],
  ['a late entry that nobody has looked at', { state: 'submitted', recordedAtMs: at('2023-07-02 09:00') }, 'late'],
  ['recorded in time and corrected to a later day', { doneOn: day('2023-07-02') }, 'late'],
  ['sent back', { state: 'returned' }, 'open'],
  ['not done', { state: 'open' }, 'open'],
  ['done after the cut-off', { doneOn: day('2024-01-03'), recordedAtMs: at('2024-01-03 09:00') }, 'open'],
  ['suspended', { state: 'suspended' }, undefined],
  ['withdrawn', { state: 'void' }, undefined],
  ['due after the cut-off', { deadlineDay: day('2024-01-05') }, undefined],
  ['a signature', { kind: 'receipt' }, undefined],
  ['a second try', { kind: 'rework' }, undefined],
])('what was owed and is %s', (_, more, expected) => {
  expect(timing(more)).toBe(expected);
});

test('units stand in the order of the directory with what was in time, late and open', () => {
  const facts = [
    owed(late),
    owed({ obligationId: 'o2', unitId: 'hr', unitCode: 'A01', state: 'open' }),
    owed({ obligationId: 'o3', recordedAtMs: at('2023-07-02 09:00') }),
  ];
  const [first, second] = byObligations(facts, CUT_OFF, true);
  expect(first).toMatchObject({ unitId: 'hr', inTime: 0, late: 0, open: 1 });
  expect(second).toMatchObject({ unitId: 'tax', inTime: 1, late: 1, open: 0 });
  expect([first?.mark, second?.mark]).toEqual([undefined, undefined]);
});

test('of a notice without figures who did all in time is commended, and who left something open missed', () => {
  const marks = (more: Partial<OwedFact>) => byObligations([owed(), owed({ obligationId: 'o2', ...more })], CUT_OFF, false)[0]?.mark;
  expect([marks({}), marks(late), marks({ state: 'open' })]).toEqual(['commended', undefined, 'missed']);
});
