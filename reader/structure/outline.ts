import type { Passage } from '../text/passage';
import { slice } from '../text/passage';
import type { Paragraph } from '../text/paragraphs';
import { groupHeadings } from './group-heading';
import { findLabels } from './label';
import { type Ordinal, ordinalLike, readOrdinal } from './ordinal';
import { isUnitColumn } from '../tables/column';

/** A numbered item (or the notice itself, without an ordinal) with the paragraphs of its own and the items below it. */
export interface Outline {
  readonly ordinal?: Ordinal;
  /** The first paragraph with its ordinal; absent at the top. */
  readonly first?: Passage;
  /** The first paragraph behind its ordinal, then those that follow before the first item below. */
  readonly paragraphs: Passage[];
  readonly children: Outline[];
  readonly parent?: Outline;
  /** What the whole is called; at the top alone. */
  readonly title?: string;
  readonly level: number;
}

/** What closes a list: the heading without an ordinal under which a text of articles says by whom it is explained, a note below the last item. */
const CLOSING_PART = /^附则$|^(?:填表)?说明：|^注：/;

const sameStyle = (one: Ordinal, other: Ordinal) => one.kind === other.kind && one.depth === other.depth;

/** Styles of sections, below which （一） stands. */
const SECTIONS: ReadonlySet<string> = new Set(['chapter', 'article', 'cnDot', 'group']);

/** Where a new item hangs: below the nearest open item whose style is not its own (a style seen before closes everything below it). */
function place(open: Outline, ordinal: Ordinal): Outline {
  for (let at: Outline | undefined = open; at; at = at.parent) {
    if (at.ordinal && sameStyle(at.ordinal, ordinal) && at.parent) return at.parent;
  }
  // The first of its style is lost where one begins at （二）: it heads no part of the item before it.
  if (ordinal.kind === 'cnParen' && ordinal.number > 1)
    for (let at: Outline = open; ; at = at.parent) if (!at.parent || SECTIONS.has(at.ordinal?.kind ?? '')) return at;
  if (ordinal.kind === 'chapter' || ordinal.kind === 'article' || ordinal.kind === 'cnDot') {
    for (let at: Outline = open; ; at = at.parent) if (!at.parent || at.ordinal?.kind === 'chapter') return at;
  }
  return open;
}

/** How far behind its name an item's units are looked for, in paragraphs. */
const UNITS_WITHIN = 6;

/** An item that is named by a label instead of an ordinal (督办事项：修建村道 ⏎ 承办单位：县交通运输局). */
function labelledItem(paragraphs: readonly Paragraph[], at: number): Ordinal | undefined {
  const text = paragraphs[at]?.passage.text ?? '';
  const [label] = findLabels(text);
  if (label?.kind !== 'title' || label.start !== 0 || label.valueStart === text.length) return undefined;
  const behind = paragraphs.slice(at + 1, at + 1 + UNITS_WITHIN).map(({ passage }) => findLabels(passage.text)[0]);
  const next = behind.findIndex((one) => one?.kind === 'title');
  const isAssigned = (next < 0 ? behind : behind.slice(0, next)).some((one) => one?.start === 0 && isUnitColumn(one.kind));
  return isAssigned ? { kind: 'labelled', text: text.slice(0, label.valueStart), number: 1, depth: 1 } : undefined;
}

/** Kinds of ordinals that number the lines of an item (1.活动时间：… 2.组织单位：… · ●牵头单位：…). */
const OF_LINES: ReadonlySet<Ordinal['kind']> = new Set(['numDot', 'numParen', 'halfParen', 'circled', 'decimal', 'bullet']);
/** Numbered lines looked at around one that begins with a label. */
const LINES_AROUND = 6;
const LABEL_HEAD = /^[^：]{2,10}：/;

/** Whether a numbered line is no item but one of an item's labels: all numbered lines next to it in its style are labels, and one of them names units. */
function isNumberedLabel(paragraphs: readonly Paragraph[], at: number, ordinal: Ordinal, hasOpenItem: boolean): boolean {
  const wordsAt = (index: number): string | undefined => {
    const text = paragraphs[index]?.passage.text ?? '';
    const own = readOrdinal(text);
    return own?.kind === ordinal.kind ? text.slice(own.text.length) : undefined;
  };
  if (!hasOpenItem || !OF_LINES.has(ordinal.kind) || !LABEL_HEAD.test(wordsAt(at) ?? '')) return false;
  const lines: string[] = [];
  for (let index = at; lines.length < LINES_AROUND && wordsAt(index) !== undefined; index -= 1) lines.push(wordsAt(index) ?? '');
  for (let index = at + 1; lines.length < 2 * LINES_AROUND && wordsAt(index) !== undefined; index += 1) lines.push(wordsAt(index) ?? '');
  const kinds = lines.map((line) => findLabels(line.slice(0, 60)).find(({ start }) => start === 0)?.kind);
  return (
    lines.every((line) => LABEL_HEAD.test(line)) &&
    kinds.filter((kind) => kind !== undefined).length * 2 >= lines.length &&
    kinds.some((kind) => kind !== undefined && isUnitColumn(kind))
  );
}

/** Whether a line holds several points of the open item (①疏散通道是否畅通；②消防设施是否完好): they are its text, and no items. */
function isRunIn({ text }: Passage, ordinal: Ordinal): boolean {
  if (ordinal.number !== 1 || ordinal.kind === 'bullet' || !OF_LINES.has(ordinal.kind)) return false;
  const next = text.indexOf(ordinalLike(ordinal.text, 2), ordinal.text.length);
  return next > 0 && /[；。，、]/.test(text.charAt(next - 1)) && readOrdinal(text, next)?.kind === ordinal.kind;
}

/** The tree of a notice's items, by the styles of their ordinals. */
export function buildOutline(paragraphs: readonly Paragraph[], title = ''): Outline {
  const root: Outline = { title, paragraphs: [], children: [], level: 0 };
  let open = root;
  const groups = groupHeadings(paragraphs);
  for (const [at, paragraph] of paragraphs.entries()) {
    const { passage } = paragraph;
    const ordinal = readOrdinal(passage.text) ?? groups.get(paragraph) ?? labelledItem(paragraphs, at);
    if (CLOSING_PART.test(passage.text)) open = root;
    if (!ordinal) {
      open.paragraphs.push(passage);
      continue;
    }
    if (isNumberedLabel(paragraphs, at, ordinal, open.ordinal !== undefined && open.ordinal.kind !== ordinal.kind)) {
      open.paragraphs.push(slice(passage, ordinal.text.length));
      continue;
    }
    if (open.ordinal && !sameStyle(open.ordinal, ordinal) && isRunIn(passage, ordinal)) {
      open.paragraphs.push(passage);
      continue;
    }
    const parent = place(open, ordinal);
    const item: Outline = {
      ordinal,
      first: passage,
      paragraphs: [slice(passage, ordinal.text.length)],
      children: [],
      parent,
      level: parent.level + 1,
    };
    parent.children.push(item);
    open = item;
  }
  return root;
}

/** All items below, in the order of the text. */
export function* descendants(item: Outline): Generator<Outline> {
  for (const child of item.children) {
    yield child;
    yield* descendants(child);
  }
}

/** Whether no item stands behind this one. */
export function isLast(outline: Outline): boolean {
  for (let at = outline; at.parent; at = at.parent) if (at.parent.children[at.parent.children.length - 1] !== at) return false;
  return outline.parent !== undefined && outline.children.length === 0;
}

/** Whether an item is a section (第一章 · 一、). */
export const isSection = ({ ordinal }: Outline): boolean => ordinal?.kind === 'chapter' || ordinal?.kind === 'cnDot';

/** What is called by the duties it tells (成员单位职责 · 职责分工方案). */
const OF_DUTIES = /(?:职责|(?:责任|部门|单位)分工)(?:分工|任务|清单)?(?:方案|表|的通知)?$/;
const SPEAKS_OF_DUTIES = /职责|(?:责任|部门|单位)分工/;

/**
 * Whether the items below one tell the duties of one actor: clauses of one sentence (1.…； 2.…； 3.…。) where what stands above speaks of duties, and any items
 * where it is called by them.
 */
export function areDuties({ parent, children }: Outline): boolean {
  const names = [parent?.title ?? '', parent?.first?.text ?? ''];
  const isAbove = [...names, ...(parent?.paragraphs.map(({ text }) => text) ?? [])].some((text) => SPEAKS_OF_DUTIES.test(text));
  const areClauses = children.slice(0, -1).every(({ paragraphs }) => /；$/.test(paragraphs[paragraphs.length - 1]?.text ?? ''));
  return children.length > 1 && isAbove && (areClauses || names.some((name) => OF_DUTIES.test(name)));
}
