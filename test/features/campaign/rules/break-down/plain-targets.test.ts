import { plainTargets } from '../../../../../features/campaign/rules/break-down/plain-targets';
import { atLeast } from '../../support/notice-parts';

test('a target keeps its numbers and leaves its place in the text', () => {
  const money = { metric: '征缴', op: '=' as const, value: 200, unit: '万元', span: { start: 3, end: 9 }, rule: 'x' };
  expect(plainTargets([atLeast(98), money])).toEqual([
    { metric: '征缴率', op: '>=', percent: 98 },
    { metric: '征缴', op: '=', value: 200, unit: '万元' },
  ]);
});
