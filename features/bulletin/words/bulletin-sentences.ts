import type { CivilDay } from '../../../core/calendar/civil-day';
import { civilDate } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { type PlanPoint } from '../../figures/rules/progress/planned';
import type { ProgressRow, ProgressTable } from '../../figures/rules/table/progress-table';
import { percentText, tableKindWords } from '../../figures/words/figure-words';
import type { Assessment } from '../rules/assess-progress';

/** What a bulletin is written from. */
export interface BulletinFigures {
  readonly metric: string;
  readonly day: CivilDay;
  readonly goals: readonly PlanPoint[];
  readonly townships: { readonly table: ProgressTable; readonly assessment: Assessment };
  readonly villages: { readonly table: ProgressTable; readonly assessment: Assessment };
}

/** Units named in one sentence; of more the number is told, and the annex names them. */
const MOST_NAMED = 12;

const listed = (rows: readonly ProgressRow[], text: (row: ProgressRow) => string): string =>
  rows.slice(0, MOST_NAMED).map(text).join('、') + (rows.length > MOST_NAMED ? ` 等 ${rows.length} 个单位` : '');
const withRate = ({ name, rounded = 0 }: ProgressRow): string => `${name}（${percentText(rounded)}）`;
const withShort = ({ name, rounded = 0, short = 0 }: ProgressRow): string => `${name}（${percentText(rounded)}，差 ${short} 人）`;
const withGap = ({ name, gap = 0 }: ProgressRow): string => `${name}（低 ${percentText(Math.abs(gap)).slice(0, -1)} 个百分点）`;

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

function good({ townships: { assessment }, villages }: BulletinFigures): string[] {
  const { leading } = assessment;
  const lines = leading.length === 0 ? [] : [`进度领先的有：${listed(leading, withRate)}。`];
  const best = villages.assessment.leading.length;
  return best === 0 ? lines : [...lines, `${tableKindWords.villages}中有 ${best} 个进度领先，名单见附件。`];
}

function bad({ townships: { assessment }, villages }: BulletinFigures): string[] {
  const { late, behind, missing } = assessment;
  return [
    ...(late.length === 0 ? [] : [`未按期达到目标的有：${listed(late, withShort)}。`]),
    ...(behind.length === 0 ? [] : [`落后序时目标的有：${listed(behind, withGap)}。`]),
    ...(missing.length === 0 ? [] : [`未报送数据的有：${listed(missing, ({ name }) => name)}。`]),
    ...(villages.assessment.late.length + villages.assessment.behind.length === 0
      ? []
      : [
          `${tableKindWords.villages}中有 ${villages.assessment.late.length} 个未按期达到目标、${villages.assessment.behind.length} 个落后序时目标，名单见附件。`,
        ]),
  ];
}

function demands({ day, goals, townships: { assessment } }: BulletinFigures): string[] {
  const next = goals.find((goal) => goal.day > day);
  const lines = [
    ...(assessment.missing.length > 0 ? ['未报送数据的单位，请收到本通报后 3 个工作日内补报。'] : []),
    ...(assessment.late.length + assessment.behind.length > 0 ? ['未达到目标和落后的单位，请逐村分析原因，倒排时间，落实到人。'] : []),
    ...(next ? [`各单位要在${dateText(next.day)}前达到 ${percentText(next.goal)}。`] : ['各单位要巩固已有成果，查缺补漏。']),
  ];
  return lines.length === 1 ? lines : lines.map((line, at) => `${at + 1}.${line}`);
}

/** The title: 关于2026年11月份征缴进度的通报. */
export function bulletinTitle({ metric, day }: Pick<BulletinFigures, 'metric' | 'day'>): string {
  const { year, month } = civilDate(day);
  return `关于${year}年${month}月份${metric}的通报`;
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
