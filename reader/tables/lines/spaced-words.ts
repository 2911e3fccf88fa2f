import { foldText } from '../../text/fold-text';
import type { Line } from '../../text/lines';
import { concat, type Passage } from '../../text/passage';

/** Words of a line between white space, with the column of the page (half widths) where they begin. */
export interface SpacedWords {
  readonly passage: Passage;
  readonly column: number;
}

/** Half widths by which a cell may begin off its head. */
export const SLACK = 3;

const WIDE_GAP = /(?:(?!\u3000)\s){2,}|\s*\u3000\s*/g;
const ANY_GAP = /\s+/g;
const INDENT = /[ \t\u3000\u00a0]/;

/** The words of a line where white space of two columns and more separates them (`wide`), or any. */
export function spacedWords(text: string, { passage }: Line, isWide: boolean): SpacedWords[] {
  let from = passage.at[0] ?? 0;
  while (INDENT.test(text.charAt(from - 1))) from -= 1;
  const to = (passage.at[passage.at.length - 1] ?? from) + 1;
  const raw = text.slice(from, to);
  const gaps = isWide ? WIDE_GAP : ANY_GAP;
  if (raw.search(gaps) < 0) return [{ passage, column: 0 }];
  const words: SpacedWords[] = [];
  let start = 0;
  let column = 0;
  const add = (end: number) => {
    if (raw.slice(start, end).trim() !== '') words.push({ passage: foldText(text, from + start, from + end), column });
    column += widthOf(raw.slice(start, end));
  };
  for (const gap of raw.matchAll(gaps)) {
    add(gap.index);
    column += widthOf(gap[0]);
    start = gap.index + gap[0].length;
  }
  add(raw.length);
  return words;
}

/** Half widths that some characters take on a page of even type. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f || (char > '\u007f' && /[“”‘’—…①-⑳]/.test(char)) ? 2 : 1), 0);

/** A character of a word that is spaced out; what answers yes or no is a word of its own. */
const SINGLE = /^(?![是否有无需])[\u4e00-\u9fff]$/;

/** Words with those spaced out for their looks (工 作 任 务 · 蒙　健) put together again. */
export function joinSpacedOut(words: readonly SpacedWords[]): SpacedWords[] {
  const joined: SpacedWords[] = [];
  let isOpen = false;
  for (const word of words) {
    const before = joined[joined.length - 1];
    const isSingle = SINGLE.test(word.passage.text);
    if (isSingle && isOpen && before) joined[joined.length - 1] = { ...before, passage: concat([before.passage, word.passage]) };
    else joined.push(word);
    isOpen = isSingle;
  }
  return joined;
}
