import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { accountEnv } from '../instance/account.mjs';
import { repoRoot } from '../instance/home.mjs';
import { track } from './run.mjs';

const HERE = { node: process.execPath, root: repoRoot };

/**
 * Runs a command of the product (`dist/cli/main.js`) to its end, with `env` alone: `{ code, stdout, stderr }`. One that writes into the instance's `home` does
 * so as `account` and from where `runtime` says, like the instance's processes. `onLine` hears each line of its output.
 */
export function runCommand(args, env, { account = {}, runtime = HERE, home = '', onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = track(
      spawn(runtime.node, ['--enable-source-maps', path.join(runtime.root, 'dist', 'cli', 'main.js'), ...args], {
        ...account,
        cwd: runtime.root,
        env: { ...env, ...accountEnv(account, home) },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (part) => (texts[name] += part));
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, ...texts }));
  });
}
