import { canStrikeOff, strikeOff } from '../../../../../features/assignment/rules/whole/strike-off';
import { anObligation } from '../../../../support/rules/obligation';
import { context, facts, inState, outcome, owed, receipt, refusal } from '../../support/facts';

const now = context('2023-09-20 10:00');
const letter = `@ receipt struckOff:${now.nowMs} 2023-09-20 10:00`;

describe('striking off', () => {
  const report = anObligation({ id: 'report', kind: 'report', key: 'report:2023-05' });

  test('needs no reason when every result is met, voids what is left, and tells contact and leader', () => {
    const done = facts({ obligations: [owed({ state: 'met' }), receipt] });
    expect(outcome(strikeOff(done, {}, now))).toEqual(['struckOff', 'receipt void', letter, letter]);
    const decision = strikeOff(done, {}, now);
    expect(decision.ok && decision.change.events.map(({ audience }) => audience)).toEqual(['contact', 'leader']);
  });

  test('is refused while a result is not met, whatever the reason', () => {
    expect(refusal(strikeOff(facts(), { reason: 'merged' }, now))).toBe('resultsNotMet');
    expect(canStrikeOff(facts())).toEqual({ ok: false, refusal: 'resultsNotMet' });
  });

  test('a standing duty owes no result and needs a reason', () => {
    const standing = facts({ obligations: [report] });
    expect(canStrikeOff(standing)).toEqual({ ok: true });
    expect(refusal(strikeOff(standing, { reason: ' ' }, now))).toBe('strikeOffReasonMissing');
    expect(outcome(strikeOff(standing, { reason: 'the season is over' }, now)).slice(0, 2)).toEqual(['struckOff', 'report void']);
  });

  test('is refused while an instruction of a leader waits for its answer', () => {
    const answer = owed({ id: 'answer', kind: 'answer', key: 'answer:i1' });
    const done = (state: 'open' | 'met') => facts({ obligations: [owed({ state: 'met' }), { ...answer, state }] });
    expect(refusal(strikeOff(done('open'), {}, now))).toBe('instructionUnanswered');
    expect(refusal(strikeOff(done('met'), {}, now))).toBe('accepted');
  });

  test('not twice, and not after it was terminated', () => {
    expect(refusal(strikeOff(inState('struckOff'), { reason: 'again' }, now))).toBe('assignmentEnded');
    expect(refusal(strikeOff(inState('terminated'), { reason: 'again' }, now))).toBe('assignmentEnded');
  });
});
