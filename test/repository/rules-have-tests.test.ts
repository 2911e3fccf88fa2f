import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '../support/paths';
import { filesOfRepository } from './tree';

const RULE = /^(core|features\/[^/]+\/rules)\/.*\.tsx?$/;
/** A function that a file exports; types and words alone need no test. */
const EXPORTS_FUNCTION = /^export (function|const \w+(: [^=]+)? = (<[^>]*>)?\(?[^\n]*=>|const \w+ =\n? *(<[^>]*>)?\([^=]*=>)/m;

/** Files of rules that no test of the same name and place looks at. */
const untestedRules = (files: readonly string[], textOf: (file: string) => string): readonly string[] => {
  const all = new Set(files);
  return files.filter((file) => {
    if (!RULE.test(file) || !EXPORTS_FUNCTION.test(textOf(file))) return false;
    const test = `test/${file.replace(/\.tsx?$/, '.test.ts')}`;
    return !all.has(test) && !all.has(`${test}x`);
  });
};

const files = filesOfRepository().filter((file) => existsSync(inRepository(file)));

test('every file of rules has its test file', () => {
  expect(untestedRules(files, (file) => readFileSync(inRepository(file), 'utf8'))).toEqual([]);
});

test('a rule without a test is noticed, a file of types needs none', () => {
  const texts: Readonly<Record<string, string>> = {
    'features/one/rules/tested.ts': 'export const a = (b: 1) => b;',
    'test/features/one/rules/tested.test.ts': '',
    'features/one/rules/forgotten.ts': 'export function a() {}',
    'features/one/rules/types.ts': 'export interface A { readonly b: 1 }',
    'core/words/words.ts': "export const w = { a: '一' };",
    'features/one/store/sql.ts': 'export const b = 1;',
  };
  expect(untestedRules(Object.keys(texts), (file) => texts[file] ?? '')).toEqual(['features/one/rules/forgotten.ts']);
});
