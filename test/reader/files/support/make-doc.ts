const SECTOR = 512;
const END = 0xfffffffe;

function directoryEntry(name: string, type: number, first: number, length: number, child: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt8(1, 67);
  for (const [at, value] of [[68, 0xffffffff], [72, 0xffffffff], [76, child]] as const) entry.writeUInt32LE(value, at); // prettier-ignore
  entry.writeUInt32LE(first, 116);
  entry.writeUInt32LE(length, 120);
  return entry;
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR)]);

/** A compound file with the streams given, each of at least 4,096 bytes so that none goes to the small sectors. */
export function makeCompoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const parts = Object.entries(streams).map(([name, bytes]) => ({
    name,
    bytes: padded(Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))])),
  }));
  const table: number[] = [];
  const chain = (length: number) => {
    const first = table.length;
    for (let i = 0; i < length; i += 1) table.push(i === length - 1 ? END : table.length + 1);
    return first;
  };
  const firsts = parts.map(({ bytes }) => chain(bytes.length / SECTOR));
  const entries = [
    directoryEntry('Root Entry', 5, END, 0, 1),
    ...parts.map(({ name, bytes }, index) => directoryEntry(name, 2, firsts[index] ?? 0, bytes.length, 0xffffffff)),
  ];
  const directory = padded(Buffer.concat(entries));
  const directoryFirst = chain(directory.length / SECTOR);
  const tableSectors = Math.ceil((table.length + 2) / 128);
  const tableFirst = chain(tableSectors);
  const fat = Buffer.alloc(tableSectors * SECTOR, 0xff);
  table.forEach((next, index) => fat.writeUInt32LE(next, index * 4));
  const head = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  head.writeUInt16LE(9, 0x1e);
  head.writeUInt16LE(6, 0x20);
  head.writeUInt32LE(tableSectors, 0x2c);
  head.writeUInt32LE(directoryFirst, 0x30);
  head.writeUInt32LE(4096, 0x38);
  head.writeUInt32LE(END, 0x3c);
  head.writeUInt32LE(END, 0x44);
  for (let i = 0; i < 109; i += 1) head.writeUInt32LE(i < tableSectors ? tableFirst + i : 0xffffffff, 0x4c + i * 4);
  return Buffer.concat([head, ...parts.map(({ bytes }) => bytes), directory, fat]);
}

/** More of a .doc: structures of the table stream by their place in the head, and pages that follow the text. */
export interface DocParts {
  readonly table?: readonly (readonly [field: number, bytes: Buffer])[];
  readonly pages?: Buffer;
  /** What follows the last structure of the table stream. */
  readonly behind?: Buffer;
}

const NOTHING = Buffer.alloc(0);

/** Where the text begins, and where pages may begin that follow text of a length. */
export const TEXT_AT = 0x400;
export const pagesAt = (textBytes: number): number => Math.ceil((TEXT_AT + textBytes) / SECTOR) * SECTOR;

/** A Word 97–2003 file with the text given in two pieces, the second in one byte a character. */
export function makeDoc(
  wide: string,
  narrow = '',
  encrypted = false,
  { table = [], pages = NOTHING, behind = NOTHING }: DocParts = {},
): Buffer {
  const head = Buffer.alloc(TEXT_AT);
  const text = Buffer.from(wide, 'utf16le');
  const narrowAt = head.length + text.length;
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 0x0a);
  head.writeUInt32LE(wide.length + narrow.length, 0x4c);
  const pieces = Buffer.alloc(5 + 3 * 4 + 2 * 8);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(pieces.length - 5, 1);
  [0, wide.length, wide.length + narrow.length].forEach((at, index) => pieces.writeUInt32LE(at, 5 + index * 4));
  pieces.writeUInt32LE(head.length, 5 + 12 + 2);
  pieces.writeUInt32LE(((narrowAt * 2) | 0x40000000) >>> 0, 5 + 12 + 8 + 2);
  const structures = [[0x1a2, pieces] as const, ...table];
  let at = 0;
  for (const [field, bytes] of structures) {
    head.writeUInt32LE(at, field);
    head.writeUInt32LE(bytes.length, field + 4);
    at += bytes.length;
  }
  const main = padded(Buffer.concat([head, text, Buffer.from(narrow, 'latin1')]));
  return makeCompoundFile({
    WordDocument: Buffer.concat([main, pages]),
    '1Table': Buffer.concat([...structures.map(([, bytes]) => bytes), behind]),
  });
}
