import { closeSync, existsSync, fdatasync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** A file is overwritten in place and never grows: one write, which a kill cannot tear, and which needs no room on a full disk. */
const BYTES = 512;
const SYNC_EVERY_MS = 1_000;

/** What each process of this machine keeps outside of the database, a small document each, so that it outlives process and database. */
export interface MarkFolder {
  /** What processes of this machine have kept, living or dead; unreadable files count as none. */
  read(): readonly unknown[];
  /** Keeps this for this process instead of what it kept before. A kill cannot lose it; a power cut can lose the last second. */
  write(document: unknown): void;
  close(): void;
}

/** The process of a file's name, on this machine. */
function pidIn(name: string, host: string): number | undefined {
  const pid = name.startsWith(`${host}.`) ? Number.parseInt(name.slice(host.length + 1), 10) : Number.NaN;
  return Number.isNaN(pid) ? undefined : pid;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

function readMark(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Opens the folder, making it where it is missing. The file of this process is made with its first mark. */
export function openMarkFolder(folder: string): MarkFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const host = hostname();
  const own = path.join(folder, `${host}.${process.pid}.json`);
  let handle: number | undefined;
  let syncedAtMs = 0;

  /** What processes that have ended kept is older than this process's mark, which was checked against it. */
  function forgetEnded(): void {
    for (const name of readdirSync(folder)) {
      const pid = pidIn(name, host);
      if (pid !== undefined && pid !== process.pid && !isAlive(pid)) rmSync(path.join(folder, name), { force: true });
    }
  }

  return {
    read: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readMark(path.join(folder, name)) ?? []),
    write(document) {
      const text = JSON.stringify(document);
      if (Buffer.byteLength(text) > BYTES) throw new Error(`a mark is longer than ${BYTES} bytes`);
      const isFirst = handle === undefined;
      handle ??= openSync(own, existsSync(own) ? 'r+' : 'w+', 0o600);
      writeSync(handle, text.padEnd(BYTES), 0, 'utf8');
      if (isFirst) forgetEnded();
      if (performance.now() - syncedAtMs < SYNC_EVERY_MS) return;
      syncedAtMs = performance.now();
      fdatasync(handle, () => undefined);
    },
    close() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}
