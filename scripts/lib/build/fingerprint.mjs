import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Every plain file below `folders` and each of `files` (relative to `root`, missing ones left out), as paths relative to `root`, in order. */
export function listFiles(root, entries) {
  const found = [];
  const visit = (relative) => {
    const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of fs.readdirSync(path.join(root, relative)))
        if (name !== 'node_modules' && !name.startsWith('.')) visit(path.join(relative, name));
    } else if (stat?.isFile()) found.push({ name: relative, size: stat.size, changedMs: stat.mtimeMs });
  };
  for (const entry of entries) visit(entry);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const digest = (text) => createHash('sha256').update(text).digest('hex');

/** A quick hash of files: names, sizes and times of change. Equal hashes mean nothing was touched. */
export const quickHash = (files) => digest(files.map((file) => `${file.name}\0${file.size}\0${file.changedMs}`).join('\n'));

/** A hash of what the files hold: it survives a fresh clone or a `touch`. */
export const contentHash = (root, files) =>
  digest(files.map((file) => `${file.name}\0${digest(fs.readFileSync(path.join(root, file.name)))}`).join('\n'));
