import type { PagePart, PageTable } from './pdf-page-text';
import { type TableCell, tableText } from './table-text';

const PAGE_NUMBER = /^[\s—–\-·第页/]*\d{1,3}[\s—–\-·页/]*(?:共?\s*\d{1,3}\s*页)?$/;
const NEAR = 4;

const isBlank = (part: PagePart): boolean => 'text' in part && (part.text.trim() === '' || PAGE_NUMBER.test(part.text.trim()));

const haveSameColumns = (one: PageTable, other: PageTable): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((place, at) => Math.abs(place - (other.columns[at] ?? Infinity)) <= NEAR);

/** The cells of a row that goes on over the page, each with what follows on the next page. */
const joinRows = (row: readonly TableCell[], next: readonly TableCell[]): TableCell[] =>
  row.map((cell, at) => ({ ...cell, text: cell.text + (next[at]?.text ?? '') }));

const textOf = (cell: TableCell | undefined): string => cell?.text ?? '';

/** Whether the first row of a page's table is the rest of the row before it: its number stands on the page before. */
function goesOn(before: PageTable, next: PageTable): boolean {
  const row = before.rows.at(-1);
  const rest = next.rows[0];
  if (!row || !rest || row.length !== rest.length || row.length < before.columns.length - 1) return false;
  const isNumbered = [...before.rows, ...next.rows.slice(1)].filter((one) => /^\d{1,3}$/.test(textOf(one[0]))).length >= 2;
  return isNumbered && textOf(rest[0]) === '' && rest.some((cell) => cell.text !== '');
}

/** The pages of a .pdf as one text. A table that goes on over the page is one table, also where the page parts a numbered row. */
export function joinPages(pages: readonly (readonly PagePart[])[]): string {
  const parts: PagePart[] = [];
  for (const page of pages) {
    const [first, ...rest] = page.filter((part) => !isBlank(part));
    const last = parts.at(-1);
    if (first && last && 'table' in first && 'table' in last && haveSameColumns(last.table, first.table)) {
      const { rows } = first.table;
      const joined = goesOn(last.table, first.table)
        ? [...last.table.rows.slice(0, -1), joinRows(last.table.rows.at(-1) ?? [], rows[0] ?? []), ...rows.slice(1)]
        : [...last.table.rows, ...rows];
      parts[parts.length - 1] = { table: { columns: last.table.columns, rows: joined } };
      parts.push(...rest);
    } else parts.push(...(first ? [first, ...rest] : []));
  }
  return parts.map((part) => ('text' in part ? part.text : tableText(part.table.rows))).join('\n');
}
