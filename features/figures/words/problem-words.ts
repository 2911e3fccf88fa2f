import { dateText } from '../../../core/words/days';
import type { CollectedField, EntryProblem } from '../rules/collected/check-entry';
import type { NamingColumn } from '../rules/imported/figure-file';
import type { PlanProblem } from '../rules/progress/check-plan';
import type { PlanPoint } from '../rules/progress/planned';
import type { FigureProblem } from '../use-cases/record-figures';
import type { QuotaProblem } from '../use-cases/record-quotas';
import type { SeriesRefusal } from '../use-cases/set-up-series';
import { percentText, yuanText } from './figure-words';

/** The fields of a report. */
export const fieldWords = {
  paid: '累计缴费人数',
  amountFen: '累计金额（元）',
  paidByGovernment: '其中政府代缴人数',
  paidInCash: '其中现金缴费人数',
} as const satisfies Record<CollectedField, string>;

/** The columns of a file that say which unit a row is about, and by the end of which day. */
export const namingWords = {
  name: '单位名称',
  code: '单位代码',
  township: '乡镇（场）',
  day: '截至日期',
} as const satisfies Record<NamingColumn, string>;

const valueText = (field: CollectedField, value: number | undefined): string =>
  value === undefined ? '' : field === 'amountFen' ? yuanText(value) : String(value);

function entryProblemText(problem: EntryProblem): string {
  const name = fieldWords[problem.field];
  switch (problem.is) {
    case 'notWhole':
      return problem.field === 'amountFen' ? `${name}应为不小于 0、最多两位小数的数` : `${name}应为不小于 0 的整数`;
    case 'tooLarge':
      return `${name}太大，请核对单位`;
    case 'moreThanPaid':
      return `${name}多于累计缴费人数`;
    case 'fell': {
      const { throughDay, collected } = problem.other;
      return `${name}是累计数，与 ${dateText(throughDay)} 的 ${valueText(problem.field, collected[problem.field])} 对不上：后面的不能比前面的小；那天的数报错了，请先更正那天的`;
    }
  }
}

/** What is wrong with the report of a unit, and how it is mended. */
export function figureProblemText(problem: FigureProblem): string {
  switch (problem.is) {
    case 'notYours':
      return '不是您填报的单位';
    case 'twice':
      return '同一个单位填了两行，请只留一行';
    case 'corrects':
      return `当天已经报过 ${problem.same.collected.paid} 人；要改成别的数，请写明更正的理由`;
    case 'fell':
    case 'moreThanPaid':
    case 'notWhole':
    case 'tooLarge':
      return entryProblemText(problem);
  }
}

const pointText = ({ day, goal }: PlanPoint): string => `${dateText(day)} ${percentText(goal)}`;

/** Why a plan was not taken, and what was expected. */
export function planProblemText(problem: PlanProblem): string {
  switch (problem.is) {
    case 'empty':
      return '请至少写一个节点';
    case 'days':
      return `${pointText(problem.point)}：日期要晚于前一个节点（第一个要晚于起算日期）`;
    case 'goals':
      return `${pointText(problem.point)}：比前一个节点还低`;
    case 'beyondWhole':
      return `${pointText(problem.point)}：百分比太大，请核对`;
    case 'undercuts':
      return `低于全县的目标：${problem.goals.map(pointText).join('，')}`;
  }
}

const QUOTA_PROBLEMS = {
  twice: '同一个单位写了两行，请只留一行',
  notWhole: '任务数应为不小于 0 的整数',
  tooLarge: '任务数太大，请核对',
  unknownUnit: '单位目录里没有这个单位',
} as const satisfies Record<QuotaProblem['is'], string>;
export const quotaProblemText = ({ is }: QuotaProblem): string => QUOTA_PROBLEMS[is];

/** Why a series was not set up. */
export const seriesRefusalWords = {
  noGoals: '通知的进度节点里没有这一项百分比目标',
  startDay: '起算日期要早于第一个进度节点',
  keeper: '单位目录里没有这个单位，或者它已经撤销',
} as const satisfies Record<SeriesRefusal, string>;
