import { gunzipSync } from 'node:zlib';

/** The content of the first plain file in a .tar.gz (a Buffer) whose name passes `isWanted`; undefined when none does. */
export function untarFile(archive, isWanted) {
  const tar = gunzipSync(archive);
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12).trim() || '0', 8);
    const isFile = ['0', '\0', ''].includes(text(156, 1));
    if (isFile && isWanted(text(0, 100))) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return undefined;
}
