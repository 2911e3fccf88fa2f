import { type Ordinal, type OrdinalKind, readOrdinal } from '../structure/ordinal';
import type { Paragraph } from './paragraphs';
import { type Passage, slice } from './passage';

/** Text without line breaks is one paragraph in which every item is found by the sequence of its ordinals. */
const LONG = 600;
const CLOSED_BEFORE = /[。；！？）\]】]$/;
const START = /第?[一二三四五六七八九十百]+[、.章]|[（][一二三四五六七八九十百\d]+[）]|\d{1,3}[.、]|[①-⑳]/g;

/** The last number seen in each style; a heading starts the styles below it anew. */
class Sequence {
  private readonly last = new Map<OrdinalKind, number>();

  constructor(private readonly loose: boolean) {}

  continues(ordinal: Ordinal): boolean {
    const last = this.last.get(ordinal.kind);
    return ordinal.number === (last ?? 0) + 1 || (ordinal.number === 1 && (this.loose || ordinal.kind !== 'cnDot'));
  }

  note(ordinal: Ordinal): void {
    if (ordinal.kind === 'cnDot' || ordinal.kind === 'chapter') this.last.delete('cnParen');
    this.last.set(ordinal.kind, ordinal.number);
  }
}

function isMarker(text: string, index: number, ordinal: Ordinal, loose: boolean): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  if (ordinal.kind === 'circled' || ordinal.kind === 'halfParen' || ordinal.kind === 'decimal' || ordinal.kind === 'named') return false;
  if (ordinal.kind === 'numParen') return /[）\]]$/.test(before) && /负责|牵头|单位|局|委|办|部|政府/.test(before);
  if (/[\d第]$/.test(before)) return false;
  if (CLOSED_BEFORE.test(before)) return true;
  if (!loose) return false;
  return !/[一二三四五六七八九十、，“《（：]$/.test(before) || /[：]$/.test(before);
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
    if (!isMarker(text, match.index, ordinal, loose) || !sequence.continues(ordinal)) continue;
    cuts.push(match.index);
    sequence.note(ordinal);
  }
  return cuts.map((cut, index) => slice(passage, cut, cuts[index + 1]));
}

/** Paragraphs in which further items begin are divided there, where their ordinals go on from those before. */
export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const total = paragraphs.reduce((sum, { passage }) => sum + passage.text.length, 0);
  const loose =
    total > 200 && paragraphs.some(({ passage }) => passage.text.length > Math.max(LONG / 2, total * 0.6)) && paragraphs.length < 12;
  const sequence = new Sequence(loose);
  return paragraphs.flatMap((paragraph) =>
    paragraph.cells.length > 0 ? [paragraph] : splitOne(paragraph.passage, sequence, loose).map((passage) => ({ passage, cells: [] })),
  );
}
