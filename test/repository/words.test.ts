import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { weekdayText } from '../../core/words/days';
import { dutyWords, roleWords, unitKindWords } from '../../core/words/duties';
import { obligationKindWords } from '../../core/words/kinds';
import { eventWords } from '../../core/words/rungs';
import { assignmentStateWords, obligationStateWords } from '../../core/words/states';
import { targetOpWords } from '../../core/words/targets';
import { letterStateWords, reminderStateWords, waitingReasonWords } from '../../features/letters/words/letter-state-words';
import { inRepository } from '../support/paths';
import { filesOfRepository } from './tree';

/** Sources that speak to people; the reader's vocabulary and the import's further spellings are what others write. */
const SOURCE = /^(core|reader|features|platform|workflows|activities|api|worker|cli|config)\/(?!.*\.d\.ts$).*\.tsx?$/;
const LETTERS = 'features/letters/words/letter-state-words.ts';

/** Words that no sentence needs: they stand in no text but that of their home. */
const WHOLLY = [{ home: 'core/words/days.ts', words: [1, 2, 3, 4, 5, 6, 7].map(weekdayText) }];
/** Words that sentences may hold: no other text consists of one. */
const ALONE = [
  { home: 'core/words/duties.ts', words: Object.values(dutyWords) },
  {
    home: LETTERS,
    words: [...Object.values(letterStateWords), ...Object.values(waitingReasonWords), ...Object.values(reminderStateWords)],
  },
];
/** Words that also name a button or a column: no other list or table holds three of them. */
const LISTS = [
  { home: 'core/words/duties.ts', words: Object.values(roleWords) },
  { home: 'core/words/duties.ts', words: Object.values(unitKindWords) },
  { home: 'core/words/kinds.ts', words: Object.values(obligationKindWords) },
  { home: 'core/words/states.ts', words: Object.values(assignmentStateWords) },
  { home: 'core/words/states.ts', words: Object.values(obligationStateWords) },
  { home: 'core/words/rungs.ts', words: Object.values(eventWords) },
  { home: 'core/words/targets.ts', words: Object.values(targetOpWords) },
];

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node)
    ? node.text.trim()
    : undefined;

/** The texts that a list or a table holds itself, and one level below. */
function textsIn(node: ts.Node, depth = 2): string[] {
  if (depth < 0) return [];
  const texts: string[] = [];
  node.forEachChild((child) => void texts.push(...(ts.isStringLiteralLike(child) ? [child.text] : textsIn(child, depth - 1))));
  return texts;
}

/** The words that a source spells although they have a home elsewhere. */
function spelledAgain(file: string, source: string): readonly string[] {
  const found = new Set<string>();
  const elsewhere = <T extends { readonly home: string }>(tables: readonly T[]): readonly T[] => tables.filter(({ home }) => home !== file);
  const look = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined) {
      for (const { words } of elsewhere(WHOLLY)) for (const word of words) if (text.includes(word)) found.add(word);
      for (const { words } of elsewhere(ALONE)) for (const word of words) if (text === word) found.add(word);
    }
    if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
      const texts = new Set(textsIn(node));
      for (const { words } of elsewhere(LISTS)) {
        const held = words.filter((word) => texts.has(word));
        if (held.length >= 3) for (const word of held) found.add(word);
      }
    }
    node.forEachChild(look);
  };
  look(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return [...found].map((word) => `${file}: ${word}`);
}

const sources = filesOfRepository().filter(
  (file) => SOURCE.test(file) && !file.startsWith('reader/vocabulary/') && existsSync(inRepository(file)),
);

test('a weekday, duty, kind, state or operator is spelled in one place', () => {
  const texts = sources.map((file) => ({ file, source: readFileSync(inRepository(file), 'utf8') }));
  expect(texts.flatMap(({ file, source }) => (/\p{Script=Han}/u.test(source) ? spelledAgain(file, source) : []))).toEqual([]);
});

test('逾期 is the one word for what is late', () => {
  expect(sources.filter((file) => readFileSync(inRepository(file), 'utf8').includes('超期'))).toEqual([]);
});

test.each([
  ['a list of weekdays', "const days = ['周日', '周一'];", ['周日', '周一']],
  ['a weekday in a page', 'const page = <p>每周一 8:30</p>;', ['周一']],
  ['a weekday in a template', 'const text = `${day}（周五）`;', ['周五']],
  ['a table of duties', "const duties = { head: '主要负责人' };", ['主要负责人']],
  ['a letter’s state', "const failed = '未送达';", ['未送达']],
  ['a table of kinds', "const kinds = { receipt: '签收', report: '反馈', result: '结果' };", ['签收', '反馈', '结果']],
  ['a table of roles in pairs', "const roles = [['lead', '牵头'], ['own', '责任'], ['help', '配合']];", ['牵头', '责任', '配合']],
])('%s is noticed', (_, source, words) => {
  expect(spelledAgain('features/one/web/page.tsx', source)).toEqual(words.map((word) => `features/one/web/page.tsx: ${word}`));
});

test.each([
  ['a sentence that names a duty', "const hint = '请与督办岗联系。';"],
  ['a button', "const button = { title: '签收', hint: '签收以后可以反馈。', label: '签收' };"],
  ['a comment', '/** 周一 */ const a = 1;'],
])('%s is none', (_, source) => {
  expect(spelledAgain('features/one/web/page.tsx', source)).toEqual([]);
});
