import type { FigureLight, LightReason } from '../rules/progress/figure-light';
import { type Fraction, nearest } from '../rules/progress/rate';
import type { ProgressRow } from '../rules/table/progress-table';
import type { TableKind } from '../rules/table/table-units';
import type { Channel } from '../use-cases/figure-repository';

/** How a figure came in. */
export const channelWords = { form: '页面填报', file: '文件导入', api: '接口' } as const satisfies Record<Channel, string>;

/** What a table is about. */
export const tableKindWords = { townships: '乡镇（场）', villages: '村（社区）' } as const satisfies Record<TableKind, string>;

/** Columns of the progress table (进度表), in the order that bulletins print them (domain.md §4.6). */
export const progressColumns = {
  rank: '排名',
  unit: '单位',
  quota: '任务数',
  paidInPeriod: '本月缴费人数',
  paid: '累计缴费人数',
  rate: '完成率',
  planned: '序时目标',
  gap: '与目标差（百分点）',
  short: '差额人数',
  change: '较上期（百分点）',
  rankBefore: '上期排名',
  amount: '累计金额（万元）',
  byGovernment: '其中政府代缴人数',
  inCash: '现金缴费占比',
  overLimits: '双限超限次数',
  remark: '备注',
  light: '亮灯',
} as const;

const REASONS = { late: '逾期', behindPlan: '落后序时', missing: '未报' } as const satisfies Record<LightReason, string>;
const LIGHTS = { green: '绿灯', yellow: '黄灯', red: '红灯', grey: '灰灯' } as const satisfies Record<FigureLight['light'], string>;

/** The light with what it means: both reasons where both hold. */
export const figureLightText = ({ light, reasons }: FigureLight): string =>
  `${LIGHTS[light]} · ${reasons.length === 0 ? '正常' : reasons.map((reason) => REASONS[reason]).join('、')}`;

/** 备注: why a row has no rank. */
export function remarkText({ unitId, rank, rate }: Pick<ProgressRow, 'unitId' | 'rank' | 'rate'>): string {
  if (unitId === '' || rank !== undefined) return '';
  return rate === undefined ? REASONS.missing : '不排名';
}

const hundredths = (value: number): string => {
  const size = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
};

/** Hundredths of a percent: `98.00%`. */
export const percentText = (basisPoints: number): string => `${hundredths(basisPoints)}%`;

/** A goal without the decimals that say nothing: `60%`, `97.5%`. */
export const wholePercentText = (basisPoints: number): string => `${hundredths(basisPoints).replace(/\.?0+$/, '')}%`;

/** Hundredths of a percentage point, with their sign: `+1.20`, `-0.30`, `0.00`. */
export const pointsText = (value: number): string => `${value > 0 ? '+' : ''}${hundredths(value)}`;

/** Persons a work day, rounded to one decimal. */
export const perDayText = (pace: Fraction): string => {
  const tenths = nearest({ up: pace.up * 10, down: pace.down });
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};

/** Fen as ten thousands of yuan, rounded to two decimals: `12.35`. */
export const wanText = (fen: number): string => hundredths(nearest({ up: fen, down: 10_000 }));

/** Fen as yuan: `200` or `200.50`. */
export const yuanText = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : hundredths(fen));
