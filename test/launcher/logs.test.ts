import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { inLauncher } from '../support/launcher';
import { inRepository } from '../support/paths';
import { until } from '../support/until';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `body` with a writer whose clock is `clock.at` (an ISO instant) and answers what it answers. */
const withWriter = <T>(options: string, body: string): T =>
  inLauncher<T>(
    `const { createLogWriter } = await load('files/log-writer');
     const fs = await import('node:fs');
     let full = false;
     const clock = { at: '2026-11-24T10:00:00+08:00' };
     const told = [];
     const writer = createLogWriter({ folder: args[0], name: 'worker', nowMs: () => Date.parse(clock.at), tell: (text) => told.push(text), ${options} });
     const write = (text) => writer.write(Buffer.from(text));
     ${body}`,
    folder,
  );

const read = (name: string): string => {
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};
const files = () => readdirSync(folder).sort();

test('a new day of the county begins a new file, and the old one is packed under its day', () => {
  withWriter(
    '',
    `write('morning\\n');
     clock.at = '2026-11-24T23:59:59+08:00'; write('night\\n');
     clock.at = '2026-11-24T16:00:00Z'; write('tomorrow\\n');
     await writer.end(); answer(null);`,
  );
  expect(files()).toEqual(['worker-2026-11-24.log.gz', 'worker.log']);
  expect(read('worker-2026-11-24.log.gz')).toBe('morning\nnight\n');
  expect(read('worker.log')).toBe('tomorrow\n');
});

test('a file that grows too large is put aside, whatever pieces the lines come in, and no line is lost or torn', () => {
  withWriter(
    'maxBytes: 500',
    `const all = Buffer.from(Array.from({ length: 200 }, (_, at) => 'line ' + at + ' 督办\\n').join(''));
     for (let at = 0, step = 1; at < all.length; at += step, step = (step * 7) % 61 + 1) writer.write(all.subarray(at, at + step));
     await writer.end(); answer(null);`,
  );
  const numberOf = (name: string) => Number(/\.(\d+)\.log/.exec(name)?.[1] ?? (name === 'worker.log' ? Infinity : 1));
  const names = files().sort((a, b) => numberOf(a) - numberOf(b));
  expect(names.length).toBeGreaterThan(5);
  // The newest may hold nothing yet.
  for (const name of names) expect(read(name)).toMatch(/^$|\n$/);
  expect(names.map(read).join('')).toBe(Array.from({ length: 200 }, (_, at) => `line ${at} 督办\n`).join(''));
});

test('a writer that begins anew goes on with the file of the day, and packs what was left unpacked', () => {
  const body = (text: string) => `clock.at = new Date().toISOString(); write('${text}\\n'); await writer.end(); answer(null);`;
  writeFileSync(join(folder, 'worker-2026-11-23.log'), 'left\n');
  withWriter('', body('one'));
  withWriter('', body('two'));
  expect(files()).toEqual(['worker-2026-11-23.log.gz', 'worker.log']);
  expect(read('worker.log')).toBe('one\ntwo\n');
});

test('logs are kept for more than six months, and then removed; those of others are left', () => {
  for (const day of ['2026-05-17', '2026-05-18', '2026-11-20']) writeFileSync(join(folder, `worker-${day}.log.gz`), '');
  for (const name of ['worker-2025-01-01.txt', 'api-2025-01-01.log.gz']) writeFileSync(join(folder, name), '');
  withWriter('', 'await writer.end(); answer(null);');
  expect(files()).toEqual(['api-2025-01-01.log.gz', 'worker-2025-01-01.txt', 'worker-2026-05-18.log.gz', 'worker-2026-11-20.log.gz']);
});

test('a full disk is told once, ends nothing, and what is missing is counted when there is room again', () => {
  const told = withWriter<string[]>(
    `files: { ...fs, writeSync: (...call) => { if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' }); return fs.writeSync(...call); } }`,
    `write('before\\n');
     full = true; write('lost\\n'); write('lost too\\nand this\\n');
     full = false; write('after\\n');
     await writer.end(); answer(told);`,
  );
  expect(told).toEqual([expect.stringMatching(/磁盘已满.*照常运行/)]);
  const [before, missing = '', after] = read('worker.log').trimEnd().split('\n');
  expect([before, after]).toEqual(['before', 'after']);
  expect(JSON.parse(missing)).toMatchObject({ level: 40, msg: '3 lines could not be written' });
});

test('the writing process takes the output of several, ignores what stops them, and ends when all have ended', async () => {
  mkdirSync(join(folder, 'logs'));
  const keeper = spawn(process.execPath, [inRepository('scripts/keep-logs.mjs'), join(folder, 'logs'), 'api', 'worker'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
  });
  const ended = once(keeper, 'exit');
  const [api, worker] = [keeper.stdio[3] as Writable, keeper.stdio[4] as Writable];
  // A child of the launcher writes to the same pipe itself.
  const child = spawn(process.execPath, ['-e', 'console.log("from the child")'], { stdio: ['ignore', api, api] });
  await once(child, 'exit');
  await until('the line of the child is written', () => existsSync(join(folder, 'logs', 'api.log')) && read('logs/api.log') !== '');
  keeper.kill('SIGTERM');
  worker.end('the last words, without an end of line');
  api.end('from the launcher\n');
  expect(await ended).toEqual([0, null]);
  for (const pipe of [api, worker]) pipe.destroy();
  expect(read('logs/api.log')).toBe('from the child\nfrom the launcher\n');
  expect(read('logs/worker.log')).toBe('the last words, without an end of line');
  expect(existsSync(join(folder, 'logs', 'postgres.log'))).toBe(false);
});
