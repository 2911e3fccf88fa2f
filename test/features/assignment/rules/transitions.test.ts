import type { AssignmentFacts } from '../../../../features/assignment/rules/decision';
import { ACTIONS, canStart, MET_BY } from '../../../../features/assignment/rules/transitions';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { inState } from '../support/facts';

const startingIn = (state: AssignmentFacts['assignment']['state']) => ACTIONS.filter((action) => canStart(inState(state), action).ok);
const OBJECTION = ['objectToAssignment', 'decideObjection'];
const WORK = [
  'submitReport',
  'countersignReport',
  'acceptReport',
  'returnReport',
  'requestExtension',
  'decideExtension',
  'urge',
  'instruct',
  'answerInstruction',
];
const ENDS = ['strikeOff', 'transferAssignment', 'terminateAssignment'];

test.each([
  ['assigned', ['signFor', ...OBJECTION, ...WORK, 'suspendAssignment', ...ENDS]],
  ['signed', [...OBJECTION, ...WORK, 'suspendAssignment', ...ENDS]],
  ['suspended', ['resumeAssignment', ...ENDS]],
  ['struckOff', []],
  ['terminated', []],
  ['transferred', []],
] as const)('what starts while the assignment is %s', (state, expected) => {
  expect(startingIn(state)).toEqual(expected);
});

test('of the own task of an evaluation nothing is reported, extended or moved: that is done on its page', () => {
  const { assignment } = inState('signed');
  const own = { assignment: { ...assignment, isOfEvaluation: true } };
  expect(ACTIONS.filter((action) => canStart(own, action).ok)).toEqual(['urge', 'instruct', 'answerInstruction']);
  expect(canStart(own, 'submitReport')).toEqual({ ok: false, refusal: 'metInEvaluation' });
});

test.each([
  ['signFor', 'signed', 'alreadySigned'],
  ['signFor', 'suspended', 'assignmentSuspended'],
  ['resumeAssignment', 'assigned', 'assignmentNotSuspended'],
  ['submitReport', 'struckOff', 'assignmentEnded'],
] as const)('%s while %s: %s', (action, state, refusal) => {
  expect(canStart(inState(state), action)).toEqual({ ok: false, refusal });
});

test('a receipt is met by signing, a review by accepting, an answer by answering, whatever else is owed by a report', () => {
  const kinds = Object.keys(defaultPolicy.ladders) as (keyof typeof MET_BY)[];
  expect(Object.keys(MET_BY).sort()).toEqual([...kinds].sort());
  expect(kinds.filter((kind) => MET_BY[kind] !== 'submitReport').sort()).toEqual(['answer', 'receipt', 'review']);
});
