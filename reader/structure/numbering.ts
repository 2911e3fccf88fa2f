import type { NumberingBreak, Span } from '../notice';
import { ordinalLike } from './ordinal';

/** An ordinal in its place: as printed, and the number it stands for. */
export interface Numbered {
  readonly text: string;
  readonly number: number;
  readonly span: Span;
}

/** Most items that the beginning of a list is said to lack: an excerpt may begin at any number. */
const MOST_MISSING_AT_START = 2;

/** Lists below one heading beyond which one of a single item is no repeat. */
const MOST_BEFORE_LONE = 2;

/** Lists of one style below one heading: each begins anew with 1. */
function listsOf(items: readonly Numbered[]): Numbered[][] {
  const lists: Numbered[][] = [];
  let before = 0;
  for (const item of items) {
    if (lists.length === 0 || (item.number === 1 && (before > 1 || lists.length > MOST_BEFORE_LONE))) lists.push([]);
    lists[lists.length - 1]?.push(item);
    before = item.number;
  }
  return lists;
}

/** The first and the last of the numbers from `from` up to `to` (exclusive) that no item of a list has; one of them where it is the only one. */
function missingOf(from: number, to: number, numbers: ReadonlySet<number>): number[] {
  let [first, last] = [from, to - 1];
  while (first < to && numbers.has(first)) first += 1;
  while (last > first && numbers.has(last)) last -= 1;
  if (first >= to) return [];
  return first === last ? [first] : [first, last];
}

/** The number after which a list is taken to begin: 0, the last of the section before it where its numbers run on from there, or the one before its first. */
function startOf({ number }: Numbered, numbers: ReadonlySet<number>, runsOnFrom: number): number {
  const isList = numbers.has(number + 1) || (runsOnFrom > 1 && number === runsOnFrom + 2);
  if (number <= MOST_MISSING_AT_START + 1) return isList && number !== runsOnFrom + 1 ? 0 : number - 1;
  return isList && runsOnFrom > 0 && number > runsOnFrom && number - runsOnFrom <= MOST_MISSING_AT_START + 1 ? runsOnFrom : number - 1;
}

/**
 * Items of which hardly any two have numbers that follow on each other, or hardly any stands behind the one before it: numbers of files (提案004 · 提案007 ·
 * 提案010), and no list that lacks any.
 */
const FEWEST_FILES = 3;
const FEWEST_OUT_OF_ORDER = 6;
function areFileNumbers(list: readonly Numbered[], numbers: ReadonlySet<number>): boolean {
  const steps = list.filter(({ number }, at) => number === (list[at - 1]?.number ?? -1) + 1).length;
  const pairs = [...numbers].filter((number) => numbers.has(number + 1)).length;
  return (
    (numbers.size >= FEWEST_FILES && pairs * 2 < numbers.size - 1) || (list.length >= FEWEST_OUT_OF_ORDER && steps * 2 < list.length - 1)
  );
}

function breaksOfList(list: readonly Numbered[], runsOnFrom: number): NumberingBreak[] {
  const numbers = new Set(list.map(({ number }) => number));
  const areFiles = areFileNumbers(list, numbers);
  const seen = new Map<number, Numbered>();
  const breaks: NumberingBreak[] = [];
  let highest: Numbered | undefined;
  for (const item of list) {
    const { number, span, text } = item;
    const told = { ordinal: text, span, rule: 'numbering' };
    const twin = seen.get(number);
    const from = highest?.number ?? startOf(item, numbers, runsOnFrom);
    const missing = areFiles ? [] : missingOf(from + 1, number, numbers);
    if (twin) breaks.push({ kind: 'repeated', ...told, before: twin.span, missing: [] });
    else if (!areFiles && highest && number < highest.number)
      breaks.push({ kind: 'outOfOrder', ...told, before: highest.span, missing: [] });
    else if (missing.length > 0)
      breaks.push({
        kind: 'missing',
        ...told,
        ...(highest && { before: highest.span }),
        missing: missing.map((one) => ordinalLike(text, one)),
      });
    if (!twin) seen.set(number, item);
    if (!highest || number > highest.number) highest = item;
  }
  return breaks;
}

/**
 * Where the numbering of some items below one heading breaks: an ordinal that comes twice, ordinals that are left out, one that stands behind a later one. A
 * list that begins anew with 1 is sound, one whose numbers run on from `runsOnFrom` (the last of its style before it; 0 for none) too, and one that begins
 * with a number far from 1, as excerpts do.
 */
export const numberingBreaks = (items: readonly Numbered[], runsOnFrom: number): NumberingBreak[] =>
  listsOf(items).flatMap((list, at) => breaksOfList(list, at === 0 ? runsOnFrom : 0));
