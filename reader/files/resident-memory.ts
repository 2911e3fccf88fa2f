import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const LINUX_EVERY_MS = 20;
const PS_EVERY_MS = 200;

/** What `ps` says, where there is no /proc: some milliseconds for each look. Undefined where it says nothing. */
const fromPs = (pid: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, out) => {
      const kilobytes = Number.parseInt(out, 10);
      resolve(error || Number.isNaN(kilobytes) ? undefined : kilobytes * 1024);
    });
  });

/** The memory that a process really takes, in bytes: the heap and all that lies outside it. Undefined for one that has ended. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  if (process.platform !== 'linux') return fromPs(pid);
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/**
 * Looks again and again at how much memory a process takes, and calls `onExceeded` once when it is more than `most` bytes. V8's own limit holds its heap
 * alone: what a file inflates to lies outside it. Returns what ends the watch.
 */
export function watchMemory(pid: number, most: number, onExceeded: () => void): () => void {
  const everyMs = process.platform === 'linux' ? LINUX_EVERY_MS : PS_EVERY_MS;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const bytes = await residentBytes(pid);
    if (isOver) return;
    if ((bytes ?? 0) > most) {
      isOver = true;
      onExceeded();
    } else timer = setTimeout(() => void look(), everyMs);
  };
  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
