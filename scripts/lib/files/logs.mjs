import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pause } from '../processes/wait.mjs';

const KEEPER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'keep-logs.mjs');
const ROTATE_BYTES = 10 * 1024 * 1024;
/** What a process wrote last is in its log this long after its end. */
const ARRIVES_MS = 200;

/** The log file of the process `name`. */
const logFile = (home, name) => path.join(home, 'logs', `${name}.log`);

/**
 * Starts the process that writes the logs of `names` (see keep-logs.mjs) and starts it again when it ends: `{ streamOf(name) }` is where a child's output
 * goes. Whoever wrote to one that ended meets a closed pipe at his next line, ends, and is started again by those who watch him.
 */
export function keepLogs(home, names, { print, control }) {
  const folder = path.join(home, 'logs');
  let streams = {};
  const start = () => {
    const child = spawn(process.execPath, [KEEPER, folder, ...names], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', ...names.map(() => 'pipe')],
    });
    child.unref();
    streams = Object.fromEntries(names.map((name, at) => [name, child.stdio[3 + at]]));
    for (const stream of Object.values(streams)) stream.on('error', () => undefined).unref();
    child.once('error', () => undefined);
    child.once('exit', () => {
      if (control.isStopping) return;
      print('⚠ 写日志的进程意外退出，正在重新启动');
      start();
    });
  };
  start();
  return { streamOf: (name) => streams[name] };
}

/**
 * Opens the log of a process of `instance` for what it writes from now on: `{ file, output, close }`, for spawn. Without `instance.logs` (servers of tests and
 * benchmarks) it is the file itself, put aside as `.1` first when it has grown beyond 10 MB.
 */
export function openLog({ home, logs }, name) {
  const file = logFile(home, name);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  let stat = fs.statSync(file, { throwIfNoEntry: false });
  if (logs) return { file, output: logs.streamOf(name), close: () => undefined, from: stat?.size ?? 0, inode: stat?.ino };
  if (stat?.size > ROTATE_BYTES) fs.renameSync(file, `${file}.1`);
  const handle = fs.openSync(file, 'a', 0o600);
  stat = fs.fstatSync(handle);
  return { file, output: handle, close: () => fs.closeSync(handle), from: stat.size, inode: stat.ino };
}

/** What was written to `log` since it was opened, as far as it stands in the present file (at most the last 256 KiB). */
export function readSince({ file, from, inode }) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return '';
  const start = Math.max(stat.ino === inode ? from : 0, stat.size - 256 * 1024);
  if (stat.size <= start) return '';
  const handle = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(stat.size - start);
    return buffer.toString('utf8', 0, fs.readSync(handle, buffer, 0, buffer.length, start));
  } finally {
    fs.closeSync(handle);
  }
}

/** The same of a process that has ended: waits until its last words have arrived. */
export async function readLastWords(log) {
  await pause(ARRIVES_MS);
  return readSince(log);
}

/** The last `lines` lines that a process wrote to `log` before it ended, indented for the terminal. */
export async function lastLines(log, lines = 12) {
  const text = (await readLastWords(log)).trimEnd();
  return text === ''
    ? '    （日志为空）'
    : text
        .split('\n')
        .slice(-lines)
        .map((line) => `    ${line.slice(0, 400)}`)
        .join('\n');
}
