import type { Finding } from '../../notice';
import { type Passage, slice } from '../../text/passage';
import { printed } from '../../text/printed';
import { type CheckInput, finding } from '../check';
import type { SeenLine } from './seen-line';

/** One question of the second look at the lines of a notice. */
export type Look = (lines: readonly SeenLine[], input: CheckInput) => Finding[];

const MOST_WORDS = 40;

/** The beginning of some words, as a finding shows them. */
export const beginningOf = (words: Passage): string => printed(slice(words, 0, MOST_WORDS));

/** The finding that from the first of some lines to their last another task may stand in one; none where there are no lines. */
export function anotherTask(lines: readonly SeenLine[]): Finding[] {
  const [first] = lines;
  const end = lines[lines.length - 1]?.line.span.end ?? 0;
  return first ? [finding('anotherTaskInTask', 'warning', { words: beginningOf(first.words) }, { start: first.line.span.start, end })] : [];
}

/**
 * How often the lines of one task charge somebody anew: each label or bracket of units, or several below one another, behind words that charge nobody. Words
 * of a task may go on over many lines; those of two tasks are charged twice.
 */
export function chargesOf(lines: readonly SeenLine[]): number {
  let [charges, isOpen] = [0, false];
  for (const { assignments, line } of lines) {
    if (line.rule === 'page') continue;
    const units = assignments.find(({ kind }) => kind === 'units');
    if (units && (!isOpen || units.start > 1)) charges += 1;
    isOpen = units !== undefined || (isOpen && assignments.length > 0);
  }
  return charges;
}

/** Whether one space stands beside a Latin word, as it does in print (云闪付 APP). */
const isBesideLatin = ({ text, at }: Passage, i: number): boolean =>
  (at[i] ?? 0) - (at[i - 1] ?? 0) === 2 && /[A-Za-z]/.test(text.charAt(i - 1) + text.charAt(i));

/** Words between the white space of the source, which a table's columns may be. */
export function chunksOf(words: Passage): Passage[] {
  const isGap = (i: number): boolean => i > 0 && (words.at[i] ?? 0) - (words.at[i - 1] ?? 0) > 1 && !isBesideLatin(words, i);
  const starts = [0, ...words.at.flatMap((_, i) => (isGap(i) ? [i] : []))];
  return starts.map((start, at) => slice(words, start, starts[at + 1]));
}
