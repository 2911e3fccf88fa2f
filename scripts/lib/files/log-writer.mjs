import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const DAY_MS = 86_400_000;
/** The county's days begin at 00:00 in UTC+8. */
const dayOf = (ms) => Math.floor((ms + 8 * 3_600_000) / DAY_MS);
const dayText = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Half a year is 184 days at most; a few more, for whoever counts otherwise. */
const KEEP_DAYS = 190;
const MAX_BYTES = 10 * 1024 * 1024;
/** A line longer than this is written in parts. */
const MAX_LINE = 256 * 1024;
const LINE_END = 0x0a;

/**
 * Writes `NAME.log` in `folder`, whole lines alone. At a change of the county's day, and where the file would grow beyond `maxBytes`, it is put aside as
 * `NAME-DAY.log`, `NAME-DAY.2.log`, …, packed, and removed after `keepDays`. What cannot be written is told once by `tell` and counted; the first line after
 * it says how much is missing. `files` are the calls of `node:fs` that write.
 */
export function createLogWriter({
  folder,
  name,
  maxBytes = MAX_BYTES,
  keepDays = KEEP_DAYS,
  nowMs = Date.now,
  tell = console.error,
  files = fs,
}) {
  const file = path.join(folder, `${name}.log`);
  const aside = new RegExp(`^${name}-(\\d{4}-\\d{2}-\\d{2})(\\.\\d+)?\\.log(\\.gz)?$`);
  let handle;
  let size = 0;
  let day = 0;
  let rest = Buffer.alloc(0);
  let lostLines = 0;
  let packing = Promise.resolve();

  function open() {
    handle = files.openSync(file, 'a', 0o600);
    const stat = fs.fstatSync(handle);
    size = stat.size;
    day = size > 0 ? dayOf(stat.mtimeMs) : dayOf(nowMs());
  }

  async function pack(from) {
    const temporary = `${from}.gz.tmp`;
    try {
      await pipeline(fs.createReadStream(from), createGzip(), fs.createWriteStream(temporary, { mode: 0o600 }));
      fs.renameSync(temporary, `${from}.gz`);
      fs.rmSync(from);
    } catch {
      // Unpacked it is as good; the next start of the writer tries again.
      fs.rmSync(temporary, { force: true });
    }
  }

  /** Removes what is too old, and packs what was put aside. */
  function tidy() {
    const oldest = dayText(dayOf(nowMs()) - keepDays);
    for (const entry of fs.readdirSync(folder)) {
      const [, of, , packed] = aside.exec(entry) ?? [];
      if (of === undefined) continue;
      const old = path.join(folder, entry);
      if (of < oldest) fs.rmSync(old, { force: true });
      else if (packed === undefined) packing = packing.then(() => pack(old));
    }
  }

  function putAside() {
    const free = (number) => {
      const target = path.join(folder, `${name}-${dayText(day)}${number === 1 ? '' : `.${number}`}.log`);
      return fs.existsSync(target) || fs.existsSync(`${target}.gz`) ? free(number + 1) : target;
    };
    files.closeSync(handle);
    handle = undefined;
    files.renameSync(file, free(1));
    open();
    tidy();
  }

  function writeAll(bytes) {
    for (let at = 0; at < bytes.length;) {
      const written = files.writeSync(handle, bytes, at);
      at += written;
      size += written;
    }
  }

  const lostText = () => `${JSON.stringify({ level: 40, time: nowMs(), name: 'log', msg: `${lostLines} lines could not be written` })}\n`;

  function put(lines) {
    if (lines.length === 0) return;
    try {
      if (handle === undefined) open();
      if (size > 0 && (dayOf(nowMs()) !== day || size + lines.length > maxBytes)) putAside();
      if (lostLines > 0) {
        writeAll(Buffer.from(lostText()));
        lostLines = 0;
      }
      writeAll(lines);
    } catch (error) {
      if (lostLines === 0)
        tell(`⚠ 日志 ${file} 写不进去（${error.code === 'ENOSPC' ? '磁盘已满' : error.message}）：各进程照常运行，写不下的日志会丢失。`);
      lostLines += lines.filter((byte) => byte === LINE_END).length || 1;
    }
  }

  tidy();
  return {
    write(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.length > MAX_LINE ? bytes.length : bytes.lastIndexOf(LINE_END) + 1;
      put(bytes.subarray(0, end));
      rest = bytes.subarray(end);
    },
    /** Writes what is left, and waits until what was put aside is packed. */
    async end() {
      put(rest);
      rest = Buffer.alloc(0);
      if (handle !== undefined) files.closeSync(handle);
      handle = undefined;
      await packing;
    },
  };
}
