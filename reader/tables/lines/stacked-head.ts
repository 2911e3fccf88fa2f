import { headHint } from '../../structure/head-word';
import { columnKind } from '../../structure/label';
import type { Line } from '../../text/lines';
import { concat } from '../../text/passage';
import { looksLikeUnit } from '../../values/unit-name';
import { SLACK, type SpacedWords, spacedWords } from './spaced-words';

/** Characters of what goes on a head on a line above or below it, and lines of a head. */
const LONGEST_PART = 12;
const MOST_LINES = 3;

const isAligned = (one: SpacedWords, other: SpacedWords): boolean => Math.abs(one.column - other.column) <= SLACK;

/** The words of a line that may be heads or parts of them; none where it says more. */
function partsOf(text: string, line: Line | undefined): readonly SpacedWords[] {
  const words = !line || line.cells.length > 1 ? [] : spacedWords(text, line, true);
  const isPart = ({ passage }: SpacedWords): boolean =>
    passage.text.length <= LONGEST_PART && !/[。；：，\d]/.test(passage.text) && !looksLikeUnit(passage.text);
  return words.every(isPart) ? words : [];
}

/** Whether one head goes on in another's words: together they are a head, the second alone is none that a list has, or a remark. */
function joins(first: string, second: string): boolean {
  if (/^（[^（）]*）$/.test(second)) return true;
  return columnKind(first + second) !== undefined || (columnKind(second) === undefined && headHint(first + second) !== undefined);
}

/** The parts of one head below one another as one; undefined where they are heads of their own. */
function joined(parts: readonly SpacedWords[]): SpacedWords | undefined {
  const [first, ...others] = parts;
  let words = first?.passage.text ?? '';
  for (const { passage } of others) {
    if (!joins(words, passage.text)) return undefined;
    words += passage.text;
  }
  return first && { passage: concat(parts.map(({ passage }) => passage)), column: Math.min(...parts.map(({ column }) => column)) };
}

/** The heads on some lines by their columns; undefined where more than one of them, or not a fullest one, has words that stand neither above nor below another. */
function headsOf(lines: readonly (readonly SpacedWords[])[]): readonly SpacedWords[] | undefined {
  const most = Math.max(...lines.map(({ length }) => length));
  const isOnStack = (word: SpacedWords, own: number): boolean =>
    lines.some((line, at) => at !== own && line.some((other) => isAligned(word, other)));
  const open = lines.filter((line, at) => !line.every((word) => isOnStack(word, at)));
  if (open.length > 1 || open.some(({ length }) => length < most)) return undefined;
  const stacks: SpacedWords[][] = [];
  for (const word of lines.flat()) {
    const stack = stacks.find(([top]) => top !== undefined && isAligned(top, word));
    if (stack) stack.push(word);
    else stacks.push([word]);
  }
  const heads = stacks.flatMap((stack) => joined(stack) ?? []);
  return heads.length === stacks.length ? heads.sort((one, other) => one.column - other.column) : undefined;
}

/**
 * The heads of a table that stand on several lines from `at` on, each part below the other (技术指导 ⏎ 单位), some of them between two lines of others; undefined
 * where one line holds them. `isHead` tells whether words are the head of a table.
 */
export function stackedHead(
  text: string,
  lines: readonly Line[],
  at: number,
  isHead: (words: readonly SpacedWords[]) => boolean,
): { readonly heads: readonly SpacedWords[]; readonly lines: number } | undefined {
  const parts = [partsOf(text, lines[at])];
  if (parts[0]?.length === 0) return undefined;
  let best: { readonly heads: readonly SpacedWords[]; readonly lines: number } | undefined;
  for (let next = at + 1; next < at + MOST_LINES; next += 1) {
    const more = (lines[next]?.blanksBefore ?? 0) > 0 ? [] : partsOf(text, lines[next]);
    if (more.length === 0) break;
    parts.push(more);
    const heads = headsOf(parts);
    if (heads && isHead(heads)) best = { heads, lines: parts.length };
  }
  return best;
}
