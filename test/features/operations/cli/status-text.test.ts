import { type Report, statusText } from '../../../../features/operations/cli/status-text';

const report: Report = {
  reach: { api: true, temporal: 'unknown' },
  operations: {
    instance: { id: 'd1', kind: 'demonstration', offsetMs: 0 },
    processes: [{ name: 'duban-worker', connections: 1 }],
    tasksBehind: [{ campaign: '通知', task: '（一）宣传', unseen: 2, nextAt: null }],
    letters: [{ state: 'failed', to: '张一', subject: '【督办】', sendAt: '2023-03-17T00:30:00Z', reply: '550 no' }],
    waiting: [
      { reason: 'nobody', count: 3, since: '2023-03-17T00:30:00Z' },
      { reason: null, count: 1, since: '2023-03-17T00:30:00Z' },
    ],
    due: [{ day: '2023-03-20', kind: 'rework', title: '方案', units: ['甲', '乙', '丙', '丁'] }],
  },
  status: {
    now: '2023-03-17T01:00:00Z',
    business: { campaignsOpen: 1, tasksOpen: 7, obligationsOpen: 20, obligationsOverdue: 2, dueNextDays: [] },
    databaseVersion: '18.4',
    sealed: { position: 0, at: null },
    tasksBehind: 1,
    eventsWaiting: 0,
    lettersWaiting: 4,
    lettersFailed: 1,
    lettersInDoubt: 0,
    calendarThrough: 2023,
    alarms: [
      {
        cause: 'reconcile.stale',
        severity: 'warning',
        code: 'reconcile.stale',
        params: { count: 3 },
        raisedAt: '2023-03-17T00:50:00Z',
        lastSeenAt: '2023-03-17T00:55:00Z',
        times: 2,
      },
    ],
  },
};
const text = statusText(report);

test.each([
  ['实例 d1（演示）　现在 2023年3月17日 09:00'],
  ['Temporal　未知（没有设 TEMPORAL_ADDRESS）'],
  ['工作流　在运行'],
  ['发信　没有在运行'],
  ['应办 20　逾期 2'],
  ['信件：待发 4　未送达 1　存疑 0'],
  ['2023-03-20　退回重报　方案　甲、乙、丙 等 4 个单位'],
  ['任务　通知／（一）宣传　2 次变动未处理'],
  ['信件　未送达　2023年3月17日 08:30　张一　【督办】　550 no'],
  ['提醒　3 条等待成信，最早应于 2023年3月17日 08:30 发出：无人任职，已报督办岗'],
])('it says %s', (words) => {
  expect(text).toContain(words);
});

test('an alarm is told in the sentence of the page', () => {
  expect(text).toContain(
    '告警　警告　有 3 项任务落后超过 5 分钟，后台已在补办（2023年3月17日 08:50 起，2 次，最近 2023年3月17日 08:55）。',
  );
});

test('nothing due and nothing stuck is said', () => {
  const { operations, status, reach } = report;
  const quiet = { ...operations, tasksBehind: [], letters: [], waiting: [], due: [] };
  expect(statusText({ operations: quiet, status: { ...status, alarms: [] }, reach })).toMatch(
    /七日内到期\n {2}没有\n\n卡住的\n {2}没有\n$/,
  );
});

test('a dispatcher that cannot reach the mail server is not told as if all were well', () => {
  const alarm = {
    cause: 'mailServerAway',
    severity: 'error',
    code: 'mailServerAway',
    params: {},
    raisedAt: '2023-03-17T00:50:00Z',
  } as const;
  const status = { ...report.status, alarms: [{ ...alarm, lastSeenAt: alarm.raisedAt, times: 1 }] };
  const operations = { ...report.operations, processes: [{ name: 'duban-dispatcher', connections: 3 }] };
  expect(statusText({ ...report, status, operations })).toContain('发信　在运行，连不上邮件服务器\n');
  expect(statusText({ ...report, operations })).toContain('发信　在运行\n');
});

test('line breaks of a name or an answer make no line of the report', () => {
  const [letter] = report.operations.letters;
  const letters = letter ? [{ ...letter, to: '张\n  一', reply: '550\r\n\u001b[2J告警　伪造' }] : [];
  const lines = statusText({ ...report, operations: { ...report.operations, letters } }).split('\n');
  expect(lines.filter((line) => line.includes('伪造'))).toEqual([expect.stringMatching(/^ {2}信件　.*张 一.*550 \[2J告警　伪造$/)]);
});
