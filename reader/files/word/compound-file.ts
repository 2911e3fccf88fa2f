/** The named streams of a compound file (the container of .doc, .xls and encrypted Office files), read only as far as asked. */
export interface CompoundFile {
  readonly names: readonly string[];
  readonly stream: (name: string) => Uint8Array | undefined;
}

const END = 0xfffffffa;
const ENTRY = 128;

/** Opens a compound file; undefined when it is damaged. Chains are followed at most once through every sector, so that loops end. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < 1536) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  const miniShift = view.getUint16(0x20, true);
  if ((shift !== 9 && shift !== 12) || miniShift > shift) return undefined;
  const size = 1 << shift;
  const sector = (index: number) => bytes.subarray((index + 1) * size, (index + 2) * size);
  const table = readSectorTable(view, bytes.length, size);
  const chain = (first: number, next: readonly number[]) => {
    const indices: number[] = [];
    for (let at = first; at < END && at < next.length && indices.length <= next.length; at = next[at] ?? END) indices.push(at);
    return indices;
  };
  const join = (parts: readonly Uint8Array[], length: number) => {
    const joined = new Uint8Array(
      Math.min(
        length,
        parts.reduce((sum, part) => sum + part.length, 0),
      ),
    );
    let at = 0;
    for (const part of parts) {
      if (at >= joined.length) break;
      joined.set(part.subarray(0, joined.length - at), at);
      at += part.length;
    }
    return joined;
  };
  const read = (first: number, length = Infinity) => join(chain(first, table).map(sector), length);
  const directory = read(view.getUint32(0x30, true));
  const entries = readEntries(directory);
  const root = entries.find((entry) => entry.type === 5);
  if (!root) return undefined;
  const miniTable = numbers(read(view.getUint32(0x3c, true)));
  const mini = read(root.first, root.length);
  const miniSize = 1 << miniShift;
  const limit = view.getUint32(0x38, true);
  return {
    names: entries.map((entry) => entry.name),
    stream(name) {
      const entry = entries.find((one) => one.name === name && one.type === 2);
      if (!entry) return undefined;
      if (entry.length >= limit) return read(entry.first, entry.length);
      return join(chain(entry.first, miniTable).map((index) => mini.subarray(index * miniSize, (index + 1) * miniSize)), entry.length); // prettier-ignore
    },
  };
}

function numbers(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

/** The table of which sector follows which, from the header's own list and the lists it goes on in. */
function readSectorTable(view: DataView, length: number, size: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < 109; i += 1) places.push(view.getUint32(0x4c + i * 4, true));
  let more = view.getUint32(0x44, true);
  for (let round = 0; more < END && round < length / size; round += 1) {
    const base = (more + 1) * size;
    if (base + size > length) break;
    for (let i = 0; i < size / 4 - 1; i += 1) places.push(view.getUint32(base + i * 4, true));
    more = view.getUint32(base + size - 4, true);
  }
  const table: number[] = [];
  for (const place of places) {
    const base = (place + 1) * size;
    if (place >= END || base + size > length) continue;
    for (let i = 0; i < size / 4; i += 1) table.push(view.getUint32(base + i * 4, true));
  }
  return table;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly length: number;
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let base = 0; base + ENTRY <= directory.length; base += ENTRY) {
    const nameLength = Math.max(0, Math.min(64, view.getUint16(base + 64, true)) - 2);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(base, base + nameLength));
    const type = view.getUint8(base + 66);
    if (type !== 0) entries.push({ name, type, first: view.getUint32(base + 116, true), length: view.getUint32(base + 120, true) });
  }
  return entries;
}
