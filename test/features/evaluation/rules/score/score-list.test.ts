import { DEFAULT_SCORE_LIST } from '../../../../../features/evaluation/rules/score/default-list';
import { indicatorsOf } from '../../../../../features/evaluation/rules/score/score-list';

test('the indicators of each kind of units, in the order of the list', () => {
  const keys = (kind: 'townships' | 'villages' | 'bureaus') => indicatorsOf(DEFAULT_SCORE_LIST, kind).map(({ key }) => key);
  expect(keys('townships')).toEqual(['rate', 'milestones', 'reports', 'postings', 'rectifications']);
  expect(keys('villages')).toEqual(['villageRate', 'postings']);
  expect(keys('bureaus')).toEqual(['bureauResults', 'bureauReports', 'rectifications']);
});
