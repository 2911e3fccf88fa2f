import { Zip, ZipPassThrough } from 'fflate';
import type { PackZip } from '../../../core/documents/zip';
import { PACKED } from '../seal-package';

/** A zip of files that are packed already (.docx, .pdf): they are put in as they are, one at a time, so that no more than one is held. */
export const packZip: PackZip = async function* (entries) {
  let parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const taken = (): Uint8Array[] => {
    const ready = parts;
    parts = [];
    return ready;
  };
  for (const { path, make } of entries) {
    const file = new ZipPassThrough(path);
    file.mtime = PACKED;
    zip.add(file);
    file.push(await make(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
};
