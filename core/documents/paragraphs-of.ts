import type { BodyParagraph } from './official-document';

const LEVELS: readonly (readonly [RegExp, BodyParagraph['is']])[] = [
  [/^[一二三四五六七八九十]+、/, 'heading1'],
  [/^（[一二三四五六七八九十]+）/, 'heading2'],
];

/** The paragraphs of a text that people write, each line one; a line that begins with an ordinal is a heading of its level. */
export const paragraphsOf = (text: string): readonly BodyParagraph[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ is: LEVELS.find(([pattern]) => pattern.test(line))?.[1] ?? 'text', text: line }));
