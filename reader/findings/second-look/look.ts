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

/** Words between the white space of the source, which a table's columns may be. */
export function chunksOf(words: Passage): Passage[] {
  const starts = [0, ...words.at.flatMap((place, i) => (i > 0 && place - (words.at[i - 1] ?? 0) > 1 ? [i] : []))];
  return starts.map((start, at) => slice(words, start, starts[at + 1]));
}
