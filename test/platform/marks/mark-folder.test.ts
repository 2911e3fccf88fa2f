import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { openMarkFolder } from '../../../platform/marks/mark-folder';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'duban-marks-')), 'sent');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('the last mark of a process outlives it, a shorter one replaces a longer one', () => {
  const marks = openMarkFolder(folder);
  marks.write({ claim: 'a long one' });
  marks.write({ claim: 'b' });
  marks.close();
  expect(openMarkFolder(folder).read()).toEqual([{ claim: 'b' }]);
});

test('marks of others are read; those of processes that have ended are forgotten with the first mark of this one', () => {
  const marks = openMarkFolder(folder);
  writeFileSync(path.join(folder, `${hostname()}.${deadPid()}.json`), '{"claim":"of a dead one"}');
  writeFileSync(path.join(folder, `${hostname()}.${process.ppid}.json`), '{"claim":"of a living one"}');
  writeFileSync(path.join(folder, 'elsewhere.1.json'), '{"claim":"of another machine"}');
  expect(marks.read()).toHaveLength(3);
  marks.write({ claim: 'own' });
  marks.close();
  expect(readdirSync(folder)).toHaveLength(3);
  expect(marks.read()).not.toContainEqual({ claim: 'of a dead one' });
});

test('a file that was torn counts as none', () => {
  const marks = openMarkFolder(folder);
  writeFileSync(path.join(folder, 'elsewhere.1.json'), '{"claim":"to');
  expect(marks.read()).toEqual([]);
});

test('a mark that has no room is refused', () => {
  const marks = openMarkFolder(folder);
  expect(() => marks.write({ claim: 'x'.repeat(600) })).toThrow('longer than 512 bytes');
});
