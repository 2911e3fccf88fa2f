import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import { type Ordinal, type OrdinalKind, readOrdinal } from '../../structure/ordinal';
import type { Paragraph } from '../paragraphs';
import { type Passage, slice } from '../passage';

/** Text without line breaks is one paragraph in which every item is found by the sequence of its ordinals. */
const LONG = 300;
/** Ordinals that a text may leave out before one that counts as an item's all the same. */
const MOST_LEFT_OUT = 2;
/** Characters in which the next ordinal of a list is looked for. */
const LOOK_AHEAD = 2000;
const CLOSED_BEFORE = /[。；！？）\]】]$/;
// A run of figures longer than any ordinal is looked at once, not again from each of its characters.
const START = new RegExp(
  `第[${CHINESE_FIGURES}]{1,7}[、.章条]|(?<![${CHINESE_FIGURES}])[${CHINESE_FIGURES}]{1,7}[、.章]|[（][${CHINESE_FIGURES}\\d]+[）]|\\d{1,4}[.、]|[①-⑳]`,
  'g',
);

/** Behind the units of the last item: the words that close the notice (…负责）各地区、各部门要…). */
const CLOSING = /）(?=各(?:地区|地方|部门|级|有关|单位)[^（）]{20,}(?:（[^（）]{2,14}）)?$)/;

/** The last number seen in each style. Below a heading a style may begin anew (（一） again) or run on through the sections (（四） after 二、). */
class Sequence {
  private readonly last = new Map<OrdinalKind, number>();

  constructor(private readonly loose: boolean) {}

  continues(ordinal: Ordinal, isBehindEnd: boolean, runsOn: () => boolean): boolean {
    const last = this.last.get(ordinal.kind);
    // A part of a notice may begin in the middle of its numbering.
    if (last === undefined && ordinal.number > 1) return runsOn();
    // Nor is an item lost because its ordinal is wrong.
    const isNear = last !== undefined && ordinal.number >= last && ordinal.number <= last + MOST_LEFT_OUT + 1;
    if (isNear && isBehindEnd && (ordinal.kind === 'cnParen' || ordinal.kind === 'cnDot')) return true;
    return ordinal.number === (last ?? 0) + 1 || (ordinal.number === 1 && (this.loose || ordinal.kind !== 'cnDot'));
  }

  note(ordinal: Ordinal): void {
    this.last.set(ordinal.kind, ordinal.number);
  }
}

function isMarker(text: string, index: number, ordinal: Ordinal, loose: boolean): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  if (ordinal.kind === 'circled' || ordinal.kind === 'halfParen' || ordinal.kind === 'decimal' || ordinal.kind === 'named') return false;
  if (ordinal.kind === 'numParen') return /[）\]]$/.test(before) && /负责|牵头|单位|局|委|办|部|政府/.test(before);
  if (/[\d第]$/.test(before)) return false;
  if (CLOSED_BEFORE.test(before)) return true;
  if (ordinal.kind === 'cnDot' && ordinal.number === 1 && before.endsWith('：')) return hasNext(text, index, ordinal);
  if (!loose) return false;
  return !/[一二三四五六七八九十百千零、，“《（：]$/.test(before) || /[：]$/.test(before);
}

/** Whether the ordinal after this one stands further on, behind the end of a sentence. */
function hasNext(text: string, from: number, { kind, number }: Ordinal): boolean {
  for (const match of text.slice(from + 1, from + LOOK_AHEAD).matchAll(START)) {
    const at = from + 1 + match.index;
    const next = readOrdinal(text, at);
    if (next?.kind === kind) return next.number === number + 1 && CLOSED_BEFORE.test(text.slice(Math.max(0, at - 2), at));
  }
  return false;
}

function splitOne(passage: Passage, sequence: Sequence, loose: boolean): Passage[] {
  const text = passage.text;
  const cuts = [0];
  const starts = new RegExp(START);
  const first = readOrdinal(text);
  if (first) sequence.note(first);
  let depth = 0;
  let seen = 0;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    for (; seen < match.index; seen += 1) {
      if (/[（[《“]/.test(text.charAt(seen))) depth += 1;
      if (/[）\]》”]/.test(text.charAt(seen)) && depth > 0) depth -= 1;
    }
    const ordinal = readOrdinal(text, match.index);
    starts.lastIndex = match.index + 1;
    if (!ordinal || match.index === 0 || depth > 0) continue;
    const runsOn = (): boolean => ordinal.kind === 'cnParen' && hasNext(text, match.index, ordinal);
    const isBehindEnd = CLOSED_BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index));
    if (!isMarker(text, match.index, ordinal, loose) || !sequence.continues(ordinal, isBehindEnd, runsOn)) continue;
    cuts.push(match.index);
    sequence.note(ordinal);
  }
  const closing = loose ? CLOSING.exec(text.slice(cuts[cuts.length - 1])) : null;
  if (closing) cuts.push((cuts[cuts.length - 1] ?? 0) + closing.index + 1);
  return cuts.map((cut, index) => slice(passage, cut, cuts[index + 1]));
}

/** Paragraphs in which further items begin are divided there, where their ordinals go on from those before. */
export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const total = paragraphs.reduce((sum, { passage }) => sum + passage.text.length, 0);
  const longest = Math.max(0, ...paragraphs.map(({ passage }) => passage.text.length));
  const isOneLine = paragraphs.length <= 2 || (paragraphs.length < 12 && longest > LONG);
  const loose = total > 200 && isOneLine && longest > total * 0.6;
  const sequence = new Sequence(loose);
  return paragraphs.flatMap((paragraph) =>
    paragraph.cells.length > 0 ? [paragraph] : splitOne(paragraph.passage, sequence, loose).map((passage) => ({ passage, cells: [] })),
  );
}
