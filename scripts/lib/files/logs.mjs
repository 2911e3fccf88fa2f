import fs from 'node:fs';
import path from 'node:path';

const ROTATE_BYTES = 10 * 1024 * 1024;

/** The log file of the process `name`. */
const logFile = (home, name) => path.join(home, 'logs', `${name}.log`);

/** Opens a process's log for appending, put aside as `.1` first when it has grown beyond 10 MB. Answers `{ file, handle, from }`: what this start writes begins at byte `from`. */
export function openLog(home, name) {
  const file = logFile(home, name);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_BYTES) fs.renameSync(file, `${file}.1`);
  return { file, handle: fs.openSync(file, 'a', 0o600), from: size > ROTATE_BYTES ? 0 : size };
}

/** What `file` holds from byte `from` on (at most the last 256 KiB). */
export function readFrom(file, from) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const start = Math.max(from, size - 256 * 1024);
  if (size <= start) return '';
  const handle = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(size - start);
    return buffer.toString('utf8', 0, fs.readSync(handle, buffer, 0, buffer.length, start));
  } finally {
    fs.closeSync(handle);
  }
}

/** The last `lines` lines written to `file` since byte `from`, indented for the terminal. */
export function lastLines(file, from, lines = 12) {
  const text = readFrom(file, from).trimEnd();
  return text === ''
    ? '    （日志为空）'
    : text
        .split('\n')
        .slice(-lines)
        .map((line) => `    ${line.slice(0, 400)}`)
        .join('\n');
}
