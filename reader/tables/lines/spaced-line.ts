import { headHint } from '../../structure/head-word';
import { foldText } from '../../text/fold-text';
import type { Line } from '../../text/lines';
import { concat, type Passage } from '../../text/passage';

/** Heads side by side that make the head of a table within a line, and words behind them that make rows. */
const FEWEST_HEADS = 3;
const FEWEST_WORDS = 6;

/** The words of a line, as white space separates them where the text was read. */
export function wordsOf(text: string, { passage }: Line): Passage[] {
  const from = passage.at[0] ?? 0;
  const to = (passage.at[passage.at.length - 1] ?? from) + 1;
  return [...text.slice(from, to).matchAll(/\S+/g)].map(({ index, 0: word }) => foldText(text, from + index, from + index + word.length));
}

/** Where a run of heads with one of units begins and ends among the words of a line. */
function headRun(words: readonly Passage[]): { readonly start: number; readonly end: number } | undefined {
  const hints = words.map(({ text }) => headHint(text));
  for (let start = 0; start < hints.length; start += 1) {
    if (hints[start] === undefined) continue;
    let end = start;
    while (hints[end] !== undefined) end += 1;
    if (end - start >= FEWEST_HEADS && hints.slice(start, end).includes('units')) return { start, end };
    start = end;
  }
  return undefined;
}

/** A table on one line, its cells between single spaces (序号 任务 责任单位 1 修建村道 县交通运输局 …), with each cell on a line of its own; other lines stay. */
export function splitSpacedLine(text: string, line: Line): Line[] {
  if (line.cells.length > 0 || line.passage.text.length < 30) return [line];
  const words = wordsOf(text, line);
  const run = words.length < FEWEST_HEADS + FEWEST_WORDS ? undefined : headRun(words);
  if (!run || words.length - run.end < FEWEST_WORDS) return [line];
  const title = run.start === 0 ? [] : [concat(words.slice(0, run.start))];
  return [...title, ...words.slice(run.start)].map((passage) => ({ ...line, passage, blanksBefore: 0 }));
}
