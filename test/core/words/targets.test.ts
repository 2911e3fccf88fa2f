import { targetText } from '../../../core/words/targets';

test.each([
  [{ metric: '征缴率', op: '>=', percent: 98 }, '征缴率不低于98％'],
  [{ metric: '办结率', op: '=', percent: 100 }, '办结率为100％'],
  [{ metric: '收缴', op: '>', value: 200, unit: '万元' }, '收缴超过200万元'],
  [{ metric: '差距', op: '<=', value: 2, unit: '个百分点' }, '差距不超过2个百分点'],
  [{ metric: '人数', op: '~', value: 300 }, '人数约300'],
] as const)('%j is %s', (target, text) => {
  expect(targetText(target)).toBe(text);
});
