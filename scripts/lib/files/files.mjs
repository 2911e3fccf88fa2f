import fs from 'node:fs';

/** Writes `text` so that a reader, or the next start after a crash, sees the old file or the new one, never a part. */
export function writeWhole(file, text, mode = 0o600) {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = fs.openSync(temporary, 'w', mode);
  try {
    fs.writeSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, file);
}

/** The JSON in `file`, undefined when it is missing or not whole. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Removes a file or folder with all it holds; missing is fine. */
export const remove = (target) => fs.rmSync(target, { recursive: true, force: true });
