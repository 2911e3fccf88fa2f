import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../support/paths';
import { filesOfRepository } from './tree';

const MOST_FILES = 12;
const MOST_LINES = 250;
const SOURCE = /\.(tsx?|mjs|cjs|css)$/;
/** Folders whose files are data or grow by one for each release. */
const ASIDE = /(^|\/)(migrations|fixtures|histories|icons)(\/|$)/;

/** Source folders with more files than somebody can take in at a glance. */
function crowdedFolders(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of files)
    if (SOURCE.test(file) && !ASIDE.test(file)) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MOST_FILES).map(([folder, count]) => `${folder}: ${count}`);
}

/** Source files that are too long to be about one thing; `textOf` reads a file. */
const longFiles = (files: readonly string[], textOf: (file: string) => string): readonly string[] =>
  files
    .filter((file) => SOURCE.test(file))
    .map((file) => [file, textOf(file).trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > MOST_LINES)
    .map(([file, lines]) => `${file}: ${lines}`);

const files = filesOfRepository().filter((file) => existsSync(inRepository(file)));

test('no source folder has more than 12 files flat', () => {
  expect(crowdedFolders(files)).toEqual([]);
  const thirteen = Array.from({ length: 13 }, (_, at) => `core/a${at}.ts`);
  expect(crowdedFolders([...thirteen, 'core/b/c.ts', 'test/fixtures/d.ts'])).toEqual(['core: 13']);
});

test('no source file is longer than 250 lines', () => {
  expect(longFiles(files, (file) => readFileSync(inRepository(file), 'utf8'))).toEqual([]);
  expect(longFiles(['core/a.ts', 'notes.txt'], () => 'line\n'.repeat(251))).toEqual(['core/a.ts: 251']);
});
