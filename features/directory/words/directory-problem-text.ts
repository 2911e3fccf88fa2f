import { dutyWords, unitKindWords } from '../../../core/words/duties';
import { columnWords, fileWords } from './column-words';
import type { DirectoryColumn, DirectoryProblem, DirectoryProblemCode } from '../rules/directory-rows';

type Sentence = (value: string, other: string) => string;

const SENTENCES: Readonly<Record<DirectoryProblemCode, Sentence>> = {
  notText: () => '不是文本文件，应为 UTF-8 或 GB18030 编码的 CSV（在表格软件里另存为“CSV UTF-8”）',
  notCsv: () => '不是完整的 CSV，请检查这一行的引号和逗号个数',
  noRows: () => '没有数据，应有一行表头和至少一行内容',
  missingColumn: () => '缺少这一列',
  unknownColumn: (value) => `不认识的列“${value}”`,
  empty: () => '不能为空',
  tooLong: () => '应在 100 个字以内，且不含控制字符',
  unknownKind: (value) => `“${value}”不是类别，应为 ${Object.values(unitKindWords).join('、')} 之一`,
  unknownDuty: (value) => `“${value}”不是职责，应为 ${Object.values(dutyWords).join('、')} 之一`,
  badEmail: (value) => `“${value}”不是一个邮箱地址，应形如 zhangsan@example.gov.cn`,
  badDay: (value) => `“${value}”不是日期，应形如 2026-07-01`,
  dayOrder: (value) => `截止日期 ${value} 早于起始日期`,
  repeated: (value, other) => (other === '' ? `“${value}”重复了` : `“${value}”与第 ${other} 行重复`),
  taken: (value, other) => `“${value}”已经是单位 ${other} 的名称或别名`,
  unknownUnit: (value) => `没有代码为“${value}”的单位`,
  parentCycle: (value) => `上级 ${value} 又以本单位为上级`,
  secondOffice: (_value, other) => `${unitKindWords.office}只能有一个，已有 ${other}`,
  dutyOnlyInOffice: () => `${[dutyWords.office, dutyWords.reviewer, dutyWords.officeHead].join('、')}只能设在${unitKindWords.office}`,
  otherName: (value, other) => `邮箱 ${value} 已用于“${other}”，一个邮箱只能属于一个人`,
};

/** A problem of a directory file: file, line, column and what was expected. */
export function directoryProblemText({ file, line, column, code, value = '', other = '' }: DirectoryProblem): string {
  const name = column === undefined ? undefined : (columnWords[file] as Readonly<Partial<Record<DirectoryColumn, string>>>)[column];
  return `${fileWords[file]}第 ${line} 行${name === undefined ? '' : `“${name}”列`}：${SENTENCES[code](value, other)}`;
}
