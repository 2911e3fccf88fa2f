import { checkList, type DraftIndicator, type DraftList } from '../../../../../features/evaluation/rules/score/check-list';
import { DEFAULT_SCORE_LIST } from '../../../../../features/evaluation/rules/score/default-list';
import { indicator } from '../../support/scored-unit';

const of = (change: Partial<DraftIndicator>, ...more: readonly DraftIndicator[]): DraftList => ({
  total: 1_000,
  indicators: [{ ...indicator('反馈'), ...change }, ...more],
});
const problemsOf = (list: DraftList) => {
  const checked = checkList(list);
  return 'problems' in checked ? checked.problems : [];
};

test('the list that stands where nobody has set another one is in order, and is taken as it is', () => {
  expect(checkList(DEFAULT_SCORE_LIST)).toEqual({ list: DEFAULT_SCORE_LIST });
});

test.each<readonly [string, DraftList, object]>([
  ['nothing in it', { total: 1_000, indicators: [] }, { kind: 'noIndicators' }],
  ['no total', { ...of({}), total: 0 }, { kind: 'total', found: 0 }],
  ['an unknown formula', of({ formula: { kind: 'median' } }), { kind: 'unknownFormula', title: '反馈', found: 'median' }],
  ['weights that do not add up', of({ weight: 900 }), { kind: 'sum', units: 'townships', sum: 900, total: 1_000 }],
  ['a weight of nothing', of({ weight: 0 }), { kind: 'weight', title: '反馈', found: 0 }],
  ['a weight with a part of a hundredth', of({ weight: 0.5 }), { kind: 'weight', title: '反馈', found: 0.5 }],
  ['a cap below 0', of({ cap: -1 }), { kind: 'capBelowZero', title: '反馈', found: -1 }],
  ['a cap below the weight', of({ cap: 999 }), { kind: 'capBelowWeight', title: '反馈', cap: 999, weight: 1_000 }],
  ['a doubled key', of({ weight: 500 }, indicator('反馈', { title: '公示', weight: 500 })), { kind: 'doubledKey', title: '公示' }],
  ['a doubled title', of({ weight: 500 }, indicator('b', { title: '反馈', weight: 500 })), { kind: 'doubledTitle', title: '反馈' }],
  ['no key', of({ key: '', title: '反馈' }), { kind: 'noKey', title: '反馈' }],
  ['no title', of({ title: '' }), { kind: 'noTitle', title: '反馈' }],
  ['no clause', of({ clause: '' }), { kind: 'noClause', title: '反馈' }],
  ['no units', of({ appliesTo: [] }), { kind: 'noUnits', title: '反馈' }],
  ['unknown units', of({ appliesTo: ['townships', 'schools'] }), { kind: 'unknownUnits', title: '反馈', found: 'schools' }],
  ['nothing to count', of({ formula: { kind: 'inTime', of: [] } }), { kind: 'noObligations', title: '反馈' }],
  [
    'what cannot be counted',
    of({ formula: { kind: 'inTime', of: ['receipt'] } }),
    { kind: 'unknownObligation', title: '反馈', found: 'receipt' },
  ],
  [
    'a deduction of nothing',
    of({ formula: { kind: 'deduction', of: ['report'], perLate: 0, perOpen: 0 } }),
    { kind: 'deduction', title: '反馈' },
  ],
  ['a full rate of 0', of({ formula: { kind: 'rate', full: 0 } }), { kind: 'full', title: '反馈', found: 0 }],
])('%s is told, with the indicator by name', (_, list, problem) => {
  expect(problemsOf(list)).toContainEqual(problem);
});

test('everything that is wrong is told at once', () => {
  expect(problemsOf(of({ cap: -1, formula: { kind: 'x' } }, indicator('公示', { weight: 1 }))).map(({ kind }) => kind)).toEqual([
    'capBelowZero',
    'unknownFormula',
    'sum',
  ]);
});
