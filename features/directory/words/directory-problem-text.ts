import { capacityWords, dutyWords, unitKindWords } from '../../../core/words/duties';
import { visibleText } from '../../../core/text/storable';
import { columnWords, fileWords } from './column-words';
import type { DirectoryColumn, DirectoryProblem, DirectoryProblemCode } from '../rules/directory-rows';

type Sentence = (value: string, other: string, otherLine: number) => string;

/** How a sound file is made. */
const EXPORT = '在表格软件里另存为“CSV UTF-8（逗号分隔）”';

const wordsOfDuties: Readonly<Partial<Record<string, string>>> = dutyWords;
const wordOfDuty = (duty: string): string => wordsOfDuties[duty] ?? duty;

const SENTENCES: Readonly<Record<DirectoryProblemCode, Sentence>> = {
  notText: () => `不是文本文件，应为 UTF-8 或 GB18030 编码的 CSV（${EXPORT}）`,
  workbook: () => `这是 Excel 工作簿，不是 CSV：${EXPORT}`,
  mixedEncoding: () => `这一行的编码和别的行不一样，是不同软件的内容拼在一起的：${EXPORT}`,
  notStorable: () => '含有空字符或乱码“�”，请改正这一行的文字',
  openQuote: () => '这一行的引号 " 没有配对：补上后一个引号，或者删去前一个（内容里要有引号时，写两个 ""）',
  strayQuote: () => '内容里有引号 "：整格要放在一对引号里，里面的引号写两个 ""；或者删去引号',
  noRows: () => '没有数据，应有一行表头和至少一行内容',
  notHeader: (value) => `“${value}”不是表头：第一行应为列名，如 单位代码、单位名称、类别 或 单位代码、姓名、职责、邮箱`,
  aboveHeader: (value, other) => `表头应在第一行，这一行是“${value}”，第 ${other} 行才是表头：请删去表头上面的行`,
  noHeader: (value, other) => `第 ${other} 格“${value}”上面没有列名：请删去它，或检查这一行是否多了逗号（内容里有逗号的格要放在引号里）`,
  missingColumn: () => '缺少这一列',
  unknownColumn: (value) => `不认识的列“${value}”`,
  repeatedColumn: (value) => `列“${value}”出现了两次`,
  empty: () => '不能为空',
  tooLong: () => '应在 100 个字以内',
  controlCharacter: (value) => `“${visibleText(value)}”里有控制字符，请重新填写这一格`,
  formula: (value) => `“${value}”是公式，不是内容：请在表格软件里把这一列设为“文本”格式，重新填写，再${EXPORT}`,
  excelError: (value) => `“${value}”是表格软件的错误提示，不是内容：请改正公式或列宽，填上原来的内容`,
  shortenedNumber: (value) =>
    `“${value}”是表格软件把长数字改成的科学计数，后几位已经丢失：请把这一列设为“文本”格式，重新填写完整的代码，再${EXPORT}`,
  unknownKind: (value) => `“${value}”不是类别，应为 ${Object.values(unitKindWords).join('、')} 之一`,
  unknownDuty: (value) => `“${value}”不是职责，应为 ${Object.values(dutyWords).join('、')} 之一`,
  notYesOrNo: (value) => `“${value}”应为 是 或 否，或者空着`,
  badEmail: (value) => `“${value}”不是一个邮箱地址，应形如 zhangsan@example.gov.cn`,
  twoEmails: (value) => `“${value}”里不止一个邮箱，一行只填一个；几个人任同一职责就写几行`,
  badDay: (value) => `“${value}”不是日期，应形如 2026-07-01、2026/7/1 或 2026年7月1日`,
  dayNumber: (value, other) => `“${value}”是表格软件存日期用的数（可能是 ${other}）：请把这一列设为“日期”格式，再${EXPORT}`,
  dayOrder: (value) => `截止日期 ${value} 早于起始日期`,
  repeated: (value, other) => `“${value}”与第 ${other} 行重复`,
  taken: (value, other) => `“${value}”已经是单位 ${other} 的名称或别名`,
  unknownUnit: (value, other) =>
    `没有代码为“${value}”的单位${other === '' ? '' : `；名录里有“${other}”，可能是表格软件去掉了前面的 0，或者大小写不同`}`,
  parentCycle: (value) => `上级 ${value} 又以本单位为上级`,
  parentEnds: (value, other) => `上级 ${value} 到 ${other} 为止，本单位不能比它更长：请换一个上级，或者填本单位的“止”`,
  childRemains: (value, other) => `${value} 以后下级单位 ${other} 还在：请在文件里给它换一个上级，或者填它的“止”`,
  unitEnded: (value, other) => `单位 ${value} 到 ${other} 为止，不能再有任职：请改为接替它的单位`,
  secondOffice: (_value, other) => `${unitKindWords.office}只能有一个，已有 ${other}`,
  dutyOnlyInOffice: () => `${[dutyWords.office, dutyWords.reviewer, dutyWords.officeHead].join('、')}只能设在${unitKindWords.office}`,
  damagedWorkbook: () => '打不开：文件损坏、加了密码，或者不是 Excel 工作簿',
  largeWorkbook: () => '工作簿太大：最多 20000 行，请删去多余的内容和空行',
  protectedWorkbook: () => '加了密码，打不开：请去掉密码再上传',
  noTable: (value) => `“${value}”里没有名录：应有单位名录（单位代码、单位名称、类别）或者人员名录（单位代码、姓名、职责、邮箱）`,
  secondTable: (value) => `“${value}”是第二份，一次只导入一份`,
  codeTaken: (value, other) => `代码“${value}”已经用于${other}`,
  alreadyHeld: (value) => `已经担任${value}，起始日期也一样`,
  outsideDuty: () => '最后一天应在任职的起止日期之间',
  knownAs: (value, other) => `邮箱 ${value} 已经属于“${other}”，一个邮箱只能属于一个人`,
  needsGrant: (value) => `“${value}”带有特别权限，由安全管理员授予，并且不能授予自己；还没有安全管理员的，由办公室主任授予`,
  endNeedsGrant: (value, other) => `这样会结束${other}的“${value}”：它带有特别权限，由安全管理员结束，请把这一条留在名录里`,
  ownDuty: (value) => `不能给自己授予“${value}”，请由另一位安全管理员授予`,
  dutiesApart: (value, other) =>
    `这个人在同一时间里任“${wordOfDuty(other)}”，不能再任“${value}”：系统、安全、审计管理员要由三个人分别担任，也不能兼任别的职责`,
  lastSecurityAdmin: (value) => `${value} 以后就没有安全管理员了：请先授予接任的人，再结束这一项`,
  noSuchUnit: (value, other) => `没有名称或代码为“${value}”的单位${other === '' ? '' : `，相近的有 ${other}`}`,
  notVillage: (value) => `“${value}”不是村，这里应是一个村`,
  isVillage: (value) => `“${value}”是村，不能作帮扶单位`,
  pairedAlready: (value) => `“${value}”已经挂钩，起始日期也一样`,
  outsidePair: () => '最后一天应在挂钩的起止日期之间',
  unknownCapacity: (value) => `“${value}”不是身份，应为 ${Object.values(capacityWords).join('、')} 之一`,
  areaAlready: (value) => `${value}已经包这里，身份和起始日期也一样`,
  outsideArea: () => '最后一天应在包村包组的起止日期之间',
  noSuchPerson: (value) => `名录里没有“${value}”：请填他的邮箱，新登记这个人`,
  severalPersons: (value, other) => `有几个人叫“${value}”，请填邮箱：${other}`,
  otherName: (value, other, otherLine) => `邮箱 ${value} 第 ${otherLine} 行已用于“${other}”，一个邮箱只能属于一个人`,
};

/** A problem without its place: what was expected, for whoever stands before the field. */
export function directoryFieldText({ column, code, value = '', other = '', otherLine = 0 }: DirectoryProblem): string {
  const shown = column === 'duty' ? wordOfDuty(value) : value;
  return SENTENCES[code](shown, other, otherLine);
}

/** A problem of a directory file: file, line, column and what was expected. */
export function directoryProblemText(problem: DirectoryProblem): string {
  const { file, line, column } = problem;
  const name = column === undefined ? undefined : (columnWords[file] as Readonly<Partial<Record<DirectoryColumn, string>>>)[column];
  return `${fileWords[file]}第 ${line} 行${name === undefined ? '' : `“${name}”列`}：${directoryFieldText(problem)}`;
}
