import { reviewKey, reworkKey, runningReworks, subjectOf } from '../../../../features/assignment/rules/rework';
import { anObligation } from '../../../support/rules/obligation';
import { aReport, facts, owed } from '../support/facts';

const rework = (id: string, report: string, state: 'open' | 'met' = 'open') =>
  anObligation({ id, kind: 'rework', key: reworkKey(report), state });
const other = anObligation({ id: 'other' });
const of = facts({
  obligations: [owed({ state: 'returned' }), other, rework('first', 'r1', 'met'), rework('second', 'r2'), rework('its', 'r3')],
  reports: [aReport({ state: 'returned' }), aReport({ id: 'r2', state: 'returned' }), aReport({ id: 'r3', obligationId: 'other' })],
});

test('review and rework of a report are known by their keys', () => {
  expect([reviewKey('r1'), reworkKey('r1')]).toEqual(['review:r1', 'rework:r1']);
});

test('the reworks still owed are those of the obligation itself', () => {
  expect(runningReworks(of, 'result').map(({ id }) => id)).toEqual(['second']);
  expect(runningReworks(of, 'other').map(({ id }) => id)).toEqual(['its']);
});

test('a rework is about the obligation whose report was sent back, anything else about itself', () => {
  expect(subjectOf(of, rework('second', 'r2'))?.id).toBe('result');
  expect(subjectOf(of, other)).toBe(other);
  expect(subjectOf(of, rework('lost', 'r9'))).toBeUndefined();
});
