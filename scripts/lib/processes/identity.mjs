import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { until } from './wait.mjs';

/** When the process `pid` began, as a text that no later process with the same number can share; undefined when it is gone or a zombie. */
export function startMark(pid) {
  if (!Number.isInteger(pid) || pid < 2) return undefined;
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    const line = answer.stdout?.trim() ?? '';
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  }
  try {
    // The name in parentheses may hold anything, also parentheses: the fields begin after the last one.
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** A record by which `pid` can be found again: `{ pid, mark }`. */
export const recordOf = (pid) => ({ pid, mark: startMark(pid) });

/** Whether the very process of `record` still runs. */
export const isAlive = (record) => record?.mark !== undefined && startMark(record.pid) === record.mark;

/** Sends `signal` to the process of `record` if it is still that process. */
function signal(record, name) {
  if (!isAlive(record)) return;
  try {
    process.kill(record.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends the process of `record`: `name` first, SIGKILL after `graceMs`. Answers whether it went by itself. */
export async function stopProcess(record, { name = 'SIGTERM', graceMs = 10_000 } = {}) {
  signal(record, name);
  if (await until(() => !isAlive(record), graceMs)) return true;
  signal(record, 'SIGKILL');
  await until(() => !isAlive(record), 5_000);
  return false;
}

/** The command line of `pid`, empty when it cannot be read. */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
