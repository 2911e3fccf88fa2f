import fs from 'node:fs';
import { recordOf, stopProcess } from './identity.mjs';

/** The mark in a process's environment that says to which home it belongs. */
export const homeMark = (home) => ({ DUBAN_PROCESS_OF: home });

/** The mark of the tools (npm, compiler) that work on a checkout. */
export const toolMark = (root) => ({ DUBAN_TOOL_OF: root });

/**
 * Ends every process whose environment carries `mark`, but for the pids in `spared`. Such a process is one that its launcher cannot know any more.
 * Linux only; elsewhere it stays until somebody ends it.
 */
async function stopMarked(mark, spared) {
  if (process.platform !== 'linux') return;
  const [[name, value]] = Object.entries(mark);
  const isMarked = (pid) => {
    try {
      return `\0${fs.readFileSync(`/proc/${pid}/environ`, 'utf8')}`.includes(`\0${name}=${value}\0`);
    } catch {
      return false;
    }
  };
  const pids = fs
    .readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
  const strays = pids.filter((pid) => !spared.includes(pid) && pid !== process.pid && isMarked(pid));
  await Promise.all(strays.map((pid) => stopProcess(recordOf(pid))));
}

/** Ends processes of this home that its instance file does not know: the file was lost, or the launcher was killed between starting a process and noting it. */
export const stopStrays = ({ home, data }) =>
  stopMarked(
    homeMark(home),
    Object.values(data.processes).map(({ pid }) => pid),
  );

/** Ends an npm or a compiler that a killed launcher left at work in the checkout `root`. To be called under the lock of the build. */
export const stopStrayTools = (root) => stopMarked(toolMark(root), []);
