import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Decoded } from '../decode-text';
import { readNumbering } from './docx-numbering';
import { type TableCell, tableText } from '../table-text';
import type { UnseenText } from '../../notice';
import { UnseenWords, withoutMarks } from '../unseen-text';

/** Largest part of a .docx that is unpacked; a notice has well under 1 MB. */
const MOST_PART_BYTES = 24 * 1024 * 1024;
const PARTS = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml']);
/** Text that moved to another place, or a copy for old readers, or a field's instruction; how it was set before a change. */
const HIDDEN = new Set(['w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:footnoteReference', 'w:rPrChange', 'w:pPrChange']);
/** How a run's words are set so that the print does not show them as the notice's own. */
const SET: Readonly<Record<string, UnseenText['how']>> = { 'w:vanish': 'hidden', 'w:strike': 'struck', 'w:dstrike': 'struck' };
const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';

interface ListPlace {
  id?: string;
  level?: number;
}

/** Lists that paragraph styles bring along (标题 1 numbered 一、), following the style each is based on. */
function styleLists(xml: string | undefined): (style: string | undefined) => ListPlace {
  const styles = new Map<string, ListPlace & { base?: string }>();
  let current: ListPlace & { base?: string } = {};
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'];
        if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (current = {}));
        else if (name === 'w:basedOn' && value !== undefined) current.base = value;
        else if (name === 'w:numId' && value !== undefined) current.id = value;
        else if (name === 'w:ilvl' && value !== undefined) current.level = Number(value);
      },
    },
    { xmlMode: true },
  );
  if (xml !== undefined) parser.end(xml);
  return (style) => {
    let at = styles.get(style ?? '');
    for (let depth = 0; at && depth < 10; depth += 1) {
      if (at.id !== undefined) return at;
      at = styles.get(at.base ?? '');
    }
    return {};
  };
}

interface Row {
  cells: { text: string; columns: number; merge: 'none' | 'start' | 'go' }[];
}

/** Cells that go on from the row above (vMerge) counted into the cell that begins them. */
function spanRows(rows: readonly Row[]): TableCell[][] {
  return rows.map((row, index) => {
    let column = 0;
    return row.cells.flatMap((cell) => {
      const at = column;
      column += cell.columns;
      if (cell.merge === 'go') return [];
      let count = 1;
      while (cell.merge === 'start' && cellAt(rows[index + count], at)?.merge === 'go') count += 1;
      return [{ text: cell.text, rows: count, columns: cell.columns }];
    });
  });
}

function cellAt(row: Row | undefined, column: number): Row['cells'][number] | undefined {
  let at = 0;
  for (const cell of row?.cells ?? []) {
    if (at === column) return cell;
    at += cell.columns;
  }
  return undefined;
}

/** Reads the body of a .docx part by part: paragraphs as lines with their automatic ordinals, tables as rows with tabs. */
function readBody(
  xml: string,
  numbering: ReturnType<typeof readNumbering>,
  listOf: ReturnType<typeof styleLists>,
): ReturnType<UnseenWords['take']> {
  const out: string[] = [];
  const tables: { rows: Row[]; outer: string[] | undefined }[] = [];
  let target: string[] = out;
  const paragraphs: { text: string; list: ListPlace; style?: string }[] = [];
  let hidden = 0;
  let inText = false;
  const unseen = new UnseenWords();
  let deleted = 0;
  let run: { how?: UnseenText['how'] } | undefined;
  let isShaded = false;
  const cell = () => tables.at(-1)?.rows.at(-1)?.cells.at(-1);
  const endParagraph = () => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    unseen.endParagraph();
    const isEmpty = withoutMarks(paragraph.text).trim() === '';
    const inherited = listOf(paragraph.style);
    const id = paragraph.list.id ?? inherited.id;
    const level = paragraph.list.level ?? inherited.level ?? 0;
    const ordinal = id === undefined || id === '0' || isEmpty ? '' : numbering.next(id, level);
    // What a cell holds unseen is no line of it.
    if (isEmpty && tables.length > 0 && target.length > 0) target[target.length - 1] += paragraph.text;
    else target.push(ordinal + paragraph.text);
  };
  const endTable = () => {
    const table = tables.pop();
    if (!table) return;
    const isLayout = table.rows.every((row) => row.cells.length < 2);
    const text = isLayout ? table.rows.flatMap((row) => row.cells.map((one) => one.text)).join('\n') : tableText(spanRows(table.rows));
    target = table.outer ?? out;
    target.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (HIDDEN.has(name)) hidden += 1;
        if (hidden > 0) return;
        const paragraph = paragraphs.at(-1);
        const value = attributes['w:val'];
        if (name === 'w:p') {
          paragraphs.push({ text: '', list: {} });
          if (tables.length === 0) isShaded = false;
        } else if (name === 'w:r') run = {};
        else if (name === 'w:del') deleted += 1;
        else if (name === 'w:t' || name === 'w:delText') inText = true;
        else if (run && SET[name] && isOn(value)) run.how = SET[name];
        else if (run && name === 'w:color' && /^F{6}$/i.test(value ?? '') && !isShaded) run.how ??= 'white';
        else if (name === 'w:shd') isShaded = !/^(?:auto|F{6}|)$/i.test(attributes['w:fill'] ?? '');
        else if (name === 'w:tab' && paragraph && !('w:pos' in attributes)) paragraph.text += ' ';
        else if ((name === 'w:br' || name === 'w:cr') && paragraph) paragraph.text += '\n';
        else if (name === 'w:numId' && paragraph && value !== undefined) paragraph.list.id = value;
        else if (name === 'w:ilvl' && paragraph && value !== undefined) paragraph.list.level = Number(value);
        else if (name === 'w:pStyle' && paragraph && value !== undefined) paragraph.style = value;
        else if (name === 'w:tbl') tables.push({ rows: [], outer: target });
        else if (name === 'w:tr') tables.at(-1)?.rows.push({ cells: [] });
        else if (name === 'w:tc') {
          tables.at(-1)?.rows.at(-1)?.cells.push({ text: '', columns: 1, merge: 'none' });
          target = [];
          isShaded = false;
        } else if (name === 'w:gridSpan') setSpan(cell(), Number(value));
        else if (name === 'w:vMerge') setMerge(cell(), value === 'restart' ? 'start' : 'go');
      },
      ontext(text) {
        const paragraph = paragraphs.at(-1);
        if (inText && hidden === 0 && paragraph) paragraph.text += unseen.leave(deleted > 0 ? 'deleted' : run?.how, text);
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) {
          hidden = Math.max(0, hidden - 1);
          return;
        }
        if (hidden > 0) return;
        if (name === 'w:t' || name === 'w:delText') inText = false;
        else if (name === 'w:r') run = undefined;
        else if (name === 'w:del') deleted = Math.max(0, deleted - 1);
        else if (name === 'w:p') endParagraph();
        else if (name === 'w:tc') {
          const one = cell();
          if (one) one.text = target.join('\n');
        } else if (name === 'w:tbl') endTable();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return unseen.take(out.join('\n'));
}

const setSpan = (cell: Row['cells'][number] | undefined, columns: number) => {
  if (cell && columns > 1 && columns < 60) cell.columns = columns;
};
const setMerge = (cell: Row['cells'][number] | undefined, merge: 'start' | 'go') => {
  if (cell) cell.merge = merge;
};

/** The text of a .docx with automatic numbering and tables. Other Office files and plain archives are told apart. */
export function decodeDocx(bytes: Uint8Array): Decoded {
  let names: string[] = [];
  let tooLarge = 0;
  try {
    const parts = unzipSync(bytes, {
      filter(file) {
        names.push(file.name);
        if (file.originalSize > MOST_PART_BYTES && PARTS.has(file.name)) tooLarge = file.originalSize;
        return PARTS.has(file.name) && tooLarge === 0;
      },
    });
    if (tooLarge > 0) return { unreadable: { reason: 'tooLarge', bytes: tooLarge, most: MOST_PART_BYTES } };
    const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : undefined);
    const body = part('word/document.xml');
    if (body === undefined) return { unreadable: { reason: 'unknownKind', kind: kindOfArchive(names) } };
    const { text, unseen } = readBody(body, readNumbering(part('word/numbering.xml')), styleLists(part('word/styles.xml')));
    return text.trim() === '' ? { unreadable: { reason: 'empty' } } : { text, ...(unseen.length > 0 && { unseen }) };
  } catch {
    names = [];
    return { unreadable: { reason: 'damaged', kind: '.docx' } };
  }
}

function kindOfArchive(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return '.xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return '.pptx';
  if (names.some((name) => /\.ofd$|OFD\.xml/i.test(name))) return '.ofd';
  return '.zip';
}
