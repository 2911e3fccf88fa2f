import { targetOfLine } from '../../../../../../features/campaign/rules/draft/typed/target-lines';
import { targetText } from '../../../../../../core/words/targets';
import type { Target } from '../../../../../../core/obligation/target';

const TARGETS: readonly Target[] = [
  { metric: '征缴率', op: '>=', percent: 98 },
  { metric: '约束性指标', op: '<=', percent: 2.5 },
  { metric: '回访', op: '>=', value: 3, unit: '个乡镇' },
  { metric: '超过上年的户数', op: '>', value: 1200, unit: '户' },
  { metric: '清单', op: '=', value: 1 },
];

test.each(TARGETS.map((target) => [targetText(target), target] as const))('%s is read as it is printed', (line, target) => {
  expect(targetOfLine(line)).toEqual(target);
});

test.each(['', '多做一些', '不低于', '不低于很多', '率不低于1,000', '率不低于98％以上的村'])('%j is no goal', (line) => {
  expect(targetOfLine(line)).toBeUndefined();
});
