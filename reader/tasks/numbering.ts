import type { NumberingBreak } from '../notice';
import { chineseNumber } from '../../core/text/chinese-number';
import { type Numbered, numberingBreaks } from '../structure/numbering';
import { notesOf } from '../structure/notes';
import { readOrdinal, UNNUMBERED } from '../structure/ordinal';
import { descendants, type Outline } from '../structure/outline';
import { isWordColumn } from '../tables/column';
import type { Table } from '../tables/table';
import { spanOf } from '../text/passage';

/** The style of an item's ordinal; 1.1 and 1.2 are of another list than 2.1. Some kinds tell no number. */
function styleOf({ ordinal }: Outline): string | undefined {
  if (!ordinal || UNNUMBERED.has(ordinal.kind)) return undefined;
  return ordinal.kind === 'decimal' ? `decimal ${ordinal.text.replace(/\d+[.、]?$/, '')}` : ordinal.kind;
}

/** The items right below another by their styles, but for notes, the first of which runs into the word that opens them (注：1.…). */
function byStyle(parent: Outline, notes: ReadonlySet<Outline>): Map<string, Numbered[]> {
  const styles = new Map<string, Numbered[]>();
  for (const item of parent.children) {
    const style = styleOf(item);
    if (style === undefined || !item.ordinal || !item.first || notes.has(item)) continue;
    const numbered = { text: item.ordinal.text, number: item.ordinal.number, span: spanOf(item.first, 0, item.ordinal.text.length) };
    const items = styles.get(style);
    if (items) items.push(numbered);
    else styles.set(style, [numbered]);
  }
  return styles;
}

/** Where the numbering of a notice's items breaks. A style may run on from one section to the next (（四） after 二、). */
export function itemNumbering(root: Outline): NumberingBreak[] {
  const notes = notesOf(root);
  const last = new Map<string, number>();
  const breaks = [root, ...descendants(root)].flatMap((parent) =>
    [...byStyle(parent, notes)].flatMap(([style, items]) => {
      const found = numberingBreaks(items, last.get(style) ?? 0);
      last.set(style, items[items.length - 1]?.number ?? 0);
      return found;
    }),
  );
  return breaks.sort((one, other) => one.span.start - other.span.start);
}

const numberOf = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text) ? Number(text) : (readOrdinal(text)?.number ?? chineseNumber(text));

/** Where the running numbers (序号) of a table's rows break. A number whose cell spans rows stands in each of them, with the words that span them too. */
export function tableNumbering({ columns, rows }: Table): NumberingBreak[] {
  const column = columns.indexOf('number');
  const words = columns.flatMap((kind, at) => (isWordColumn(kind) ? [at] : []));
  const items: Numbered[] = [];
  rows.forEach(({ cells }, at) => {
    const cell = cells[column];
    const number = cell && numberOf(cell.text);
    if (!cell || number === undefined) return;
    const above = rows[at - 1]?.cells;
    const spans =
      above?.[column]?.text === cell.text && words.some((one) => cells[one]?.text === '' || cells[one]?.text === above[one]?.text);
    if (!spans) items.push({ text: cell.text, number, span: spanOf(cell) });
  });
  return numberingBreaks(items, 0);
}
