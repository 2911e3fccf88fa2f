import { decodeText } from '../../../reader/files/decode-text';
import { cellText, headerText } from '../../../platform/spreadsheets/cell-text';
import { headerOf } from '../../../platform/spreadsheets/header';
import { readTables } from '../../../platform/spreadsheets/read-tables';
import type { NamedLine } from '../rules/named-roster';
import type { ReadNames } from '../use-cases/named-sheets';

/** What may stand above the three columns that are read; what else a roster holds is not looked at. */
const COLUMNS: Readonly<Record<'village' | 'group' | 'name', readonly string[]>> = {
  village: ['村', '村委会', '村民委员会', '行政村', '村（社区）', '村社区'],
  group: ['组', '村民小组', '小组', '组别', '村组'],
  name: ['姓名', '参保人姓名', '缴费人', '缴费人姓名'],
};

/** Reads village, group and name of each line of a roster (.xlsx, .xls, .csv); the first table that has the three. */
export const readNames: ReadNames = async (bytes) => {
  const wanted = Object.values(COLUMNS).map((headers) => ({ headers }));
  const read = await readTables(bytes, wanted, decodeText);
  if ('fault' in read) return { fault: 'unreadable' };
  for (const { records, isHidden } of read.tables) {
    const { headerAt } = headerOf(records, wanted);
    const heads = records[headerAt]?.cells.map(headerText) ?? [];
    const placeOf = (headers: readonly string[]): number => heads.findIndex((head) => headers.map(headerText).includes(head));
    const [village, group, name] = [placeOf(COLUMNS.village), placeOf(COLUMNS.group), placeOf(COLUMNS.name)];
    if (isHidden || village < 0 || group < 0 || name < 0) continue;
    const cellAt = (cells: readonly string[], at: number): string => cellText(cells[at] ?? '');
    const lines = records.slice(headerAt + 1).map(({ line, cells }): NamedLine => ({
      line,
      village: cellAt(cells, village),
      group: cellAt(cells, group),
      name: cellAt(cells, name),
    })); // prettier-ignore
    const filled = lines.filter((it) => it.village !== '' || it.group !== '' || it.name !== '');
    return filled.length === 0 ? { fault: 'noTable' } : { lines: filled };
  }
  return { fault: 'noTable' };
};
