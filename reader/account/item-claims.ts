import { notesOf } from '../structure/notes';
import { descendants, isSection, type Outline } from '../structure/outline';
import type { Passage } from '../text/passage';
import { isUnitList } from '../values/unit-name';
import { GOES_ON } from './account-for-lines';
import { type Claim, claimOf } from './claim';
import { asksSomebody, explains, isStatute } from './prose';

/** What the outline of a notice says of its lines, the surer later. */
export interface ItemClaims {
  readonly text: readonly Claim[];
  readonly headings: readonly Claim[];
  readonly unread: readonly Claim[];
  /** Where items begin. */
  readonly starts: readonly number[];
}

/** What the tasks and duties of a notice show about its items. */
export interface Taken {
  /** Whether a task or a duty begins in a stretch of the text. */
  readonly isWithin: (from: number, to: number) => boolean;
  /** Whether a task has such a title: a plan tells again in a table what its items are. */
  readonly isTitle: (title: string) => boolean;
  /** The kinds of ordinals that its tasks have. */
  readonly kinds: ReadonlySet<string>;
}

/** Longest heading of a section, in characters. */
const LONGEST_HEADING = 25;
/** Up to this an item's first line is nothing but a heading. */
const SHORT_HEADING = 10;

const startOf = ({ first }: Outline): number => first?.at[0] ?? 0;
const titleOf = ({ first, ordinal }: Outline): string => first?.text.slice(ordinal?.text.length ?? 0) ?? '';
const isHeading = (item: Outline): boolean => titleOf(item).replace(/[：。]$/, '').length <= LONGEST_HEADING && !/。./.test(titleOf(item));

/** Whether an item stands in a section that says why and how, or heads one. */
function isExplaining(item: Outline, holdsTask: (at: Outline) => boolean): boolean {
  for (let at: Outline | undefined = item; at?.ordinal; at = at.parent) {
    if (holdsTask(at)) return false;
    const isHead = isSection(at) || at.children.length > 0 || titleOf(at).length <= SHORT_HEADING;
    if (isHead && explains(titleOf(at).split('。', 1)[0]?.slice(0, LONGEST_HEADING) ?? '')) return true;
  }
  return false;
}

/** Where each item's stretch of the text ends: where the next one begins that is not below it, at the latest with its part. */
function endsOf(items: readonly Outline[], end: number): number[] {
  const ends: number[] = [];
  const open: { readonly level: number; readonly start: number }[] = [];
  for (const item of [...items].reverse()) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    ends.push(open.at(-1)?.start ?? end);
    open.push({ level: item.level, start: startOf(item) });
  }
  return ends.reverse();
}

/** Headings of whom a rule concerns (考核对象 · 实施范围). */
const WHOM = /(?:对象|范围)[。：]?$/;
/** The rule of units whom a rule concerns, and who are charged with nothing. */
export const CONCERNED = 'concerned';

type Kind = 'heading' | 'text' | 'unread';

/** What an item is that gave no task by itself. */
function kindOf(item: Outline, { kinds, isTitle }: Taken, holdsTask: (at: Outline) => boolean): Kind {
  if (holdsTask(item)) return 'heading';
  if (item.children.length === 0 && isTitle(titleOf(item).split('。', 1)[0] ?? '')) return 'text';
  if (item.children.length === 0 && item.paragraphs.slice(0, 1).some(isStatute)) return 'text';
  if (isExplaining(item, holdsTask)) return item.paragraphs.some(asksSomebody) ? 'unread' : 'text';
  if (item.children.length > 0) return isSection(item) || isHeading(item) ? 'heading' : 'unread';
  if (!isSection(item)) return 'unread';
  return kinds.has(item.ordinal?.kind ?? '') || item.paragraphs.slice(0, 1).some(asksSomebody) ? 'unread' : 'text';
}

/** Rows of a table whose cells came out as lines and whose head is not known: from a line with nothing but a running number to the next. */
function rowsOfLines(paragraphs: readonly Passage[]): { readonly before: readonly Passage[]; readonly rows: readonly Claim[] } {
  const isNumber = ({ text }: Passage): boolean => /^\d{1,4}$/.test(text);
  const numbers = paragraphs.filter(isNumber).map(({ text }) => Number(text));
  const isTable = numbers.length > 1 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  const from = isTable ? paragraphs.findIndex(isNumber) : paragraphs.length;
  const rows = paragraphs.slice(from).flatMap((words) => claimOf('unread', isNumber(words) ? 'row' : GOES_ON, words));
  return { before: paragraphs.slice(0, from), rows };
}

/** Paragraphs without an ordinal: text, or unread where they ask somebody for something. */
function proseClaims(paragraphs: readonly Passage[], namesWhom = false): { readonly text: Claim[]; readonly unread: Claim[] } {
  const { before, rows } = rowsOfLines(paragraphs);
  const concerned = new Set(namesWhom ? before.filter(isUnitList) : []);
  const asking = new Set(before.filter((words) => !concerned.has(words) && asksSomebody(words)));
  return {
    text: before.flatMap((words) => (asking.has(words) ? [] : claimOf('text', concerned.has(words) ? CONCERNED : 'prose', words))),
    unread: [...before.flatMap((words) => (asking.has(words) ? claimOf('unread', 'paragraph', words) : [])), ...rows],
  };
}

/** The claims of one part of a notice (itself, or an annex) up to its `end`: the headings above its tasks and duties, what explains, and items that gave nothing. */
export function itemClaims(root: Outline, taken: Taken, end: number): ItemClaims {
  const items = [...descendants(root)];
  const opening = proseClaims(root.paragraphs);
  const [text, headings, unread]: [Claim[], Claim[], Claim[]] = [opening.text, [], opening.unread];
  const ends = endsOf(items, end);
  const holding = new Set(items.filter((item, at) => taken.isWithin(startOf(item), ends[at] ?? Infinity)));
  const notes = notesOf(root);
  for (const item of items) {
    const { first, paragraphs } = item;
    if (!first) continue;
    const kind = notes.has(item) && !holding.has(item) ? 'text' : kindOf(item, taken, (at) => holding.has(at));
    if (kind === 'unread') {
      unread.push(...claimOf('unread', 'item', first), ...paragraphs.slice(1).flatMap((words) => claimOf('unread', GOES_ON, words)));
      continue;
    }
    (kind === 'heading' ? headings : text).push(...claimOf(kind, kind === 'heading' ? 'section' : 'explains', first));
    const more = proseClaims(paragraphs.slice(1), WHOM.test(titleOf(item)));
    text.push(...more.text);
    unread.push(...more.unread);
  }
  return { text, headings, unread, starts: items.map(startOf) };
}
