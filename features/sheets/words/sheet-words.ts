import type { PostingSheet, WriteSheets } from '../../../core/documents/posting-sheet';
import type { ZipEntry } from '../../../core/documents/zip';
import { dateText } from '../../../core/words/days';
import { periodText } from '../../cycle/words/cycle-words';
import { yuanText } from '../../figures/words/figure-words';
import type { NamedGroup, NamedLineProblem } from '../rules/named-roster';
import type { CycleSheets, VillageCount } from '../use-cases/look-at-sheets';
import type { NamedSheet } from '../use-cases/named-sheets';

const AMOUNT = '缴费金额（元）';

/** Where it is posted: a township without villages posts for itself. */
const placeText = ({ unitId, name, townshipId, township }: VillageCount): string => (unitId === townshipId ? name : `${township} ${name}`);

/** The sheet of a village by the counts of the roster: no name, nobody's amount. */
export function villageSheet({ cycle, deliveredOn }: Omit<CycleSheets, 'villages'>, village: VillageCount): PostingSheet {
  const { name, persons, amountFen } = village;
  const isAlone = village.unitId === village.townshipId;
  return {
    title: `${periodText(cycle.period)}参保缴费情况公示`,
    place: placeText(village),
    facts: [
      { term: '缴费人数（人）', text: String(persons) },
      ...(amountFen === undefined ? [] : [{ term: AMOUNT, text: yuanText(amountFen) }]),
      { term: '数据截至', text: dateText(cycle.dataThroughDay) },
    ],
    notes: [
      `依据：县税务部门${dateText(deliveredOn)}提供的清册。`,
      `对公示内容有疑问的，请向${isAlone ? '' : '村民委员会或者'}乡镇（场）反映；本人缴费明细可以凭身份证件到乡镇（场）查询。`,
    ],
    signature: `${name}　　年　　月　　日`,
  };
}

const REDUCED = '本组有的姓名遮盖以后仍然只对应一个人，为保护个人信息，只公示人数，不公示姓名。';

/** So many names stand on a line, none of them parted. */
const ON_A_LINE = 6;

const nameLines = (names: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(names.length / ON_A_LINE) }, (_, at) => names.slice(at * ON_A_LINE, (at + 1) * ON_A_LINE).join('　'));

/** The sheet of a group: its masked names, or why there are none; never what somebody paid. */
export function groupSheet(of: Omit<CycleSheets, 'villages'>, village: VillageCount, { group, persons, shown }: NamedGroup): PostingSheet {
  const { facts, ...sheet } = villageSheet(of, { ...village, persons });
  return {
    ...sheet,
    place: `${placeText(village)} ${group}`,
    facts: facts.filter(({ term }) => term !== AMOUNT),
    names: shown.names.length === 0 ? [REDUCED] : ['已缴费人员：', ...nameLines(shown.names)],
  };
}

/** A file for each village with a page for each of its groups, by township. */
export function* namedFiles(of: CycleSheets, villages: readonly NamedSheet[], writeSheets: WriteSheets): Generator<ZipEntry, void> {
  for (const [at, village] of villages.entries())
    yield { path: sheetPath(village, at + 1), make: () => writeSheets(village.groups.map((group) => groupSheet(of, village, group))) };
}

const COLUMNS = { village: '村', group: '组', name: '姓名' } as const;
/** So many problems are told, and how many there are beside them. */
const MOST_TOLD = 20;

/** What is wrong with the lines of a roster, and how it is mended. */
export function namedProblemTexts(problems: readonly NamedLineProblem[]): readonly string[] {
  const told = problems
    .slice(0, MOST_TOLD)
    .map((problem) =>
      problem.is === 'empty'
        ? `第 ${problem.line} 行：“${COLUMNS[problem.column]}”没有填`
        : `第 ${problem.line} 行：“${problem.value}”不是这一期您能做公示表的村，请按单位目录里的名称写`,
    );
  return problems.length > MOST_TOLD ? [...told, `另有 ${problems.length - MOST_TOLD} 行也不对`] : told;
}

export const namesFaultWords = {
  unreadable: '这份文件读不出来：请用 Excel（xlsx、xls）或者 CSV',
  noTable: '没有找到“村”“组”“姓名”三列，请在表头写上这三个列名',
} as const;

/** Names that no file system minds. */
const plain = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');

/** Where the file of a village lies below a folder, or in a zip: two villages of one name keep apart. */
const sheetPath = ({ township, name }: VillageCount, number: number): string =>
  `${plain(township)}/${String(number).padStart(3, '0')}-${plain(name)}.docx`;

/** A file for each village, by township; numbers begin anew in each. */
export function* sheetFiles(sheets: CycleSheets, writeSheets: WriteSheets): Generator<ZipEntry, void> {
  let [township, number] = ['', 0];
  for (const village of sheets.villages) {
    number = village.townshipId === township ? number + 1 : 1;
    township = village.townshipId;
    yield { path: sheetPath(village, number), make: () => writeSheets([villageSheet(sheets, village)]) };
  }
}

/** What the file of all is called, without its ending. */
export const sheetsName = ({ cycle, rosterVersion }: Pick<CycleSheets, 'cycle' | 'rosterVersion'>): string =>
  `${periodText(cycle.period)}公示表（清册第${rosterVersion}版）`;

/** A PDF of all is too long. */
export const tooManyText = (most: number): string => `PDF 一次最多 ${most} 页，请一个乡镇一个乡镇地下载，或者下载 zip`;

export const noCountsText = '清册还没有来，或者来的清册没有分村的人数，做不了公示表；清册登记以后再来下载';
