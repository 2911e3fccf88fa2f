import { civilDay } from '../../../../core/calendar/civil-day';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { boardRow } from '../../../../features/supervision/rules/board-row';
import { anObligation } from '../../../support/rules/obligation';

const assignment = { id: 'a', unitId: 'u', state: 'signed' } as const;
const later = anObligation({ kind: 'result', key: 'result:2', deadlineDay: civilDay(2023, 8, 31), recordedRungs: ['t-15'] });
const sooner = anObligation({
  kind: 'result',
  key: 'result:1',
  deadlineDay: civilDay(2023, 6, 30),
  recordedRungs: ['assigned', 't-7', 't-3'],
});

test('the board shows what is owed next and the highest rung recorded for it', () => {
  expect(boardRow(assignment, [later, sooner], defaultPolicy)).toEqual({
    unitId: 'u',
    state: 'signed',
    nextDeadline: '2023-06-30',
    rung: 't-3',
  });
});

test('a review is the office’s to do, and what lies with the office is not owed: neither is on the board', () => {
  const review = anObligation({ kind: 'review', key: 'review:1', deadlineDay: civilDay(2023, 6, 1) });
  expect(boardRow(assignment, [review, { ...sooner, state: 'submitted' }], defaultPolicy)).toEqual({ unitId: 'u', state: 'signed' });
});
