import { spawn } from 'node:child_process';
import path from 'node:path';
import { repoRoot } from '../instance/home.mjs';
import { track } from './run.mjs';

/** Runs a command of the product (`dist/cli/main.js`) to its end, with `env` alone: `{ code, stdout, stderr }`. */
export function runCommand(args, env) {
  return new Promise((resolve, reject) => {
    const child = track(
      spawn(process.execPath, ['--enable-source-maps', path.join(repoRoot, 'dist', 'cli', 'main.js'), ...args], {
        cwd: repoRoot,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (part) => (texts[name] += part));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, ...texts }));
  });
}
