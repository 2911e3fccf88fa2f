import { readFileSync } from 'node:fs';
import { alarmNotes, alarmText } from '../../../../features/operations/words/alarm-text';
import type { AlarmView } from '../../../../features/operations/use-cases/status-queries';
import { ALARM_CODES } from '../../../../platform/alarms/alarm';
import { filesOfRepository } from '../../../repository/tree';
import { inRepository } from '../../../support/paths';

const alarm = (over: Partial<AlarmView> = {}): AlarmView => ({
  cause: 'one',
  severity: 'error',
  code: 'mailServerAway',
  params: {},
  raisedAt: '2026-11-24T02:00:00Z',
  lastSeenAt: '2026-11-24T02:05:00Z',
  times: 1,
  ...over,
});

test.each([
  ['relay.refused', { count: 2, reason: '超时' }, /^有 2 项变动没能告诉工作流引擎：超时（/],
  ['reconcile.failed', { reason: '锁' }, /^有任务没能推进：锁（/],
  ['reconcile.stale', { count: 3 }, /^有 3 项任务/],
  ['letterFailed', { toName: '张一', reply: '550 no' }, /^给张一的信没有送达，邮件服务器答复：550 no（.*再发/],
  ['mailServerAway', { message: 'refused' }, /^邮件服务器连不上，信件都在等：refused（.*SMTP_URL/],
  [
    'mailServerAway',
    { message: '535 no', advice: 'login', server: 'mail.b.cn:587' },
    /^邮件服务器 mail.b.cn:587 不让本系统连接.*535 no（.*口令/,
  ],
  ['mailServerAway', { message: 'self-signed certificate', advice: 'tls' }, /self-signed.*SMTP_CA_FILE/],
  ['mailServerRefuses', { message: '554 5.7.1 Relay access denied', advice: 'relay' }, /不收本系统的信.*554 5.7.1.*转发.*自动接着发/],
  ['lettersBehind', { count: 7, since: '2026-11-24T00:30:00Z' }, /^有 7 封信到点 15 分钟.*最早的应于 2026年11月24日 08:30 发出（/],
  ['mailTransportWeak', { weakness: 'plain', server: 'mail.b.cn:25' }, /mail.b.cn:25 的信可能不加密（.*SMTP_TLS=required/],
])('the alarm %s is told with what it knows', (code, params, sentence) => {
  expect(alarmText(alarm({ code, params }))).toMatch(sentence);
});

test.each([...ALARM_CODES, 'of.tomorrow'])('the alarm %s says what happened, since when and what to do', (code) => {
  const [, happened, todo] =
    /^(.+)（2026年11月24日 10:00 起，2 次，最近 2026年11月24日 10:05）。(.+。)$/.exec(alarmText(alarm({ code, times: 2 }))) ?? [];
  expect(happened).toMatch(/\p{Script=Han}{4}/u);
  expect(todo).toMatch(/请|系统/);
});

test('an alarm of another version says its code in a sentence, and odd parameters say nothing', () => {
  expect(alarmText(alarm({ code: 'new.one' }))).toContain('系统报告了一种还没有说明的情况（new.one）');
  expect(alarmText(alarm({ code: 'toString' }))).toContain('（toString）');
  expect(alarmText(alarm({ code: 'reconcile.failed', params: { reason: {} } }))).not.toContain('object');
});

test('what a server said makes no line of its own', () => {
  expect(alarmText(alarm({ code: 'letterFailed', params: { toName: '张\n一', reply: '550\r\n\u202e伪造' } }))).toMatch(
    /^给张 一的信没有送达，邮件服务器答复：550 伪造（/,
  );
});

test('a few letters that failed are told one by one, many in one line that closes them all', () => {
  const failed = (count: number) => Array.from({ length: count }, (_, at) => alarm({ code: 'letterFailed', cause: `letterFailed:${at}` }));
  expect(alarmNotes(failed(3)).map(({ name }) => name)).toEqual([0, 1, 2].map((at) => ({ cause: `letterFailed:${at}` })));
  const notes = alarmNotes([alarm(), ...failed(4)]);
  expect(notes.map(({ name }) => name)).toEqual([{ cause: 'one' }, { code: 'letterFailed' }]);
  expect(notes[1]?.text).toMatch(/^有 4 封信没有送达（/);
});

test('no alarm is raised past the list of codes: only the alarms themselves write their table', () => {
  const writers = filesOfRepository().filter(
    (file) =>
      /^(core|features|platform|worker|api|cli)\/.*\.tsx?$/.test(file) &&
      /insert into alarm\b/.test(readFileSync(inRepository(file), 'utf8')),
  );
  expect(writers).toEqual(['platform/alarms/alarms.ts']);
});
