import type { PostingSheet, WriteSheets } from '../../../core/documents/posting-sheet';
import type { ZipEntry } from '../../../core/documents/zip';
import { dateText } from '../../../core/words/days';
import { yuanText } from '../../figures/words/figure-words';
import type { CycleSheets, VillageCount } from '../use-cases/look-at-sheets';

/** Of what time the data are: 2026年10月, 2026年度. */
const periodText = (period: string): string => period.replace(/^annual-(\d{4})$/, '$1年度').replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月');

/** The sheet of a village by the counts of the roster: no name, nobody's amount. */
function villageSheet({ cycle, deliveredOn }: Omit<CycleSheets, 'villages'>, village: VillageCount): PostingSheet {
  const { name, township, persons, amountFen } = village;
  return {
    title: `${periodText(cycle.period)}参保缴费情况公示`,
    place: `${township} ${name}`,
    facts: [
      { term: '缴费人数（人）', text: String(persons) },
      ...(amountFen === undefined ? [] : [{ term: '缴费金额（元）', text: yuanText(amountFen) }]),
      { term: '数据截至', text: dateText(cycle.dataThroughDay) },
    ],
    notes: [
      `依据：县税务部门${dateText(deliveredOn)}提供的清册。`,
      '对公示内容有疑问的，请向村民委员会或者乡镇（场）反映；本人缴费明细可以凭身份证件到乡镇（场）查询。',
    ],
    signature: `${name}　　年　　月　　日`,
  };
}

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

export const noCountsText = '清册还没有来，或者来的清册没有分村的人数，做不了公示表；清册登记以后再来下载';
