import { isTimeHeading } from '../../structure/group-heading';
import { isKnownLabel } from '../../structure/label';
import { readOrdinal } from '../../structure/ordinal';
import type { Paragraph } from '../../text/paragraphs';
import { concat, EMPTY_PASSAGE, type Passage, slice } from '../../text/passage';
import { splitDeadline } from '../../responsibility/deadline-beside-units';
import { cellKind } from '../../values/cell-kind';
import { isUnitList, mayBeUnitList } from '../../values/unit-name';
import { isUnitColumn, isWordColumn } from '../column';
import { inferColumns, type InferredColumns } from '../columns';
import type { Table } from '../table';
import { type Entry, readCardLine } from './card-lines';

const FEWEST_CARDS = 2;
/** Labels that most cards share. */
const FEWEST_LABELS = 2;
const MOST_LABELS = 14;
/** Lines without labels between two cards: the heading of a group, the name of the card, words that go on. */
const MOST_BETWEEN = 4;
const MOST = 0.6;
/** The label of a day that stood beside units. */
const DAY = '完成时限';

interface Card {
  /** Its name: the words above or before its labels. */
  readonly name?: Passage;
  readonly entries: Entry[];
  /** The paragraphs it takes. */
  readonly taken: number[];
  /** The time that heads its group. */
  readonly group?: Passage;
}

/** Labels by how often they open a line or follow another. */
function countLabels(paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const { label } of readCardLine(paragraph, () => true).entries) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  return counts;
}

/** 问题一 · 实事二 · 任务2 · 第三项: a number with a word for what it counts, and no name. */
const NUMBERED = /^[\u4e00-\u9fff]{0,6}?第?[一二三四五六七八九十\d]{1,4}(?:项|个|号|件|条)?[：、.]?$/;
const isName = ({ passage, cells }: Paragraph): boolean =>
  cells.length < 2 && (readOrdinal(passage.text) !== undefined || NUMBERED.test(passage.text)); // prettier-ignore

/** Whether a line between two cards is the time of those below it (二、6月份). */
const headsGroup = ({ passage, cells }: Paragraph): boolean =>
  cells.length < 2 && isTimeHeading(slice(passage, readOrdinal(passage.text)?.text.length ?? 0));

/** The cards in which some labels come again and again. */
function cardsOf(paragraphs: readonly Paragraph[], isLabel: (word: string) => boolean): Card[] {
  const cards: Card[] = [];
  let between: number[] = [];
  let group: Passage | undefined;
  for (const [at, paragraph] of paragraphs.entries()) {
    const { lead, entries } = readCardLine(paragraph, isLabel);
    const card = cards[cards.length - 1];
    if (entries.length === 0) {
      between.push(at);
      if (card?.entries[card.entries.length - 1]?.value.text !== '' && headsGroup(paragraph)) group = paragraph.passage;
      continue;
    }
    const has = (label: string): boolean => card?.entries.some((entry) => entry.label.text === label) ?? false;
    const above = between[between.length - 1];
    const isNamed = above !== undefined && paragraphs[above] !== undefined && isName(paragraphs[above]);
    const isFar = between.length > MOST_BETWEEN;
    if (!card || isFar || isNamed || lead.text !== '' || entries.some(({ label }) => has(label.text))) {
      const isAbove = lead.text === '' && above !== undefined && (isNamed || (cards.length > 0 && !isFar));
      const name = lead.text === '' ? (isAbove ? paragraphs[above]?.passage : undefined) : lead;
      cards.push({ ...(name ? { name } : {}), entries: [...entries], taken: isAbove ? [above, at] : [at], ...(group ? { group } : {}) });
    } else {
      const last = card.entries[card.entries.length - 1];
      const rest = between.map((index) => paragraphs[index]?.passage ?? EMPTY_PASSAGE);
      if (last && rest.length > 0) card.entries[card.entries.length - 1] = { ...last, value: concat([last.value, ...rest]) };
      card.entries.push(...entries);
      card.taken.push(...between, at);
    }
    between = [];
  }
  return cards;
}

/** A card with the day behind some units (落实：各街道；4月30日前) under a label of its own. */
function withDayApart(card: Card): Card {
  const entries = card.entries.flatMap(({ label, value }): Entry[] => {
    const { units, deadline } = splitDeadline(value);
    const isBeside = deadline !== undefined && units.text !== '' && (isUnitList(units) || mayBeUnitList(units));
    return isBeside ? [{ label, value: units }, { label: { ...label, text: DAY }, value: deadline }] : [{ label, value }]; // prettier-ignore
  });
  return { ...card, entries };
}

/** What a name says behind its number; nothing where it is a number alone. */
const wordsOf = (name: Passage | undefined): string => {
  const words = name?.text.slice(readOrdinal(name.text)?.text.length ?? 0) ?? '';
  return NUMBERED.test(name?.text ?? '') || NUMBERED.test(words) ? '' : words;
};

interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Passage[])[];
}

/** Cards as rows of a table: one column for their names, one for each label. */
function rowsOf(cards: readonly Card[]): Rows {
  const labels = [...new Set(cards.flatMap(({ entries }) => entries.map(({ label }) => label.text)))].slice(0, MOST_LABELS);
  const hasNames = cards.filter(({ name }) => wordsOf(name) !== '').length >= cards.length * MOST;
  const valueOf = ({ entries }: Card, label: string): Passage =>
    entries.find((entry) => entry.label.text === label)?.value ?? EMPTY_PASSAGE;
  return {
    head: [...(hasNames ? ['事项'] : []), ...labels],
    rows: cards.map((card) => [...(hasNames ? [card.name ?? EMPTY_PASSAGE] : []), ...labels.map((label) => valueOf(card, label))]),
  };
}

/** Whether the lists would miss some of what the cards say: a label of units, of a day or of the task's name is in none. */
function isUnlisted({ columns }: InferredColumns, { head, rows }: Rows): boolean {
  const named = head[0] === '事項' || head[0] === '事项';
  return columns.some((column, at) => {
    if (isKnownLabel(head[at] ?? '')) return false;
    const isFilled = rows.some((row) => cellKind(row[at] ?? EMPTY_PASSAGE) !== 'empty');
    return isFilled && (isUnitColumn(column) || column === 'deadline' || (!named && isWordColumn(column) && !columns.slice(0, at).some(isWordColumn)));
  });
} // prettier-ignore

/**
 * Cards of tasks whose labels no list has whole (问题表述：… ⏎ 整改单位：… ⏎ 整改时限：…, again and again), as a table: what stands behind a label in all of them
 * tells what it means. Cards that the lists of labels know go on as paragraphs.
 */
export function takeLabelCards(paragraphs: readonly Paragraph[]): { readonly paragraphs: readonly Paragraph[]; readonly tables: readonly Table[] } {
  const none = { paragraphs, tables: [] };
  const counts = countLabels(paragraphs);
  const shared = [...counts].filter(([, count]) => count >= FEWEST_CARDS);
  const most = Math.max(0, ...shared.map(([, count]) => count));
  const labels = new Set(shared.filter(([, count]) => count * 4 >= most).map(([label]) => label));
  if (labels.size < FEWEST_LABELS) return none;
  const found = cardsOf(paragraphs, (word) => labels.has(word)).map(withDayApart);
  const cards = found.filter(({ entries }) => entries.length >= FEWEST_LABELS);
  if (cards.length < FEWEST_CARDS || cards.length * 4 < found.length * 3) return none;
  const rows = rowsOf(cards);
  const inferred = inferColumns(rows.head, rows.rows);
  if (!inferred || !isUnlisted(inferred, rows)) return none;
  const hasNames = rows.head[0] === '事项';
  const numbers = hasNames ? [] : cards.flatMap(({ name }) => (name ? [name] : []));
  const taken = new Set(cards.flatMap((card) => card.taken));
  const table: Table = { ...inferred, rows: rows.rows.map((cells, at) => ({ cells, ...(cards[at]?.group ? { parent: cards[at].group } : {}) })), headings: [...numbers, ...cards.flatMap(({ entries }) => entries.map(({ label }) => label))] };
  return { paragraphs: paragraphs.filter((_, at) => !taken.has(at)), tables: [table] };
} // prettier-ignore
