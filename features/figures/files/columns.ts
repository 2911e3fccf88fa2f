import type { NumberColumn } from '../rules/entered/pasted-table';
import type { FileKind, NamingColumn } from '../rules/imported/figure-file';
import { progressColumns } from '../words/figure-words';
import { fieldWords, namingWords } from '../words/problem-words';

/** A column of a file, by what offices write above it. */
export interface FileColumn<Name extends string = string> {
  readonly name: Name;
  readonly headers: readonly string[];
}

/** Where the columns of a table stand, 0 for the first. */
export interface Places {
  readonly naming: ReadonlyMap<NamingColumn, number>;
  readonly numbers: readonly { readonly column: NumberColumn; readonly at: number }[];
}

/** What may stand above the columns that say which unit a row is about, and by the end of which day. */
export const NAMING_COLUMNS: readonly FileColumn<NamingColumn>[] = [
  { name: 'code', headers: [namingWords.code, '代码', '编码', '单位编码', '行政区划代码'] },
  {
    name: 'township',
    headers: [namingWords.township, '乡镇', '乡(镇)', '乡镇(场)', '乡镇、场', '乡镇名称', '所属乡镇', '镇', '镇街', '乡镇街道', '街道'],
  },
  {
    name: 'name',
    headers: [
      namingWords.name,
      '单位',
      '名称',
      '村',
      '村名',
      '村(社区)',
      '村（居）',
      '行政村',
      '村委会',
      '村社区',
      '村名称',
      '责任单位',
      '填报单位',
    ],
  },
  { name: 'day', headers: [namingWords.day, '截至', '截止日期', '截止', '统计日期', '统计截止日期', '日期'] },
];

/** The columns of a report (填报), beside the usual names those that exports have. */
export const FIGURE_COLUMNS: readonly NumberColumn[] = [
  {
    name: 'paid',
    heads: [fieldWords.paid, '缴费人数', '累计人数', '已缴费人数', '实缴人数', '累计缴费人数（人）', '已缴人数', '累计缴费'],
    is: 'persons',
    isRequired: true,
  },
  {
    name: 'amountFen',
    heads: [fieldWords.amountFen, '累计金额', '金额（元）', '缴费金额（元）', '累计缴费金额（元）'],
    is: 'yuan',
    isRequired: false,
  },
  { name: 'paidByGovernment', heads: [fieldWords.paidByGovernment, '政府代缴人数', '代缴人数'], is: 'persons', isRequired: false },
  { name: 'paidInCash', heads: [fieldWords.paidInCash, '现金缴费人数', '现金人数'], is: 'persons', isRequired: false },
];

/** The column of a list of quotas (任务数). */
export const QUOTA_COLUMNS: readonly NumberColumn[] = [
  {
    name: 'persons',
    heads: [progressColumns.quota, '任务数（人）', '应参保人数', '目标任务数', '目标任务（人）', '任务人数', '应缴人数', '应缴费人数'],
    is: 'persons',
    isRequired: true,
  },
];

export const numberColumnsOf = (kind: FileKind): readonly NumberColumn[] => (kind === 'figures' ? FIGURE_COLUMNS : QUOTA_COLUMNS);
