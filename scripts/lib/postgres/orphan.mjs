import fs from 'node:fs';
import path from 'node:path';
import { isListening } from '../processes/ports.mjs';
import { commandLine, isAlive, recordOf, startMark, stopProcess } from '../processes/identity.mjs';
import { until } from '../processes/wait.mjs';

/** Whether some process still works inside `dataFolder` (backends outlive a killed postmaster for a moment). Only Linux can tell. */
function isInUse(dataFolder) {
  if (process.platform !== 'linux') return false;
  const real = fs.realpathSync(dataFolder);
  return fs.readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && fs.readlinkSync(`/proc/${pid}/cwd`) === real && startMark(Number(pid)) !== undefined;
    } catch {
      return false;
    }
  });
}

/**
 * What an earlier start left behind in `dataFolder`: the record `{ pid, mark, port }` of a server that answers, to be adopted; otherwise undefined,
 * with a hanging server stopped and a lock file removed whose process is dead, a zombie nobody reaped, or a stranger that got its number.
 */
export async function postgresOrphan(dataFolder) {
  const lockFile = path.join(dataFolder, 'postmaster.pid');
  const lines = fs.existsSync(lockFile) ? fs.readFileSync(lockFile, 'utf8').split('\n') : [];
  const record = recordOf(Number(lines[0]));
  const port = Number(lines[3]);
  const isOurs = isAlive(record) && commandLine(record.pid).includes('postgres') && commandLine(record.pid).includes(dataFolder);
  if (isOurs) {
    if (port && (await until(() => !isAlive(record) || isListening(port), 15_000, 100)) && isAlive(record)) return { ...record, port };
    await stopProcess(record, { name: 'SIGINT', graceMs: 5_000 });
  }
  await until(() => !isInUse(dataFolder), 10_000, 100);
  // Removed only when nobody works in the folder: the shared-memory key in it guards the data against backends still alive.
  if (!isInUse(dataFolder)) fs.rmSync(lockFile, { force: true });
  return undefined;
}
