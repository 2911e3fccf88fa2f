import type { NoticeTask } from '../notice';
import type { Outline } from '../structure/outline';
import { splitTitle, withoutTaskLabel } from '../structure/item-title';
import { concat, type Passage, slice } from '../text/passage';
import { printed } from '../text/printed';
import type { DateContext } from '../values/dates/date-mention';
import { deadlineOf, type Item } from './item';
import { taskOf } from './task-of';

/**
 * The task that an item's first paragraph makes by itself: its heading and the words behind it, with the units it names.
 */
export function headTask(item: Item, context: DateContext): NoticeTask[] {
  const [first] = item.responsibilities;
  if (!item.outline.ordinal || !first || first.units.length === 0) return [];
  const { rest } = splitTitle(first.body);
  const own = { units: first.units, body: rest, responsibilities: [first], ...deadlineOf([first], context) };
  return [taskOf({ ...item, ...own, all: item.outline.first ?? first.body }, context)];
}

type Responsibilities = Item['responsibilities'];

/** Paragraphs that are one task: its words, and the lines behind them with units or a deadline alone. */
interface Group {
  readonly words: Passage[];
  readonly parts: Responsibilities[number][];
  namesUnits: boolean;
}

const isEmpty = ({ text }: Passage): boolean => text.replace(/[。；，]/g, '') === '';

/** The paragraphs of an item below its heading as groups that name units: words that follow upon units begin the next. */
function groupsOf(item: Item): readonly Group[] {
  const groups: Group[] = [];
  for (const part of item.responsibilities.slice(item.outline.ordinal ? 1 : 0)) {
    const last = groups[groups.length - 1];
    const isTail = isEmpty(part.body) && part.units.length + part.deadlines.length > 0;
    const namesUnits = part.units.length > 0;
    if (!last || (last.namesUnits && !isTail)) groups.push({ words: [part.body], parts: [part], namesUnits });
    else {
      last.words.push(part.body);
      last.parts.push(part);
      last.namesUnits ||= namesUnits;
    }
  }
  return withoutOpening(groups).filter(({ words, namesUnits }) => namesUnits && !words.every(isEmpty));
}

/** What hands the work over to those who do it, and is none of it. */
const HANDS_OVER = /^(?:[^。；：]{2,30}，)?(?:现|特)?(?:将|就|把)[^。；]{2,60}(?:给你们|如下)[^。；]{0,20}[。：]/;

/** Where each of the other groups is one paragraph, what stands before that of the first is no part of it (现将分工明确如下。). */
function withoutOpening([begun, ...others]: readonly Group[]): readonly Group[] {
  const handed = begun ? begun.parts.findIndex(({ body }) => HANDS_OVER.test(body.text)) + 1 : 0;
  const first =
    begun && handed < begun.parts.length ? { ...begun, words: begun.words.slice(handed), parts: begun.parts.slice(handed) } : begun;
  const groups = first ? [first, ...others] : others;
  const named = first ? first.parts.findLastIndex((part) => part.units.length > 0 && !isEmpty(part.body)) : -1;
  const areOne = others.length > 0 && others.every(({ parts, namesUnits }) => parts.length === 1 && namesUnits);
  return first && named > 0 && areOne
    ? [{ ...first, words: first.words.slice(named), parts: first.parts.slice(named) }, ...others]
    : groups;
}

/** How many groups of paragraphs below an item's heading name units on lines of their own. */
export const groupsWithUnitLines = (item: Item): number =>
  groupsOf(item).filter(({ parts }) => parts.some(({ isOwnLine }) => isOwnLine)).length;

/** Paragraphs of a section that are tasks each, because each names its own units. */
export function paragraphTasks(item: Item, context: DateContext): NoticeTask[] {
  const parent = item.outline.ordinal ? item.outline.ordinal.text + printed(item.title) : undefined;
  return groupsOf(item).map((group) => loneTask(group, parent, context, item.outline));
}

/** A task that some words make by themselves, with what its parts assign; `above` is the item they stand in. */
export function loneTask(
  { words, parts }: Pick<Group, 'words' | 'parts'>,
  parent: string | undefined,
  context: DateContext,
  above?: Outline,
): NoticeTask {
  const body = withoutTaskLabel(concat(words));
  const sentence = body.text.search(/[。；：]|[—–]+$/);
  const end = sentence < 0 ? body.text.length : sentence;
  const task = taskOf(
    {
      outline: { paragraphs: [body], children: [], level: 1, ...(above ? { parent: above } : {}) },
      title: slice(body, /^[—–]*/.exec(body.text)?.[0].length ?? 0, end),
      body: slice(body, Math.min(body.text.length, end + 1)),
      units: parts.flatMap(({ units }) => units),
      ...deadlineOf(parts, context),
      responsibilities: [],
      all: body,
      hasUnitLine: parts.some(({ isOwnLine }) => isOwnLine),
      isUnitHeading: false,
      children: [],
    },
    context,
  );
  return { ...task, ...(parent === undefined ? {} : { parent }) };
}

/** Paragraphs of an item that assign units beside words of their own. */
export const ownParagraphs = (item: Item): number =>
  item.responsibilities.slice(item.outline.ordinal ? 1 : 0).filter((one) => one.units.length > 0 && !one.isOwnLine).length;

/** A numbered item whose paragraphs nearly all end with units of their own lists tasks. */
export function isListOfTasks(item: Item): boolean {
  const isHeading = (item.responsibilities[0]?.units.length ?? 0) === 0;
  const paragraphs = item.responsibilities.slice(isHeading ? 1 : 0);
  const assigned = paragraphs.filter((one) => one.units.length > 0 && !one.isOwnLine);
  return item.outline.ordinal !== undefined && assigned.length >= 2 && assigned.length * 4 >= paragraphs.length * 3;
}
