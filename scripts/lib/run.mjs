import { spawn } from 'node:child_process';

/** Runs a program to its end and answers `{ code, output }`: stdout and stderr together, in the order they came. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** The last `count` lines of `text`, indented for the terminal. */
export const tail = (text, count) =>
  text
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => `    ${line}`)
    .join('\n');
