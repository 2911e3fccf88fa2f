import { toReview } from '../../../../features/assignment/rules/to-review';
import { anObligation } from '../../../support/rules/obligation';
import { aReport, context, facts, outcome, owed } from '../support/facts';

test('a report lies with the office: its obligation pauses, its running rework is met, the review is due in three work days', () => {
  const rework = anObligation({ id: 'rework', kind: 'rework', key: 'rework:r1' });
  const of = facts({ obligations: [owed({ state: 'returned' }), rework], reports: [aReport({ state: 'returned' })] });
  const change = toReview(of, owed(), 'r2', context('2023-09-27 10:00'));
  expect(outcome({ ok: true, change })).toEqual(['result submitted', 'rework met', '+ review:r2 2023-10-08']);
});
