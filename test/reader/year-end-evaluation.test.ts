import { asksEvaluation } from '../../reader/year-end-evaluation';

test('a notice ends with an evaluation where it evaluates, and commends or criticises by it', () => {
  expect(asksEvaluation('年度结束后由县税务局牵头开展绩效考核，对达到98%以上的单位\n和个人通报表扬。')).toBe(true);
  expect(asksEvaluation('对工作不力的，予以通报批评。')).toBe(false);
  expect(asksEvaluation('将开展考核。')).toBe(false);
});
