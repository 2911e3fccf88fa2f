import type { Report } from './status-command';
import { instantText } from '../../../cli/kit/day-text';

const PROCESSES: readonly (readonly [application: string, title: string])[] = [
  ['duban-worker', '工作流'],
  ['duban-dispatcher', '发信'],
];
const KINDS: Readonly<Record<string, string>> = {
  receipt: '签收', report: '反馈', result: '结果', review: '审核', posting: '公示', roster: '清册', pledge: '承诺书', rectification: '整改', rework: '重报', statement: '陈述',
}; // prettier-ignore
const LETTERS: Readonly<Record<string, string>> = { failed: '失败', inDoubt: '存疑', waiting: '等待', sending: '正在发' };
const INSTANCES: Readonly<Record<string, string>> = { production: '正式', demonstration: '演示', test: '测试' };

const yesNo = (isUp: boolean | 'unknown'): string => (isUp === 'unknown' ? '未知（没有设 TEMPORAL_ADDRESS）' : isUp ? '正常' : '不应答');
const time = (text: string | null): string => (text === null ? '尚未推算' : instantText(Date.parse(text)));
const section = (title: string, lines: readonly string[], none: string): readonly string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : [`  ${none}`]),
];
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')} 等 ${names.length} 个单位` : names.join('、');

/** The report of `duban status` for people. */
export function statusText({ status, operations, reach }: Report): string {
  const { instance, processes, tasksBehind, letters, waiting, due } = operations;
  const isConnected = (name: string): boolean => processes.some((one) => one.name.startsWith(name));
  const stuck = [
    ...tasksBehind.map(
      ({ campaign, task, unseen, nextAt }) =>
        `  任务　${campaign}／${task}　${unseen > 0 ? `${unseen} 次变动未处理` : `应于 ${time(nextAt)} 推算`}`,
    ),
    ...letters.map(
      ({ state, to, subject, sendAt, reply }) =>
        `  信件　${LETTERS[state] ?? state}　${time(sendAt)}　${to}　${subject}${reply === null ? '' : `　${reply}`}`,
    ),
    ...waiting.map(
      ({ reason, count, since }) => `  提醒　${count} 条等待成信，最早应于 ${time(since)} 发出${reason === null ? '' : `：${reason}`}`,
    ),
    ...status.alarms.map(
      ({ severity, code, times, lastSeenAt }) =>
        `  告警　${severity === 'error' ? '错误' : '警告'}　${code}　${times} 次，最近 ${time(lastSeenAt)}`,
    ),
  ];
  const lines = [
    `实例 ${instance.id}（${INSTANCES[instance.kind] ?? instance.kind}）　现在 ${time(status.now)}`,
    ...section(
      '运行',
      [
        `  数据库　正常`,
        `  Temporal　${yesNo(reach.temporal)}`,
        `  网页与接口　${yesNo(reach.api)}`,
        ...PROCESSES.map(([name, title]) => `  ${title}　${isConnected(name) ? '已连接' : '未连接'}`),
      ],
      '',
    ),
    ...section(
      '总数',
      [
        `  督办中的通知 ${status.campaignsOpen}　任务 ${status.tasksOpen}　应办 ${status.obligationsOpen}　逾期 ${status.obligationsOverdue}`,
        `  信件：等待 ${status.lettersWaiting}　失败 ${status.lettersFailed}　存疑 ${status.lettersInDoubt}`,
        `  放假安排载入到 ${status.calendarThrough === null ? '（没有）' : `${status.calendarThrough} 年`}`,
      ],
      '',
    ),
    ...section(
      '七日内到期',
      due.map(({ day, kind, title, units }) => `  ${day}　${KINDS[kind] ?? kind}　${title}　${some(units)}`),
      '没有',
    ),
    ...section('卡住的', stuck, '没有'),
  ];
  return `${lines.join('\n')}\n`;
}
