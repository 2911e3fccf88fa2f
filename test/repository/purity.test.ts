import { execFileSync } from 'node:child_process';
import { inRepository, root } from '../support/paths';

const RULE_FILE = 'core/calendar/calendar.ts';

const REFUSED: readonly (readonly [what: string, text: string, rule: string])[] = [
  ['reads the clock', 'export const a = Date.now();', 'no-restricted-syntax'],
  ['reads the clock by a new Date', 'export const a = new Date();', 'no-restricted-syntax'],
  ['uses the host time zone', 'export const a = (d: Date) => d.getHours();', 'no-restricted-syntax'],
  ['makes a local date', 'export const a = new Date(2023, 1, 1);', 'no-restricted-syntax'],
  ['uses chance', 'export const a = Math.random();', 'no-restricted-syntax'],
  ['depends on the locale', 'export const a = (d: Date) => d.toLocaleString();', 'no-restricted-syntax'],
  ['is asynchronous', 'export async function a(): Promise<void> { await Promise.resolve(); }', 'no-restricted-syntax'],
  ['throws a business refusal', "export const a = () => { throw new Error('no'); };", 'no-restricted-syntax'],
  ['reads the environment', "export const a = process.env['A'];", 'no-restricted-globals'],
  ['changes what it was given', 'export function a(b: { c: number }) { b.c = 1; }', 'no-param-reassign'],
];
const OTHERS = [
  { file: RULE_FILE, text: 'export const a = (nowMs: number): number => nowMs + 1;\n' },
  { file: 'features/supervision/use-cases/change-facts.ts', text: 'const f = () => Promise.resolve(1);\nf();\n' },
  { file: 'test/core/access/may.test.ts', text: "test('nothing', () => {\n  Math.max(1, 2);\n});\n" },
];

const texts = [...REFUSED.map(([, text]) => ({ file: RULE_FILE, text })), ...OTHERS].map(({ file, text }) => ({
  file: inRepository(file),
  text,
}));
const broken = JSON.parse(
  execFileSync(process.execPath, [inRepository('test/repository/lint-texts.mjs')], {
    cwd: root,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  }),
) as string[][];

test.each(REFUSED.map(([what, , rule], index) => [what, rule, index] as const))('a rule that %s is refused', (_, rule, index) => {
  expect(broken[index]).toContain(rule);
});

test('a rule that only computes passes', () => {
  expect(broken[REFUSED.length]).toEqual([]);
});

test('a floating promise is refused', () => {
  expect(broken[REFUSED.length + 1]).toContain('@typescript-eslint/no-floating-promises');
});

test('a test that asserts nothing is refused', () => {
  expect(broken[REFUSED.length + 2]).toContain('jest/expect-expect');
});
