import { dateText } from '../../../core/words/days';
import type { ComparedTotal } from '../rules/imported/compare-totals';
import type { CellProblem, FileKind, FileNote, FileProblem } from '../rules/imported/figure-file';
import type { ImportProblem } from '../use-cases/imports/import-plan';
import { progressColumns, yuanText } from './figure-words';
import { severalText } from './line-problem-text';
import { fieldWords, figureProblemText, namingWords, quotaProblemText } from './problem-words';

export const fileKindWords = { figures: '累计数', quotas: '任务数' } as const satisfies Record<FileKind, string>;

/** What the page of an import says before a file is chosen. */
export const importFormWords = {
  figures: {
    title: '导入累计数',
    call: '选择各单位累计数的表，先看会写入什么，确认了才写入',
    fileHint: `xlsx、xls 或 csv；要有一行列名，写着“单位名称”（或“单位代码”）和“${fieldWords.paid}”，别的列可有可无；填从年初累计的数，“合计”行用来核对`,
  },
  quotas: {
    title: '导入任务数',
    call: '选择任务数的表，先看会写入什么，确认了才写入',
    fileHint: `xlsx、xls 或 csv；要有一行列名，写着“单位名称”（或“单位代码”）和“${progressColumns.quota}”；“合计”行用来核对`,
  },
} as const satisfies Record<FileKind, { readonly title: string; readonly call: string; readonly fileHint: string }>;

const NUMBER_WORDS: Readonly<Record<string, string>> = { ...fieldWords, persons: progressColumns.quota };
const COLUMN_WORDS: Readonly<Record<string, string>> = { ...NUMBER_WORDS, ...namingWords };
export const columnText = (column: string): string => COLUMN_WORDS[column] ?? column;
/** A number of a column as people write it: persons, or yuan. */
export const numberText = (column: string, value: number): string => (column === 'amountFen' ? yuanText(value) : String(value));

const NAMING = [namingWords.code, namingWords.township, namingWords.name] as const;
/** What stands above the columns of the form to fill in. */
export const templateColumns: Readonly<Record<FileKind, readonly string[]>> = {
  figures: [...NAMING, ...Object.values(fieldWords)],
  quotas: [...NAMING, progressColumns.quota],
};

const SAVE_AGAIN = '在表格软件里打开，另存为 xlsx 再上传';
const FAULTS: Readonly<Record<string, string>> = {
  damagedWorkbook: '打不开：文件损坏，或者不是 Excel 工作簿',
  protectedWorkbook: '加了密码，打不开：请去掉密码再上传',
  largeWorkbook: '表太大：最多 20000 行，请删去多余的内容和空行',
  markup: `这是网页格式的表，不是 Excel 工作簿：请${SAVE_AGAIN}`,
  mixedEncoding: `这一行的编码和别的行不一样：请${SAVE_AGAIN}`,
  noRows: '里面没有内容',
  notText: `不是 Excel 工作簿，也不是文本：请${SAVE_AGAIN}`,
  notStorable: '有不能保存的字符（空字符或乱码），请改正',
  openQuote: `这一行的引号 " 没有配对：请改正，或者${SAVE_AGAIN}`,
  strayQuote: `这一行的内容里有引号 "：请删去，或者${SAVE_AGAIN}`,
};

const CELLS: Readonly<Record<CellProblem['is'], (value: string, column: string) => string>> = {
  empty: () => '没有填',
  notNumber: (value, column) => (column === 'amountFen' ? `“${value}”应为不小于 0、最多两位小数的数` : `“${value}”应为不小于 0 的整数`),
  notDay: (value) => `“${value}”应为日期，形如 2026-11-30、2026/11/30 或 2026年11月30日`,
  formula: (value) => `“${value}”是没有算出结果的公式：请填上数，或者在表格软件里重新计算后保存`,
  excelError: (value) => `“${value}”是表格软件的错误提示：请改正公式，或者填上数`,
  shortenedNumber: (value) => `“${value}”是表格软件改成的科学计数，后几位已经丢失：请填完整的数`,
};

const lineText = (line: number): string => `第 ${line} 行`;
const nearestText = (nearest: readonly string[]): string => (nearest.length === 0 ? '' : `，最接近的是 ${nearest.join('、')}`);

/** How a table names its columns of numbers: each by its code word, and the one that it cannot lack. */
export interface TableWords {
  readonly nameOf: (column: string) => string;
  readonly required: string;
}

/** What is wrong with a table of units: row, column and what was expected. */
export function fileProblemText(problem: FileProblem, { nameOf, required }: TableWords): string {
  switch (problem.is) {
    case 'unreadable':
      return `${problem.line === undefined ? '' : `${lineText(problem.line)}：`}${FAULTS[problem.fault] ?? '读不了'}`;
    case 'noTable':
      return `没有找到表头：要有一行列名，写着“${namingWords.name}”（或“${namingWords.code}”）和“${required}”`;
    case 'noLines':
      return '表头下面没有填了数的单位';
    case 'noDay':
      return `没有写明截至哪一天：请填“截至”，或者在表里加一列“${namingWords.day}”`;
    case 'repeatedColumn':
      return `${lineText(problem.line)}：列“${problem.value}”和另一列说的是同一个数，请只留一列`;
    case 'empty':
    case 'notNumber':
    case 'notDay':
    case 'formula':
    case 'excelError':
    case 'shortenedNumber':
      return `${lineText(problem.line)} ${problem.place} 列“${nameOf(problem.column)}”：${CELLS[problem.is](problem.value, problem.column)}`;
    case 'noUnit':
      return `${lineText(problem.line)}：有数，没有写单位`;
    case 'unknownUnit':
      return `${lineText(problem.line)}：单位目录里没有“${problem.value}”${nearestText(problem.nearest)}`;
    case 'severalUnits':
      return `${lineText(problem.line)}：${severalText(problem)}`;
    case 'codeOfOther':
      return `${lineText(problem.line)}：代码“${problem.value}”是${problem.other}，与这一行的单位名称对不上`;
    case 'repeatedUnit':
      return `${lineText(problem.line)}：“${problem.value}”与第 ${problem.other} 行重复，请只留一行`;
  }
}

/** What is wrong with a file, or with what a row of it says beside what is recorded. */
export function importProblemText(problem: ImportProblem, kind: FileKind): string {
  if (problem.is === 'figure') return `${lineText(problem.line)} ${problem.unitName}：${figureProblemText(problem.problem)}`;
  if (problem.is === 'quota') return `${lineText(problem.line)} ${problem.unitName}：${quotaProblemText(problem.problem)}`;
  if (problem.is === 'wrongDay')
    return `截至日期 ${dateText(problem.day)} 应在 ${dateText(problem.firstDay)} 到 ${dateText(problem.lastDay)} 之间`;
  return fileProblemText(problem, { nameOf: columnText, required: kind === 'figures' ? fieldWords.paid : progressColumns.quota });
}

const MOST_NAMED = 12;
const linesText = (lines: readonly number[]): string =>
  `第 ${lines.slice(0, MOST_NAMED).join('、')} 行${lines.length > MOST_NAMED ? `等 ${lines.length} 行` : ''}`;

/** What was left out of a file, or is worth a look. */
export function noteText(note: FileNote): string {
  switch (note.is) {
    case 'sheet':
      return `读的是工作表“${note.name}”${note.others.length === 0 ? '' : `；${note.others.map((name) => `“${name}”`).join('、')}也有这些列，没有读`}`;
    case 'hiddenSheets':
      return `隐藏的工作表没有读：${note.names.join('、')}`;
    case 'hiddenLines':
      return `${linesText(note.lines)}在表里是隐藏的（或者被筛选掉了），也读了`;
    case 'hiddenColumns':
      return `在表里隐藏的列：${note.names.join('、')}`;
    case 'unusedColumns':
      return `没有用到的列：${note.names.join('、')}`;
    case 'linesWithoutNumbers':
      return `${linesText(note.lines)}没有填数，当作没有报`;
    case 'otherDay':
      return `表上写的是 ${dateText(note.written)}，与填的截至日期不同，请核对`;
  }
}

/** A total of the file beside the sum of its rows: the same, or by how much they differ. */
export function totalText({ line, isPart, column, written, sum }: ComparedTotal, nameOf = columnText): string {
  const [stated, added] = [numberText(column, written), numberText(column, sum)];
  const name = `${lineText(line)}${isPart ? '小计' : '合计'}的${nameOf(column)}`;
  const difference = written - sum;
  if (difference === 0) return `${name} ${stated}，与各行相加一致`;
  return `${name}写的是 ${stated}，各行相加是 ${added}，${difference > 0 ? '多' : '少'} ${numberText(column, Math.abs(difference))}，请核对`;
}
