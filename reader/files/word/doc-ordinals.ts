import { readDocLists } from './doc-numbering';
import { readParagraphs, readStyleLists } from './doc-paragraphs';

/** A stretch of text: how many characters, where the first is, and whether each takes one byte. */
export interface DocPiece {
  readonly count: number;
  readonly at: number;
  readonly isNarrow: boolean;
}

/** The streams of a .doc and the head (FIB) that says where everything is in them. */
export interface DocStreams {
  readonly main: Uint8Array;
  readonly head: DataView;
  readonly table: Uint8Array;
}

/** What ends a paragraph: its mark, the mark of a cell, or (where the properties end there too, else it is a page break) the mark of a section. */
const isEnd = (code: number, goesOnAt: number, end: number) => code === 13 || code === 7 || (code === 12 && goesOnAt === end);

/** Throws a RangeError where a structure is damaged. */
function insertOrdinals({ main, head, table }: DocStreams, pieces: readonly DocPiece[], text: string): string {
  const place = (field: number) => ({ at: head.getUint32(field, true), length: head.getUint32(field + 4, true) });
  const lists = readDocLists(table, place(0x2e2), place(0x2ea));
  const paragraphAt = readParagraphs(main, table, place(0x102));
  const listOfStyle = readStyleLists(table, place(0xa2));
  let out = '';
  let from = 0;
  let before = 0;
  for (const { count, at, isNarrow } of pieces) {
    const size = isNarrow ? 1 : 2;
    for (let i = before; i < Math.min(before + count, text.length); i += 1) {
      const code = text.charCodeAt(i);
      if (code !== 13 && code !== 12 && code !== 7) continue;
      const byte = at + (i - before) * size;
      const paragraph = paragraphAt(byte);
      if (!paragraph || !isEnd(code, byte + size, paragraph.end)) continue;
      const inherited = listOfStyle(paragraph.style);
      const list = String(paragraph.list ?? inherited.list ?? 0);
      const level = paragraph.level ?? inherited.level ?? lists.levelOfStyle(list, paragraph.style) ?? 0;
      const words = text.slice(from, i);
      out += (words.trim() === '' ? '' : lists.numbering.next(list, level)) + words + text.charAt(i);
      from = i + 1;
    }
    before += count;
  }
  return out + text.slice(from);
}

/** The text of a .doc with its automatic ordinals before the paragraphs. Damaged numbering costs the ordinals and nothing else. */
export function withOrdinals(streams: DocStreams, pieces: readonly DocPiece[], text: string): string {
  try {
    return insertOrdinals(streams, pieces, text);
  } catch {
    return text;
  }
}
