import { strikeOff } from '../../../../features/assignment/rules/strike-off';
import { anObligation } from '../../../support/rules/obligation';
import { facts, inState, outcome, owed, receipt, refusal } from '../support/facts';

describe('striking off', () => {
  const report = anObligation({ id: 'report', kind: 'report', key: 'report:2023-05' });

  test('needs no reason when every result is met, and voids what is left', () => {
    expect(outcome(strikeOff(facts({ obligations: [owed({ state: 'met' }), receipt] }), {}))).toEqual(['struckOff', 'receipt void']);
  });

  test.each([[[owed()]], [[report]]])('needs a reason otherwise', (obligations) => {
    expect(refusal(strikeOff(facts({ obligations }), {}))).toBe('resultsNotMet');
    expect(outcome(strikeOff(facts({ obligations }), { reason: 'merged' }))).toEqual(['struckOff', `${obligations[0]?.id} void`]);
  });

  test('not twice', () => {
    expect(refusal(strikeOff(inState('struckOff'), { reason: 'again' }))).toBe('assignmentEnded');
  });
});
