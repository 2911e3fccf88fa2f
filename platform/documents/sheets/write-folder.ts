import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { ZipEntry } from '../../../core/documents/zip';

/** So many files are made at once. */
const AT_ONCE = 4;

async function writeOne(folder: string, { path: below, make }: ZipEntry): Promise<'made' | 'kept'> {
  const file = path.join(folder, below);
  if (existsSync(file)) return 'kept';
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w');
  try {
    await handle.writeFile(await make());
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  return 'made';
}

/**
 * Writes files below a folder, each under another name until it is whole: after a death at any moment every file that has its name is whole, and the next run
 * makes the others alone. Nothing is waited for on the disk: what a power failure takes is made again from the same data.
 */
export async function writeFolder(folder: string, files: Iterable<ZipEntry>): Promise<{ readonly made: number; readonly kept: number }> {
  const count = { made: 0, kept: 0 };
  const queue = files[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) count[await writeOne(folder, next.value)] += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}
