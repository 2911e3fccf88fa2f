import { headHint } from '../../structure/head-word';
import { bareLabel, columnKind, isKnownLabel, namesOther } from '../../structure/label';
import { roleOfWords } from '../../structure/role-words';
import type { Paragraph } from '../../text/paragraphs';
import { concat, hasGap, type Passage, slice } from '../../text/passage';
import { type CellKind, cellKind } from '../../values/cell-kind';
import { timeBehindGap } from '../../values/dates/time-behind-gap';
import { looksLikeUnit } from '../../values/unit-name';
import { BEGINNING_HEAD, CONCERNED_HEAD, PERSON_HEAD, WATCHING_HEAD } from '../../vocabulary/head-words';
import { LABELS, type LabelKind } from '../../vocabulary/labels';
import { isUnitColumn } from '../column';
import { type Entry, readCardLine } from './card-lines';

/** Times that a label comes before what stands behind it tells what it means. */
const FEWEST = 2;
/** Of the values behind a label, how many read as what it is taken to announce. */
const MOST = 0.6;
const LONGEST_LINE = 10;
/** When somebody goes and looks. */
const OF_INSPECTION = /检查|抽查|排查/;

const withoutEnd = (value: Passage): Passage => slice(value, 0, value.text.replace(/[。；，、\s]+$/, '').length);

/** A line that is nothing but a label, its value on the next. */
function lineEntry(paragraphs: readonly Paragraph[], at: number): Entry[] {
  const [here, next] = [paragraphs[at], paragraphs[at + 1]];
  if (!here || !next || here.cells.length > 1 || next.cells.length > 1) return [];
  const isWord = here.passage.text.length <= LONGEST_LINE && /^[\u4e00-\u9fff]{2,}：?$/.test(here.passage.text);
  return isWord ? [{ label: withoutEnd(slice(here.passage, 0, here.passage.text.replace(/：$/, '').length)), value: next.passage }] : [];
}

const entriesAt = (paragraphs: readonly Paragraph[], at: number): readonly Entry[] => {
  const paragraph = paragraphs[at];
  const inLine = paragraph ? readCardLine(paragraph, () => true).entries : [];
  if (paragraph && paragraph.cells.length > 1)
    return paragraph.cells.length > 2 || inLine.some(({ value }) => headHint(value.text) !== undefined) ? [] : inLine;
  return inLine.length > 0 ? inLine : lineEntry(paragraphs, at);
};

/** What a label means, told by its values: units, a day, or else by its own words. */
function kindOf(word: string, kinds: readonly CellKind[]): LabelKind | undefined {
  const filled = kinds.filter((kind) => kind !== 'empty');
  const share = (...wanted: readonly CellKind[]): number =>
    filled.filter((kind) => wanted.includes(kind)).length / Math.max(1, filled.length);
  const hint = headHint(word);
  const isOften = kinds.length >= FEWEST;
  const isAside = hint === 'aside' && !PERSON_HEAD.test(word);
  if (!isAside && share('units', 'mayBeUnits') >= MOST && (hint === 'units' || (isOften && share('units') > 0))) return roleOfWords(word);
  if (share('time') >= MOST && (hint === 'time' || isOften)) return 'deadline';
  if (!isOften) return undefined;
  const known = columnKind(word);
  return hint === 'aside' || known === 'body' ? (known ?? 'person') : undefined;
}

/** The labels of a notice that no list has, by what stands behind each of them wherever it comes. */
function learn(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const values = new Map<string, CellKind[]>();
  for (const at of paragraphs.keys())
    for (const { label, value } of entriesAt(paragraphs, at)) {
      const kinds = values.get(label.text) ?? [];
      kinds.push(cellKind(withoutEnd(slice(value, 0, timeBehindGap(value)))));
      values.set(label.text, kinds);
    }
  const isOpen = (word: string): boolean => !isKnownLabel(word) && !namesOther(word) && !looksLikeUnit(word);
  const learned = new Map([...values].flatMap(([word, kinds]) => {
    const kind = isOpen(word) ? kindOf(word, kinds) : undefined;
    return kind === undefined ? [] : [[word, kind] as const];
  })); // prettier-ignore
  const isOther = (word: string): boolean => WATCHING_HEAD.test(word) || CONCERNED_HEAD.test(word);
  // Beside helpers alone those who assess do the work themselves.
  const isDoer = (word: string): boolean => /^(?:lead|responsible)$/.test(learned.get(word) ?? bareLabel(word) ?? '') && !isOther(word);
  if ([...values.keys()].some(isDoer))
    for (const [word, kind] of learned) if (isUnitColumn(kind) && isOther(word)) learned.set(word, 'person');
  // The day of an inspection is the last one where no label tells another.
  const isBeginning = (word: string): boolean => BEGINNING_HEAD.test(word);
  const hasLast = [...values.keys()].some((word) => (learned.get(word) ?? bareLabel(word)) === 'deadline' && !isBeginning(word));
  for (const [word, kind] of learned)
    if (kind === 'deadline' && isBeginning(word) && (hasLast || !OF_INSPECTION.test(word))) learned.set(word, 'person');
  // Two labels of one card stay two.
  const used = new Set(values.keys());
  const usualOf = (kind: LabelKind): string => {
    const usual = LABELS[kind].find((word) => !used.has(word) && isKnownLabel(word) && !PERSON_HEAD.test(word)) ?? LABELS[kind][0] ?? '';
    used.add(usual);
    return usual;
  };
  return new Map([...learned].map(([word, kind]) => [word, usualOf(kind)]));
}

/** Lines on which a label of no task stands between others before it ends the value before it. */
const FEWEST_PARTING = 3;

/** Labels that again and again follow upon others on their line and say something else of the task (实施股室：县水产站　抽查比例：3家). */
function partingLabels(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    let from = 0;
    for (const { label } of paragraph.cells.length > 1 ? [] : readCardLine(paragraph, () => true).entries.slice(1)) {
      from = paragraph.passage.at.indexOf(label.at[0] ?? -1, from);
      if (hasGap(paragraph.passage, from)) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= FEWEST_PARTING ? [word] : [])));
} // prettier-ignore

const added = (text: string, { at, source }: Passage): Passage => ({ text, at: Array.from(text, () => at[0] ?? 0), source });

/** A paragraph with the usual words in the place of learned labels, each behind a sign that parts it from the words before. */
function rewritten(
  paragraph: Paragraph,
  at: number,
  paragraphs: readonly Paragraph[],
  learned: ReadonlyMap<string, string>,
  parting: ReadonlySet<string>,
): Paragraph {
  const { passage, cells } = paragraph;
  const usual = (word: string): string => learned.get(word) ?? word;
  if (cells.length > 2) return paragraph;
  if (cells.length > 1)
    return {
      passage,
      cells: cells.map((cell, index) => (index % 2 === 0 && learned.has(cell.text) ? added(usual(cell.text), cell) : cell)),
    };
  const [line] = lineEntry(paragraphs, at);
  if (line && learned.has(line.label.text)) return { passage: added(usual(line.label.text), passage), cells };
  const entries = readCardLine(paragraph, (word) => learned.has(word) || parting.has(word) || isKnownLabel(word)).entries;
  const isPart = (word: string): boolean => parting.has(word) && !learned.has(word) && !isKnownLabel(word);
  if (!entries.some(({ label }, index) => index > 0 || learned.has(label.text)) || entries.every(({ label }) => isPart(label.text)))
    return paragraph;
  const parts: Passage[] = [];
  let from = 0;
  for (const { label, value } of entries) {
    const start = passage.at.indexOf(label.at[0] ?? -1, from);
    const end = passage.at.indexOf(label.at[label.at.length - 1] ?? -1, start) + 1;
    const isMarked = passage.text.charAt(start - 1) === '【';
    const before = slice(passage, from, isMarked ? start - 1 : start);
    const isOpen = before.text !== '' && /[\u4e00-\u9fffA-Za-z\d]$/.test(before.text) && (from > 0 || !/^[（(]?\d+$/.test(before.text));
    const sign = isPart(label.text) ? '。' : '；';
    parts.push(before, added(`${isOpen ? sign : ''}${usual(label.text)}：`, label));
    const behind = value.at[0] ?? -1;
    from = behind < 0 ? end + (passage.text.charAt(end) === '：' ? 1 : 0) : Math.max(end, passage.at.indexOf(behind, end));
  }
  return { passage: concat([...parts, slice(passage, from)]), cells };
}

/**
 * Paragraphs whose labels are in no list (领题单位：… · 谁来干：…) with the usual ones in their place, where what stands behind a label wherever it comes tells what
 * it means: units, or the last day. Those who only watch (督导单位) or whom it concerns (投资主体) count as persons.
 */
export function withUsualLabels(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const learned = learn(paragraphs);
  const parting = partingLabels(paragraphs);
  return paragraphs.map((paragraph, at) => rewritten(paragraph, at, paragraphs, learned, parting));
}
