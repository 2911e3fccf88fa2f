import fs from 'node:fs';
import { recordOf, stopProcess } from './process-identity.mjs';

/** The mark in a process's environment that says to which home it belongs. */
export const homeMark = (home) => ({ DUBAN_PROCESS_OF: home });

/**
 * Ends processes of this home that its instance file does not know: the file was lost, or the launcher was killed between starting a process and noting it.
 * Linux only; elsewhere such a process stays until somebody ends it.
 */
export async function stopStrays({ home, data }) {
  if (process.platform !== 'linux') return;
  const known = new Set(Object.values(data.processes).map(({ pid }) => pid));
  const isStray = (pid) => {
    try {
      return (
        !known.has(pid) &&
        pid !== process.pid &&
        `\0${fs.readFileSync(`/proc/${pid}/environ`, 'utf8')}`.includes(`\0DUBAN_PROCESS_OF=${home}\0`)
      );
    } catch {
      return false;
    }
  };
  const pids = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  await Promise.all(pids.filter(isStray).map((pid) => stopProcess(recordOf(pid))));
}
