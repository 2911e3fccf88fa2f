import { defaultPolicy } from '../../../../core/policy/default-policy';
import { validatePolicy } from '../../../../core/policy/validate-policy';
import { policyFaultText } from '../../../../features/campaign/words/policy-fault-text';

test('a fault is told in the words of the office', () => {
  expect(validatePolicy({ ...defaultPolicy, reportDay: 31, slots: { kind: 'workDay', minute: 480 } }).map(policyFaultText)).toEqual([
    '督办规则不能用：发信时点不在办公时间内',
    '督办规则不能用：反馈日应为次月 1 日至 28 日',
  ]);
});
