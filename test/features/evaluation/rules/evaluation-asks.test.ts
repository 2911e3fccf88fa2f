import type { AccessActor } from '../../../../core/access/may';
import type { Duty } from '../../../../core/directory/unit';
import { type AskingEvaluation, evaluationAsks } from '../../../../features/evaluation/rules/evaluation-asks';
import type { StatementFacts } from '../../../../features/evaluation/rules/stages';
import { at, day } from '../support/days';

const holder = (duty: Duty, unitId: string, personId: string = duty): AccessActor => {
  const units = new Set([unitId]);
  return { personId, duties: [{ duty, unitIds: units, actingUnitIds: units }] };
};
const evaluator = holder('evaluator', 'tax');
const office = holder('office', 'off');
const unit = holder('contact', 't1');

const evaluation = (over: Partial<AskingEvaluation>): AskingEvaluation => ({
  id: 'e',
  title: '征缴',
  year: 2023,
  stage: 'scoring',
  nominatingUnitIds: [],
  statements: [],
  isSubmitted: false,
  documents: [],
  ...over,
});
const statement = (over: Partial<StatementFacts>): StatementFacts => ({
  id: 's',
  unitId: 't1',
  mark: 'missed',
  fromDay: day('2024-01-11'),
  untilDay: day('2024-01-16'),
  isReleased: false,
  ...over,
});
const asks = (one: AskingEvaluation, access: AccessActor, today = '2024-01-12'): readonly string[] =>
  evaluationAsks([one], access, day(today)).map(({ kind }) => kind);

test('an evaluator is asked to score, to answer before anything else, and to submit what is drafted', () => {
  const stated = statement({ statedAtMs: at('2024-01-12'), isLate: false });
  const draft = { id: 'd', isCorrection: false, state: 'draft' } as const;
  expect(asks(evaluation({}), evaluator)).toEqual(['score']);
  expect(asks(evaluation({ stage: 'statements', statements: [stated] }), evaluator)).toEqual(['answer']);
  expect(asks(evaluation({ stage: 'approval', documents: [draft] }), evaluator)).toEqual(['submit']);
  expect(asks(evaluation({ stage: 'preview', documents: [draft] }), evaluator)).toEqual(['submit']);
  expect(asks(evaluation({ stage: 'statements', statements: [statement({ ...stated, isLate: true })] }), evaluator)).toEqual([]);
  for (const other of [office, unit]) expect(asks(evaluation({}), other)).toEqual([]);
});

test('whoever can approve is asked to, whoever had a hand in it is not; who is missing is told to the office and the evaluators', () => {
  const submitted = evaluation({ stage: 'approval', isSubmitted: true, approvers: { personIds: ['a'], missing: 1 } });
  expect(asks(submitted, holder('approver', 'off', 'a'))).toEqual(['approve']);
  expect(asks(submitted, holder('approver', 'off', 'b'))).toEqual([]);
  expect([asks(submitted, office), asks(submitted, evaluator)]).toEqual([['approversMissing'], ['approversMissing']]);
  // Before it waits: nobody is asked to approve yet.
  const before = evaluation({ stage: 'statements', approvers: { personIds: ['a'], missing: 1 } });
  expect([asks(before, office), asks(before, holder('approver', 'off', 'a')), asks(before, unit)]).toEqual([['approversMissing'], [], []]);
});

test('the office is asked to issue what is approved, and about corrections whoever has the next step', () => {
  const documents = (state: 'draft' | 'submitted' | 'approved', isCorrection: boolean, missing = 0) => [
    { id: 'd', isCorrection, state, ...(isCorrection && { approvers: { personIds: ['a'], missing } }) },
  ];
  const approver = holder('approver', 'off', 'a');
  expect(asks(evaluation({ stage: 'issue', documents: documents('approved', false) }), office)).toEqual(['issue']);
  const correction = (state: 'draft' | 'submitted' | 'approved') => evaluation({ stage: 'archived', documents: documents(state, true) });
  expect(asks(correction('draft'), office)).toEqual(['submitCorrection']);
  expect([asks(correction('submitted'), office), asks(correction('submitted'), approver)]).toEqual([[], ['approveCorrection']]);
  expect(asks(correction('approved'), office)).toEqual(['issueCorrection']);
  expect(asks(correction('submitted'), holder('approver', 'off', 'b'))).toEqual([]);
  const lacking = (state: 'draft' | 'submitted') => evaluation({ stage: 'archived', documents: documents(state, true, 1) });
  expect([asks(lacking('draft'), office), asks(lacking('submitted'), evaluator)]).toEqual([
    ['submitCorrection', 'correctionApproversMissing'],
    ['correctionApproversMissing'],
  ]);
});

test('a unit is asked for what is its own alone, until 24:00 of the last day', () => {
  const open = evaluation({ stage: 'statements', statements: [statement({}), statement({ id: 'o', unitId: 't2' })] });
  expect(evaluationAsks([open], unit, day('2024-01-16'))).toMatchObject([{ kind: 'stateCase', units: 1, untilDay: day('2024-01-16') }]);
  expect(asks(open, unit, '2024-01-17')).toEqual([]);
  expect(asks(evaluation({ ...open, isSubmitted: true }), unit)).toEqual([]);
  expect(asks(evaluation({ stage: 'nominations', nominatingUnitIds: ['t2'] }), unit)).toEqual([]);
  expect(asks(evaluation({ stage: 'nominations', nominatingUnitIds: ['t1', 't2'] }), unit)).toEqual(['nominate']);
});
