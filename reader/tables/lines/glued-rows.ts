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

/** What a head of so many words costs: one that a list has least, others by how far they are from the four characters that most have. */
function costOf(word: string): number {
  if (/\d/.test(word)) return Infinity;
  if (columnKind(word) !== undefined) return 1;
  return headHint(word) === undefined ? Infinity : 1.5 + Math.abs(word.length - 4) * 0.8;
}

/** Heads that run together from `start` on, up to the number of the first row: the words of which most are heads as a list has them. */
function gluedHead({ text }: Passage, start: number): { readonly ends: number[]; readonly end: number } | undefined {
  const end = text.indexOf('1', start);
  const glued = text.slice(start, end);
  if (end < 0 || glued.length > LONGEST_HEAD * MOST_HEADS) return undefined;
  const best: { readonly cost: number; readonly ends: readonly number[] }[] = [{ cost: 0, ends: [] }];
  for (let to = 1; to <= glued.length; to += 1) {
    let least: (typeof best)[number] = { cost: Infinity, ends: [] };
    for (let from = Math.max(0, to - LONGEST_HEAD); from <= to - 2; from += 1) {
      const before = best[from];
      const cost = (before?.cost ?? Infinity) + costOf(glued.slice(from, to));
      if (before && cost < least.cost) least = { cost, ends: [...before.ends, to] };
    }
    best.push(least);
  }
  const { cost, ends } = best[glued.length] ?? { cost: Infinity, ends: [] };
  const words = ends.map((to, at) => glued.slice(at === 0 ? 0 : ends[at - 1], to));
  const isHead =
    cost < Infinity && words.length >= FEWEST_HEADS && words.length <= MOST_HEADS && words.some((word) => headHint(word) === 'units');
  return isHead ? { ends: ends.map((to) => start + to), end } : undefined;
}

/** Words that the names of a county's and a township's units open with. */
const OPENS_UNIT = /[各县市区省州旗镇乡]/;
const LONGEST_UNIT = 14;
const TIME_AT_END =
  /(?:(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|第?[一二三四]季度|上半年|下半年|年)(?:[底末]?前|[底末初])?|全年|常年|(?:长期|持续|常态化)(?:坚持|推进|开展|实施|保持)?)$/;

interface Tail {
  readonly start: number;
  readonly cuts: number[];
  readonly hasTime: boolean;
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
    : { start: from + start, cuts: cuts.map((cut) => from + cut), hasTime: time !== null };
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

/** A signature that ran into the last row (…长期坚持某县爱卫办2026年9月20日), and what opens a note. */
const SIGNED = /[\u4e00-\u9fff]{4,24}(?=(\d{4}年\d{1,2}月\d{1,2}日)$)/;
const NOTE = /(?:备注|注|说明|联系人|填报单位|附件)：/;

/** The last row, and what ran into it behind its units and day: a note, the signature and its day. */
function withoutFooter(row: Passage, usual: Tail | undefined): Passage[] {
  const note = NOTE.exec(row.text)?.index ?? row.text.length;
  const [body, notes] = [slice(row, 0, note), slice(row, note)];
  const rest = notes.text === '' ? [] : [notes];
  const signed = SIGNED.exec(body.text);
  const to = (signed?.index ?? 0) + (signed?.[0].length ?? 0);
  const endsRow = (tail: Tail | undefined): boolean => tail?.cuts.length === usual?.cuts.length && tail?.hasTime === usual?.hasTime;
  for (let at = to - FEWEST_BEHIND; signed && at >= signed.index; at -= 1)
    if (endsRow(tailOf(slice(body, 0, at)))) return [slice(body, 0, at), slice(body, at, to), slice(body, to), ...rest];
  return [body, ...rest];
}

const FEWEST_BEHIND = 2;
/** Rows whose words are two cells, of which the first ends in all of them as its head does (工作阶段 above 摸底建档阶段), parted there. */
function partedAtHead(rows: readonly (readonly Passage[])[], head: string): readonly (readonly Passage[])[] {
  const ending = head.slice(-2);
  const cuts = rows.map(([, words]) => (words?.text.indexOf(ending, 1) ?? -1) + ending.length);
  const areParted = cuts.every((cut, at) => cut > ending.length && cut + FEWEST_BEHIND <= (rows[at]?.[1]?.text.length ?? 0));
  if (!areParted) return rows;
  return rows.map(([number, words, ...others], at) => {
    const cut = cuts[at] ?? 0;
    return number && words ? [number, slice(words, 0, cut), slice(words, cut), ...others] : [];
  });
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
  const glued = starts.map((from, at) => slice(passage, from, starts[at + 1]));
  const [last, ...footer] = withoutFooter(glued[glued.length - 1] ?? passage, glued[0] && tailOf(glued[0]));
  const cells = [...glued.slice(0, -1), ...(last ? [last] : [])].map(cellsOf);
  const isShort = cells.every(({ length }) => length < heads.length);
  const rows = isShort ? partedAtHead(cells, heads[1]?.text ?? '') : cells;
  const title = start === 0 ? [] : [slice(passage, 0, start)];
  return [...title, ...heads, ...rows.flat(), ...footer].map((words) => ({ ...line, passage: words, blanksBefore: 0 }));
}
