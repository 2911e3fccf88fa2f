import type { NoticeTask } from '../notice';
import { splitTitle } from '../structure/item-title';
import { plain } from '../text/fold-text';
import { concat, type Passage } from '../text/passage';
import type { DateContext } from '../values/date-mention';
import { deadlineOf, type Item } from './item';
import { taskOf } from './task-of';

/** The task that an item's first paragraph makes by itself: its heading and the words behind it, with the units it names. */
export function headTask(item: Item, context: DateContext): NoticeTask[] {
  const [first] = item.responsibilities;
  if (!item.outline.ordinal || !first || first.units.length === 0) return [];
  const { rest } = splitTitle(first.body);
  const own = { units: first.units, body: rest, responsibilities: [first], ...deadlineOf([first], context) };
  return [taskOf({ ...item, ...own, all: item.outline.first ?? first.body }, context)];
}

/** Paragraphs of a section that are tasks each, because each names its own units. */
export function paragraphTasks(item: Item, context: DateContext): NoticeTask[] {
  const tasks: NoticeTask[] = [];
  let words: Passage[] = [];
  const parent = item.outline.ordinal ? plain(item.outline.ordinal.text + item.title.text) : undefined;
  for (const responsibility of item.responsibilities.slice(item.outline.ordinal ? 1 : 0)) {
    words.push(responsibility.body);
    if (responsibility.units.length === 0) continue;
    const body = concat(words);
    words = [];
    if (body.text.replace(/[。；，]/g, '') === '') continue;
    tasks.push(...loneTask(body, responsibility, parent, context));
  }
  return tasks;
}

function loneTask(
  body: Passage,
  responsibility: Item['responsibilities'][number],
  parent: string | undefined,
  context: DateContext,
): NoticeTask[] {
  const outline = { paragraphs: [body], children: [], level: 1 };
  const sentence = body.text.search(/[。；：]/);
  const end = sentence < 0 ? body.text.length : sentence;
  const title: Passage = { text: body.text.slice(0, end), at: body.at.slice(0, end) };
  const rest: Passage = { text: body.text.slice(end), at: body.at.slice(end) };
  const item: Item = {
    outline,
    title,
    body: rest,
    units: responsibility.units,
    ...deadlineOf([responsibility], context),
    responsibilities: [],
    all: body,
    hasUnitLine: responsibility.isOwnLine,
    isUnitHeading: false,
    children: [],
  };
  const task = taskOf(item, context);
  return [{ ...task, ...(parent === undefined ? {} : { parent }) }];
}

/** Paragraphs of an item that assign units beside words of their own. */
export const ownParagraphs = (item: Item): number =>
  item.responsibilities.slice(1).filter((one) => one.units.length > 0 && !one.isOwnLine).length;

/** A numbered item whose paragraphs nearly all end with units of their own lists tasks. */
export function isListOfTasks(item: Item): boolean {
  const isHeading = (item.responsibilities[0]?.units.length ?? 0) === 0;
  const paragraphs = item.responsibilities.slice(isHeading ? 1 : 0);
  const assigned = paragraphs.filter((one) => one.units.length > 0 && !one.isOwnLine);
  return item.outline.ordinal !== undefined && assigned.length >= 2 && assigned.length * 4 >= paragraphs.length * 3;
}
