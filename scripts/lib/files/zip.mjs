import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Where the directory of the archive ends: the last record of that kind, which a comment may follow. */
function endOfDirectory(zip) {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1) if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new Error('not a whole zip archive');
}

/** The content of the first file in the archive `zip` (a Buffer; a Python wheel is one) whose name passes `isWanted`; undefined when none does. Reads stored and deflated entries below 4 GB. */
export function unzipFile(zip, isWanted) {
  const end = endOfDirectory(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('damaged zip directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (isWanted(name)) {
      const method = zip.readUInt16LE(at + 10);
      const header = zip.readUInt32LE(at + 42);
      const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
      if (method !== 0 && method !== 8) throw new Error(`zip method ${method} is not known`);
      return method === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return undefined;
}
