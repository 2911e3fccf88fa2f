import { spawn } from 'node:child_process';

const running = new Set();

/** Remembers a child until it ends, so that stopTools reaches it. */
export function track(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Ends the tools that still run; for a launcher that is told to stop in the middle of its work. */
export const stopTools = () => running.forEach((child) => child.kill('SIGTERM'));

/** Runs a program to its end and answers `{ code, output }`: stdout and stderr together, in the order they came. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = track(spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code: code ?? signal, output: Buffer.concat(parts).toString('utf8') });
    });
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
