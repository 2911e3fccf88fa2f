import { readFileSync } from 'node:fs';

const MB = 1024;

function field(pid: number, name: string): number {
  try {
    const kb = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb ?? 0) / MB);
  } catch {
    return 0;
  }
}

/** The most memory a process has held, in MB; 0 where it cannot be read. */
export const peakMemoryMb = (pid: number): number => field(pid, 'VmHWM');

/** The memory a process holds now, in MB; 0 where it cannot be read. */
export const memoryMb = (pid: number): number => field(pid, 'VmRSS');
