import { headHint } from '../../structure/head-word';

/** A number alone in the middle of its line, and one with the signs that pages set about it. */
const CENTRED = /^[\s\u3000]{8,}(\d{1,3})\s*$/;
const SIGNED = /^\s*(?:[-—–]+\s*\d{1,3}\s*[-—–]+|第\s*\d{1,3}\s*页.*)\s*$/;
/** Pages whose numbers follow one another, and that begin with the same line, before they are taken for such. */
const FEWEST = 2;
const SHORTEST_HEAD = 6;
/** Blank lines between the number of a page and the head of the next. */
const MOST_BLANK = 20;

/** Lone numbers that count the pages: each one more than the last, wherever else numbers stand. */
function countedPages(lines: readonly string[]): number[] {
  const counted: number[] = [];
  let next: number | undefined;
  for (const [at, line] of lines.entries()) {
    const number = Number(CENTRED.exec(line)?.[1] ?? NaN);
    if (Number.isNaN(number) || (next !== undefined && number !== next)) continue;
    counted.push(at);
    next = number + 1;
  }
  return counted.length >= FEWEST ? counted : [];
}

/** White space or signs that part the cells of a row. */
const HOLDS_CELLS = /[^\S\n]{2,}|[\t|｜│]/;

const plain = (line: string): string => line.replace(/[\s\u3000]/g, '');

/** The heads of pages (页眉) that come again behind the numbers of pages and stand at the top of the text as well. */
function runningHeads(lines: readonly string[], numbers: readonly number[]): number[] {
  const above = new Set(lines.slice(0, numbers[0]).map(plain));
  const heads = numbers.flatMap((at) => {
    let next = at + 1;
    while (next < lines.length && next <= at + MOST_BLANK && plain(lines[next] ?? '') === '') next += 1;
    const words = plain(lines[next] ?? '');
    const isLine = words.length >= SHORTEST_HEAD && !HOLDS_CELLS.test(lines[next]?.trim() ?? '');
    return isLine && headHint(words) === undefined && above.has(words) ? [{ next, words }] : [];
  });
  const counts = new Map<string, number>();
  for (const { words } of heads) counts.set(words, (counts.get(words) ?? 0) + 1);
  return heads.filter(({ words }) => (counts.get(words) ?? 0) >= FEWEST).map(({ next }) => next);
}

/** The lines of a text, by their index, that count its pages or head each of them and are no words of the notice. */
export function pageLines(lines: readonly string[]): ReadonlySet<number> {
  const counted = countedPages(lines);
  const signed = [...lines.keys()].filter((at) => SIGNED.test(lines[at] ?? ''));
  return new Set([
    ...counted,
    ...runningHeads(
      lines,
      [...counted, ...signed].sort((one, other) => one - other),
    ),
  ]);
}
