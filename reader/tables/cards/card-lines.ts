import { areAllHeads, headHint } from '../../structure/head-word';
import { columnKind, isKnownLabel } from '../../structure/label';
import type { Paragraph } from '../../text/paragraphs';
import { EMPTY_PASSAGE, hasBreak, hasGap, type Passage, slice } from '../../text/passage';
import { rememberedOf } from '../../text/remembered';

/** A label of a card (演练单位：, 【演练单位】, 演练单位 | …) with what stands behind it. */
export interface Entry {
  readonly label: Passage;
  readonly value: Passage;
}

/** What a paragraph holds: words before its first label, and its labels. */
export interface CardLine {
  readonly lead: Passage;
  readonly entries: readonly Entry[];
}

const WORD = '[\\u4e00-\\u9fff][\\u4e00-\\u9fff、/]{1,11}';
const LABEL = new RegExp(`【(${WORD})】：?|(${WORD})(?:（[^（）：]{0,12}）)?：`, 'y');
/** The parties of a pledge, and where somebody is to sign it: no labels of a task. */
const OF_A_PLEDGE = /^[甲乙丙丁]方|（(?:盖章|签字|签章|公章|签名)）/;
/** What may number a label within its card (（1）牵头单位： · ①… · 1.…). */
const INDEX = /^(?:[（(]?\d{1,2}[)）.、]|[①-⑳]|[-—·•●◆])/;
/** Behind which a further label of the line begins. */
const PARTING = new Set('。；，）（');
const LONGEST_LABEL = 10;

/** The labels of a line between cells (演练单位 | 县水利局 | 演练时间 | 6月), by pairs. */
function entriesOfCells(cells: readonly Passage[]): Entry[] {
  const filled = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
  if (filled.length < 2 || filled.length > 8 || areAllHeads(filled)) return [];
  const entries: Entry[] = [];
  for (let at = 0; at < filled.length; at += 2) {
    const [label, value] = [filled[at], filled[at + 1]];
    const plain = label?.text.replace(/：$/, '') ?? '';
    const isLabel =
      /^[\u4e00-\u9fff（）、/]{2,10}$/.test(plain) &&
      (filled.length === 2 || columnKind(plain) !== undefined || headHint(plain) !== undefined);
    // A row of labels alone is the head of a table, which may come again on the next page.
    if (!label || !isLabel || (value && columnKind(value.text) !== undefined)) return [];
    entries.push({ label: slice(label, 0, plain.length), value: value ?? EMPTY_PASSAGE });
  }
  return entries;
}

/** Where labels may begin: at the start of the line, behind punctuation, behind white space of the text that was read, in 【】. */
function startsOf(passage: Passage): number[] {
  const { text } = passage;
  const starts: number[] = [];
  const first = INDEX.exec(text)?.[0].length ?? 0;
  for (let i = 0; i < text.length; i += 1) {
    if (
      i === 0 ||
      i === first ||
      (hasGap(passage, i) && !hasBreak(passage, i)) ||
      text.charAt(i) === '【' ||
      PARTING.has(text.charAt(i - 1))
    )
      starts.push(i);
  }
  return starts;
}

interface Found {
  readonly start: number;
  readonly valueStart: number;
  readonly word: Passage;
}

/** Whether white space parts words before a label from the label itself (疏通沟渠　　牵头), and does not only spread it (责 任 单 位). */
const isParted = (label: Passage): boolean => {
  const gap = label.at.findLastIndex((_, i) => hasGap(label, i));
  return gap > 1 && label.text.length - gap > 1;
};

const labelsOf = rememberedOf((passage: Passage): readonly Found[] => {
  const found: Found[] = [];
  for (const start of startsOf(passage)) {
    if (start < (found[found.length - 1]?.valueStart ?? 0)) continue;
    LABEL.lastIndex = start;
    const match = LABEL.exec(passage.text);
    const word = match?.[1] ?? match?.[2];
    if (!match || word === undefined || word.length > LONGEST_LABEL || OF_A_PLEDGE.test(match[0])) continue;
    const from = start + match[0].indexOf(word);
    const label = slice(passage, from, from + word.length);
    if (!isParted(label) || isKnownLabel(label.text)) found.push({ start, valueStart: start + match[0].length, word: label });
  }
  return found;
});

/** Words without the signs behind them; a bracket that closes one of theirs stays (各村（社区）). */
const trimmed = (passage: Passage): Passage =>
  slice(passage, 0, passage.text.replace(/(?:(?<!（[^（）]{0,40})）|[；，、（\s])+$/, '').length);

/** The labels of a paragraph that `isLabel` knows, each with the words up to the next of them. */
export function readCardLine({ passage, cells }: Paragraph, isLabel: (word: string) => boolean): CardLine {
  if (cells.length > 1) {
    const entries = entriesOfCells(cells);
    return { lead: slice(passage, 0, 0), entries: entries.every(({ label }) => isLabel(label.text)) ? entries : [] };
  }
  const found = labelsOf(passage).filter(({ word }) => isLabel(word.text));
  const first = found[0]?.start ?? passage.text.length;
  const index = INDEX.exec(passage.text)?.[0].length;
  return {
    lead: first === index ? slice(passage, 0, 0) : trimmed(slice(passage, 0, first)),
    entries: found.map(({ word, valueStart }, at) => ({ label: word, value: trimmed(slice(passage, valueStart, found[at + 1]?.start)) })),
  };
}
