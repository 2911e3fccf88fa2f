import { checkList } from '../../../../../features/evaluation/rules/score/check-list';
import { DEFAULT_SCORE_LIST } from '../../../../../features/evaluation/rules/score/default-list';
import { listText, readListText } from '../../../../../features/evaluation/words/score/list-text';
import { listProblemText } from '../../../../../features/evaluation/words/score/score-problems';
import { changeText, readPoints, scoreText } from '../../../../../features/evaluation/words/score/score-words';

const read = (text: string) => readListText(text, 10_000, DEFAULT_SCORE_LIST);
const problemsOf = (text: string): readonly string[] => {
  const draft = read(text);
  if ('line' in draft) return [`line ${draft.line}`];
  const checked = checkList(draft);
  return 'problems' in checked ? checked.problems.map(listProblemText) : [];
};

test('a list that is printed to be edited is read as it was, with its keys', () => {
  expect(read(listText(DEFAULT_SCORE_LIST))).toMatchObject({ total: 10_000 });
  const draft = read(listText(DEFAULT_SCORE_LIST));
  expect('line' in draft ? draft : checkList(draft)).toEqual({ list: DEFAULT_SCORE_LIST });
});

test('columns pasted from a spreadsheet, a new indicator with a key of its own, every formula', () => {
  const text = ['村\t完成率\t三\t90\t95\t完成率 98％', '村|作风|六|10|10|人工'].join('\n');
  expect(read(text)).toEqual({
    total: 10_000,
    indicators: [
      {
        key: 'villageRate',
        title: '完成率',
        clause: '三',
        appliesTo: ['villages'],
        weight: 9_000,
        cap: 9_500,
        formula: { kind: 'rate', full: 9_800 },
      },
      expect.objectContaining({ key: 'i1', title: '作风', formula: expect.objectContaining({ kind: 'byHand' }) as object }),
    ],
  });
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  ['村｜作风｜六｜10｜10', ['line 1']],
  ['村｜作风｜六｜十｜10｜人工', ['“作风”：分值应大于 0、不超过 10000 分，最多两位小数']],
  ['村｜作风｜六｜100｜-1｜人工', ['“作风”：封顶分不能低于 0']],
  ['村｜作风｜六｜100｜100｜评议', ['“作风”：不认识算法“评议”，可以用：完成率、按时、扣分、人工']],
  ['学校｜作风｜六｜100｜100｜人工', ['“作风”：不认识适用单位“学校”，可以用：乡镇、村、部门']],
  ['村｜作风｜六｜99.5｜100｜人工', ['村（社区）的分值合计 99.50 分，应为 100.00 分']],
  ['村｜反馈｜六｜100｜100｜扣分 反馈', ['“反馈”：扣分要写逾期、未办结各扣多少分，不能都是 0']],
])('%s: what is wrong is told by the name of the indicator', (text, problems) => {
  const told = problemsOf(text);
  expect(told).toEqual(expect.arrayContaining(problems));
});

test.each([
  ['-1.5', -150],
  ['+2', 200],
  ['−0.25', -25],
  ['＋１．５分', 150],
  ['0', 0],
  ['1.234', undefined],
  ['两分', undefined],
  ['', undefined],
])('points as people write them: %s', (text, points) => {
  expect(readPoints(text)).toBe(points);
});

test('points are printed as they are, to hundredths', () => {
  expect([scoreText(4_000), scoreText(5), scoreText(-120), changeText(30), changeText(-5)]).toEqual([
    '40.00',
    '0.05',
    '−1.20',
    '+0.30',
    '−0.05',
  ]);
});
