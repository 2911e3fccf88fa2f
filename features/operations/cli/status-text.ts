import { oneLine } from '../../../core/text/one-line';
import { instantText } from '../../../core/words/days';
import { obligationKindWords } from '../../../core/words/kinds';
import { letterStateWords, waitingReasonWords } from '../../letters/words/letter-state-words';
import type { Operations } from '../store/operations';
import type { Status } from '../use-cases/status-queries';
import { alarmNotes, severityWords } from '../words/alarm-text';

/** Whether each part is reached; `unknown` where no address of it is given. */
export interface Reach {
  readonly api: boolean;
  readonly temporal: boolean | 'unknown';
}

/** What `duban status` reports. */
export interface Report {
  readonly status: Status;
  readonly operations: Operations;
  readonly reach: Reach;
}

const DISPATCHER = 'duban-dispatcher';
const PROCESSES: readonly (readonly [application: string, title: string])[] = [
  ['duban-worker', '工作流'],
  [DISPATCHER, '发信'],
];
const INSTANCES: Readonly<Record<string, string>> = { production: '正式', demonstration: '演示', test: '测试' };

const wordOf = (list: Readonly<Record<string, string>>, code: string): string => list[code] ?? code;
const yesNo = (isUp: boolean | 'unknown'): string => (isUp === 'unknown' ? '未知（没有设 TEMPORAL_ADDRESS）' : isUp ? '正常' : '不应答');
const time = (text: string | null): string => (text === null ? '尚未推算' : instantText(Date.parse(text)));
const section = (title: string, lines: readonly string[], none: string): readonly string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : [none]).map((line) => `  ${oneLine(line)}`),
];
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')} 等 ${names.length} 个单位` : names.join('、');

/** The report of `duban status` for people. */
export function statusText({ status, operations, reach }: Report): string {
  const { instance, processes, tasksBehind, letters, waiting, due } = operations;
  const isMailAway = status.alarms.some(({ code }) => code === 'mailServerAway');
  const processText = (name: string): string => {
    if (!processes.some((one) => one.name.startsWith(name))) return '没有在运行';
    return name === DISPATCHER && isMailAway ? '在运行，连不上邮件服务器' : '在运行';
  };
  const stuck = [
    ...tasksBehind.map(
      ({ campaign, task, unseen, nextAt }) =>
        `任务　${campaign}／${task}　${unseen > 0 ? `${unseen} 次变动未处理` : `应于 ${time(nextAt)} 推算`}`,
    ),
    ...letters.map(
      ({ state, to, subject, sendAt, reply }) =>
        `信件　${wordOf(letterStateWords, state)}　${time(sendAt)}　${to}　${subject}${reply === null ? '' : `　${reply}`}`,
    ),
    ...waiting.map(
      ({ reason, count, since }) =>
        `提醒　${count} 条等待成信，最早应于 ${time(since)} 发出${reason === null ? '' : `：${wordOf(waitingReasonWords, reason)}`}`,
    ),
    ...alarmNotes(status.alarms).map(({ severity, text }) => `告警　${severityWords[severity]}　${text}`),
  ];
  const lines = [
    `实例 ${instance.id}（${wordOf(INSTANCES, instance.kind)}）　现在 ${time(status.now)}`,
    ...section(
      '运行',
      [
        `数据库　正常`,
        `Temporal　${yesNo(reach.temporal)}`,
        `网页与接口　${yesNo(reach.api)}`,
        ...PROCESSES.map(([name, title]) => `${title}　${processText(name)}`),
      ],
      '',
    ),
    ...section(
      '总数',
      [
        ...(status.business
          ? [
              `督办中的通知 ${status.business.campaignsOpen}　任务 ${status.business.tasksOpen}　应办 ${status.business.obligationsOpen}　逾期 ${status.business.obligationsOverdue}`,
            ]
          : []),
        `信件：${letterStateWords.waiting} ${status.lettersWaiting}　${letterStateWords.failed} ${status.lettersFailed}　${letterStateWords.inDoubt} ${status.lettersInDoubt}`,
        `放假安排载入到 ${status.calendarThrough === null ? '（没有）' : `${status.calendarThrough} 年`}`,
      ],
      '',
    ),
    ...section(
      '七日内到期',
      due.map(({ day, kind, title, units }) => `${day}　${wordOf(obligationKindWords, kind)}　${title}　${some(units)}`),
      '没有',
    ),
    ...section('卡住的', stuck, '没有'),
  ];
  return `${lines.join('\n')}\n`;
}
