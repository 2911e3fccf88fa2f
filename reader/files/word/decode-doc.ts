import { openCompoundFile } from './compound-file';
import type { Decoded } from '../decode-text';
import { type DocPiece, withOrdinals } from './doc-ordinals';

const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;

/** The pieces of text of a Word 97–2003 file, in order. */
function readPieces(table: Uint8Array, start: number, length: number): DocPiece[] | undefined {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = start;
  const end = Math.min(table.length, start + length);
  while (at < end && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > end || view.getUint8(at) !== 2) return undefined;
  const size = view.getUint32(at + 1, true);
  const base = at + 5;
  const pieces = Math.floor((size - 4) / 12);
  if (pieces < 1 || base + size > table.length) return undefined;
  return Array.from({ length: pieces }, (_, index) => {
    const from = view.getUint32(base + index * 4, true);
    const to = view.getUint32(base + index * 4 + 4, true);
    const place = view.getUint32(base + (pieces + 1) * 4 + index * 8 + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    return { count: Math.max(0, to - from), at: isNarrow ? (place & 0x3fffffff) >>> 1 : place, isNarrow };
  });
}

/** Word's marks as text: paragraphs as lines, cells with tabs, results of fields without their instructions. */
function plainText(raw: string): string {
  let text = '';
  let instruction = 0;
  const open: boolean[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const code = raw.charCodeAt(i);
    if (code === FIELD_BEGIN) {
      open.push(true);
      instruction += 1;
    } else if (code === FIELD_SEPARATOR || code === FIELD_END) {
      if (open.at(-1) === true) instruction -= 1;
      if (code === FIELD_END) open.pop();
      else if (open.length > 0) open[open.length - 1] = false;
    } else if (instruction > 0) continue;
    else if (code === 7) text += raw.charCodeAt(i + 1) === 7 ? '\u0007' : '\t';
    else if (code === 13 || code === 11 || code === 12 || code === 14) text += '\n';
    else if (code === 30) text += '-';
    else if (code >= 32 || code === 9) text += raw.charAt(i);
  }
  return text.replace(/\u0007\t?/g, '\n');
}

/** The text of a legacy .doc (Word 97–2003): main text only. Encrypted files and older versions are told apart. */
export function decodeDoc(bytes: Uint8Array): Decoded {
  const file = openCompoundFile(bytes);
  if (!file) return { unreadable: { reason: 'damaged', kind: '.doc' } };
  if (file.names.includes('EncryptedPackage')) return { unreadable: { reason: 'encrypted' } };
  const main = file.stream('WordDocument');
  if (!main || main.length < 0x1aa) {
    const kind = file.names.includes('Workbook') ? '.xls' : file.names.includes('PowerPoint Document') ? '.ppt' : 'OLE';
    return { unreadable: { reason: main ? 'damaged' : 'unknownKind', kind: main ? '.doc' : kind } };
  }
  const head = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const flags = head.getUint16(0x0a, true);
  if (head.getUint16(0, true) !== 0xa5ec) return { unreadable: { reason: 'unknownKind', kind: 'Word 95' } };
  if ((flags & 0x0100) !== 0) return { unreadable: { reason: 'encrypted' } };
  const table = file.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  const pieces = table && readPieces(table, head.getUint32(0x1a2, true), head.getUint32(0x1a6, true));
  if (!table || !pieces) return { unreadable: { reason: 'damaged', kind: '.doc' } };
  const narrow = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le');
  const all = pieces
    .map(({ count, at, isNarrow }) => (isNarrow ? narrow : wide).decode(main.subarray(at, at + count * (isNarrow ? 1 : 2))))
    .join('');
  const text = plainText(withOrdinals({ main, head, table }, pieces, all.slice(0, head.getUint32(0x4c, true))));
  return text.trim() === '' ? { unreadable: { reason: 'empty' } } : { text };
}
