import type { Line } from '../text/lines';
import { concat, type Passage } from '../text/passage';
import { GROUP_LINE } from './group-name';
import { isRowNumber } from './lines/row-number';

/** Whether a line is no row of cells. */
export const isLone = (line: Line | undefined): line is Line => line !== undefined && line.cells.length < 2;

/** The words of the line at an index; none where it is a row of cells. */
export const textAt = (lines: readonly Line[], at: number): string => (isLone(lines[at]) ? (lines[at]?.passage.text ?? '') : '');

/** Whether the name of a group of numbered rows stands at `at`, right above the next of them. */
export const isGroupAt = (lines: readonly Line[], at: number): boolean =>
  GROUP_LINE.test(textAt(lines, at)) && isRowNumber(textAt(lines, at + 1));

/** Whether the head comes again at `at`, on the next page. */
export const isHeadAgain = (lines: readonly Line[], at: number, head: readonly string[]): boolean =>
  [0, 1].every((cell) => textAt(lines, at + cell) === head[cell]);

/** Whether a list goes on behind words. */
export const goesOnBehind = (text: string): boolean => /[、，]$/.test(text);

/** The lines of a row with each that goes on behind the comma of a list (县水务公司、 ⏎ 县住建局) in one. */
export function joinLists(lines: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (before && goesOnBehind(before.text)) joined[joined.length - 1] = concat([before, line]);
    else joined.push(line);
  }
  return joined;
}
