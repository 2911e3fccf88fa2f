import { columnKind } from '../../structure/label';
import { headHint } from '../../structure/head-word';
import type { Line } from '../../text/lines';
import { type Passage, slice } from '../../text/passage';
import { looksLikeUnit } from '../../values/unit-name';

/** Heads of at most so many characters, and so many of them. */
const LONGEST_HEAD = 8;
const MOST_HEADS = 9;
const FEWEST_HEADS = 3;
const FEWEST_ROWS = 2;
/** Characters behind the last sentence of a row among which its units and day stand. */
const LONGEST_TAIL = 120;

/** Heads that run together from `start` on, up to the number of the first row. */
function gluedHead({ text }: Passage, start: number): { readonly ends: number[]; readonly end: number } | undefined {
  const ends: number[] = [];
  let at = start;
  let hasUnits = false;
  while (ends.length < MOST_HEADS && text.charAt(at) !== '1') {
    let length = Math.min(LONGEST_HEAD, text.length - at);
    while (length >= 2 && (columnKind(text.slice(at, at + length)) === undefined || /\d/.test(text.slice(at, at + length)))) length -= 1;
    if (length < 2) return undefined;
    hasUnits ||= headHint(text.slice(at, at + length)) === 'units';
    at += length;
    ends.push(at);
  }
  return hasUnits && ends.length >= FEWEST_HEADS && text.charAt(at) === '1' ? { ends, end: at } : undefined;
}

/** Words that the names of a county's and a township's units open with. */
const OPENS_UNIT = /[各县市区省州旗镇乡]/;
const LONGEST_UNIT = 14;
const TIME_AT_END =
  /(?:(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|第?[一二三四]季度|上半年|下半年|年)(?:[底末]?前|[底末初])?|全年|长期|持续推进|常年)$/;

interface Tail {
  readonly start: number;
  readonly cuts: number[];
}

/** Where the last unit of some words begins, looked for from their end; with the level before it (县 before 市场监管局). */
function lastUnit(text: string, end: number): number | undefined {
  for (let at = end - 2; at >= Math.max(0, end - LONGEST_UNIT); at -= 1) {
    if (!OPENS_UNIT.test(text.charAt(at)) || !looksLikeUnit(text.slice(at, end))) continue;
    const isLevelBefore = at > 0 && OPENS_UNIT.test(text.charAt(at - 1)) && looksLikeUnit(text.slice(at - 1, end));
    return isLevelBefore ? at - 1 : at;
  }
  return undefined;
}

/** The units and the day that end a row, each with where it begins; undefined where the row ends with neither. */
function tailOf(row: Passage): Tail | undefined {
  const from = Math.max(row.text.lastIndexOf('。') + 1, row.text.length - LONGEST_TAIL, 0);
  const text = row.text.slice(from);
  const time = TIME_AT_END.exec(text);
  const cuts = time ? [time.index] : [];
  let end = time?.index ?? text.length;
  for (let at = lastUnit(text, end); at !== undefined; at = lastUnit(text, end)) {
    const isListed = /[、，]/.test(text.charAt(at - 1));
    if (!isListed) cuts.unshift(at);
    end = isListed ? at - 1 : at;
  }
  const start = cuts[0];
  return start === undefined || end === text.length || (time && cuts.length === 1)
    ? undefined
    : { start: from + start, cuts: cuts.map((cut) => from + cut) };
}

/** Where the rows below a glued head begin: their numbers, one after the other, each behind a row that ends with units. */
function rowStarts(passage: Passage, from: number): number[] {
  const starts = [from];
  for (const { index, 0: figures } of passage.text.slice(from).matchAll(/\d+/g)) {
    const at = from + index;
    const last = starts[starts.length - 1] ?? from;
    if (at > last && figures === String(starts.length + 1) && tailOf(slice(passage, Math.max(last, at - LONGEST_TAIL), at)))
      starts.push(at);
  }
  return starts;
}

/** The cells of a row: its number, its words, its units and its day. A person's name before the units is no part of the task. */
function cellsOf(row: Passage): Passage[] {
  const number = /^\d+/.exec(row.text)?.[0].length ?? 0;
  const tail = tailOf(row);
  if (!tail) return [slice(row, 0, number), slice(row, number)];
  const stop = row.text.lastIndexOf('。', tail.start) + 1;
  const isName = stop > number && tail.start - stop > 0 && tail.start - stop <= 4;
  const words = slice(row, number, isName ? stop : tail.start);
  return [slice(row, 0, number), words, ...tail.cuts.map((cut, at) => slice(row, cut, tail.cuts[at + 1]))];
}

/** A table whose cells ran together without any separator (序号项目名称牵头单位1修建村道县交通运输局2…), with each cell on a line of its own; other lines stay. */
export function splitGluedLine(line: Line): Line[] {
  const { passage } = line;
  const start = line.cells.length > 0 ? -1 : passage.text.indexOf('序号');
  const head = start < 0 ? undefined : gluedHead(passage, start);
  if (!head) return [line];
  const starts = rowStarts(passage, head.end);
  if (starts.length < FEWEST_ROWS) return [line];
  const heads = [start, ...head.ends.slice(0, -1)].map((from, at) => slice(passage, from, head.ends[at]));
  const rows = starts.flatMap((from, at) => cellsOf(slice(passage, from, starts[at + 1])));
  const title = start === 0 ? [] : [slice(passage, 0, start)];
  return [...title, ...heads, ...rows].map((words) => ({ ...line, passage: words, blanksBefore: 0 }));
}
