import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/paths';

/** The environment that the launcher gave a process. */
const environmentOf = (pid: number): NodeJS.ProcessEnv =>
  Object.fromEntries(
    readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .filter((entry) => entry.includes('='))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );

/** Starts a dispatcher beside the one at `pid`, with the same environment. `kill` is kill -9. */
export function startSecondDispatcher(pid: number): { kill(): Promise<void> } {
  const second = spawn(process.execPath, [path.join('dist', 'worker', 'dispatcher.js')], {
    cwd: root,
    env: environmentOf(pid),
    stdio: 'ignore',
  });
  const ended = once(second, 'exit');
  return {
    async kill() {
      second.kill('SIGKILL');
      await ended;
    },
  };
}
