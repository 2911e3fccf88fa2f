import type { CivilDay } from '../../../core/calendar/civil-day';
import { civilDate } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { type PlanPoint } from '../../figures/rules/progress/planned';
import type { ProgressRow, ProgressTable } from '../../figures/rules/table/progress-table';
import { percentText, tableKindWords } from '../../figures/words/figure-words';
import type { Assessment } from '../rules/assess-progress';
import type { PostedRound } from '../rules/posted-round';

/** What a bulletin is written from. */
export interface BulletinFigures {
  readonly metric: string;
  readonly day: CivilDay;
  readonly goals: readonly PlanPoint[];
  readonly townships: { readonly table: ProgressTable; readonly assessment: Assessment };
  readonly villages: { readonly table: ProgressTable; readonly assessment: Assessment };
  readonly round?: PostedRound | undefined;
}

/** Units named in one sentence; of more the number is told, and the annex names them. */
const MOST_NAMED = 12;

const listed = (rows: readonly ProgressRow[], text: (row: ProgressRow) => string): string =>
  rows.slice(0, MOST_NAMED).map(text).join('、') + (rows.length > MOST_NAMED ? ` 等 ${rows.length} 个单位` : '');
const withRate = ({ name, rounded = 0 }: ProgressRow): string => `${name}（${percentText(rounded)}）`;
const withShort = ({ name, rounded = 0, short = 0 }: ProgressRow): string => `${name}（${percentText(rounded)}，差 ${short} 人）`;
const withGap = ({ name, gap = 0 }: ProgressRow): string => `${name}（低 ${percentText(Math.abs(gap)).slice(0, -1)} 个百分点）`;
/** So many of them, said only when there are any. */
const countOf = ({ length }: readonly ProgressRow[], what: string): string[] => (length === 0 ? [] : [`${length} ${what}`]);

function gapText(gap: number): string {
  if (gap === 0) return '与序时目标持平';
  return `比序时目标${gap < 0 ? '低' : '高'} ${percentText(Math.abs(gap)).slice(0, -1)} 个百分点`;
}

/** How the townships stand together. */
export function overallText({ metric, day, townships: { table } }: BulletinFigures): string {
  const { total } = table;
  const reported = table.ranked.length + table.unranked.length;
  if (total?.collected === undefined || total.quota === undefined || total.rounded === undefined)
    return `截至${dateText(day)} 24 时，还没有${tableKindWords.townships}报送${metric}数据。`;
  const missing = table.missing.length > 0 ? `（${table.missing.length} 个未报，不在其中）` : '';
  return `截至${dateText(day)} 24 时，${reported} 个${tableKindWords.townships}任务数 ${total.quota} 人，累计缴费 ${total.collected.paid} 人，完成 ${percentText(total.rounded)}${missing}，${gapText(total.gap ?? 0)}，离最终目标差 ${total.short ?? 0} 人。`;
}

/** What was posted of the round that the bulletin ends, where everybody had; and who had not. */
function postedText({ missed, villages, townships, dueDay }: PostedRound): string[] {
  if (missed.length > 0) return [];
  const places = [
    ...(villages > 0 || townships === 0 ? [`${villages} 个${tableKindWords.villages}`] : []),
    ...(townships > 0 ? [`${townships} 个没有所属村的${tableKindWords.townships}`] : []),
  ];
  return [`${places.join('和 ')}在${dateText(dueDay)}前全部公示。`];
}
const missedText = ({ missed, dueDay }: PostedRound): string[] =>
  missed.length === 0
    ? []
    : [
        `至${dateText(dueDay)} 24 时没有登记公示的有：${missed.map(({ name, villages }) => (villages === 0 ? name : `${name} ${villages} 个村`)).join('、')}。`,
      ];

function good({ townships: { assessment }, villages, round }: BulletinFigures): string[] {
  const { leading } = assessment;
  const lines = leading.length === 0 ? [] : [`进度领先的有：${listed(leading, withRate)}。`];
  const best = countOf(villages.assessment.leading, '个进度领先').map((text) => `${tableKindWords.villages}中有 ${text}，名单见附件。`);
  return [...lines, ...best, ...(round ? postedText(round) : [])];
}

function bad({ townships: { assessment }, villages, round }: BulletinFigures): string[] {
  const { late, behind, missing } = assessment;
  const lagging = [...countOf(villages.assessment.late, '个未按期达到目标'), ...countOf(villages.assessment.behind, '个落后序时目标')];
  return [
    ...(late.length === 0 ? [] : [`未按期达到目标的有：${listed(late, withShort)}。`]),
    ...(behind.length === 0 ? [] : [`落后序时目标的有：${listed(behind, withGap)}。`]),
    ...(missing.length === 0 ? [] : [`未报送数据的有：${listed(missing, ({ name }) => name)}。`]),
    ...(lagging.length === 0 ? [] : [`${tableKindWords.villages}中有 ${lagging.join('、')}，名单见附件。`]),
    ...(round ? missedText(round) : []),
  ];
}

function demands({ day, goals, townships: { assessment }, round }: BulletinFigures): string[] {
  const next = goals.find((goal) => goal.day > day);
  const lines = [
    ...(assessment.missing.length > 0 ? ['未报送数据的单位，请收到本通报后 3 个工作日内补报。'] : []),
    ...(assessment.late.length + assessment.behind.length > 0 ? ['未达到目标和落后的单位，请逐村分析原因，倒排时间，落实到人。'] : []),
    ...(round && round.missed.length > 0 ? ['没有公示的，请收到本通报后 3 个工作日内公示并登记。'] : []),
    ...(next ? [`各单位要在${dateText(next.day)}前达到 ${percentText(next.goal)}。`] : ['各单位要巩固已有成果，查缺补漏。']),
  ];
  return lines.length === 1 ? lines : lines.map((line, at) => `${at + 1}.${line}`);
}

/** The title: 关于2026年11月份征缴进度的通报; of the year's round 关于2026年度征缴进度的通报. */
export function bulletinTitle({ metric, day, round }: Pick<BulletinFigures, 'metric' | 'day' | 'round'>): string {
  const { year, month } = civilDate(day);
  return `关于${year}年${round?.kind === 'annual' ? '度' : `${month}月份`}${metric}的通报`;
}

/** The text of a bulletin as it is drafted, a paragraph a line: how it stands, what is good, what is wrong, what is asked. A part that has nothing to say is left out. */
export function bulletinText(figures: BulletinFigures): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['总体情况', [overallText(figures)]],
    ['进度较好的单位', good(figures)],
    ['存在的问题', bad(figures)],
    ['下一步要求', demands(figures)],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  return shown.flatMap(([title, lines], at) => [`${'一二三四'[at] ?? ''}、${title}`, ...lines]).join('\n');
}
