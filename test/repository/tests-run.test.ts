import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRepository, root } from '../support/paths';
import { filesOfRepository } from './tree';

/** Test files, by their paths from the top, that are in none of the groups of jest.config.cjs and so never run. */
const neverRun = (files: readonly string[], listed: ReadonlySet<string>): readonly string[] =>
  files.filter((file) => /\.test\.tsx?$/.test(file) && !listed.has(file));

test('every test file belongs to a group, so that it is run', () => {
  const jest = inRepository('node_modules', 'jest', 'bin', 'jest.js');
  const listed = execFileSync(process.execPath, [jest, '--listTests', '--json'], { cwd: root, encoding: 'utf8' });
  const run = new Set((JSON.parse(listed) as string[]).map((file) => path.relative(root, file)));
  const files = filesOfRepository().filter((file) => existsSync(inRepository(file)));
  expect(neverRun(files, run)).toEqual([]);
  expect(neverRun([...files, 'test/nowhere/forgotten.test.ts'], run)).toEqual(['test/nowhere/forgotten.test.ts']);
});
