import { alarmText } from '../../../../features/operations/words/alarm-text';

test.each([
  ['engine.unreachable', {}, /^工作流引擎/],
  ['relay.refused', { count: 2, reason: '超时' }, /2 项变更.*超时/],
  ['reconcile.failed', { reason: '锁' }, /锁/],
  ['reconcile.stale', { count: 3 }, /3 项任务/],
  ['letterFailed', { toName: '张一', reply: '550 no' }, /张一.*550 no/],
  ['mailServerAway', { message: 'refused' }, /refused/],
])('the alarm %s is told in a sentence with what it knows', (code, params, sentence) => {
  expect(alarmText({ code, params })).toMatch(sentence);
});

test('an alarm without a sentence shows its code, and odd parameters nothing', () => {
  expect(alarmText({ code: 'new.one', params: {} })).toBe('未归类的告警：new.one');
  expect(alarmText({ code: 'reconcile.failed', params: { reason: {} } })).not.toContain('object');
});
