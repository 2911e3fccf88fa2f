import type { NoticeTask, NoticeUnit } from '../notice';
import { foldWords } from '../text/fold-text';
import { concat, cover, EMPTY_PASSAGE, type Passage, sentences, slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import type { DateContext } from '../values/dates/date-mention';
import { readBodyDeadline } from '../values/dates/deadline';
import { readTargets } from '../values/targets/target';
import { unitsOfHeading } from '../structure/group-heading';
import { UNNUMBERED } from '../structure/ordinal';
import { MILESTONE_SECTION } from '../vocabulary/sections';
import { headingDeadline } from './deadlines/heading-deadline';
import type { Item } from './item';
import { readPosting } from '../values/posting';

/** All items below an item, in the order of the text. */
export const below = (item: Item): Item[] => item.children.flatMap((child) => [child, ...below(child)]);
const wordsOf = (item: Item): Passage => sentences([item.body, ...below(item).map((child) => child.all)]);

/** The printed heading of the section an item stands in. */
function parentOf(item: Item): string | undefined {
  const parent = item.outline.parent;
  if (!parent?.ordinal || !parent.first) return undefined;
  const first = parent.ordinal.kind === 'group' ? (unitsOfHeading(parent.first) ?? parent.first) : parent.first;
  return printed(slice(first, 0, /^[^。]*/.exec(first.text)?.[0].replace(/[：；]$/, '').length));
}

const isMilestone = (item: Item): boolean => {
  for (let at = item.outline.parent; at; at = at.parent) if (at.first && MILESTONE_SECTION.test(at.first.text.slice(0, 40))) return true;
  return false;
};

const isSameUnit = (one: NoticeUnit, other: NoticeUnit): boolean =>
  one.role === other.role && foldWords(one.name) === foldWords(other.name);

/** A task made of one item, with everything below it as its text. */
export function taskOf(item: Item, context: DateContext, shared?: Item): NoticeTask {
  const children = below(item);
  const units = [...item.units, ...(shared?.units ?? []), ...children.flatMap((child) => child.units)].filter(
    (unit, index, all) => all.findIndex((other) => isSameUnit(other, unit)) === index,
  );
  const words = wordsOf(item);
  const dated = [item, ...children, ...(shared ? [shared] : [])].find((one) => one.deadline.kind !== 'none');
  const inBody = readBodyDeadline(concat([item.day ?? EMPTY_PASSAGE, item.title, words]), context);
  const inWords = inBody.deadline.kind === 'none' ? readBodyDeadline(words, context) : inBody;
  const own = dated?.deadline ?? inWords.deadline;
  const deadline = own.kind === 'none' ? headingDeadline(item.outline, context) : own;
  const points = dated && dated.timePoints.length > 0 ? dated.timePoints : readBodyDeadline(words, context).timePoints;
  const posting = readPosting(words);
  const { kind, text } = item.outline.ordinal ?? {};
  const ordinal = kind === undefined || UNNUMBERED.has(kind) ? '' : (text ?? '');
  const title = printed(item.title);
  const parent = parentOf(item);
  const span = [item.all, ...children.map((child) => child.all)].map((passage) => spanOf(passage)).reduce(cover);
  return {
    kind: isMilestone(item) ? 'milestone' : 'task',
    ordinal,
    heading: ordinal + title,
    title,
    ...(parent === undefined ? {} : { parent }),
    units,
    deadline,
    timePoints: points,
    targets: [...readTargets(item.title, true), ...readTargets(words)],
    measures: printed(words),
    ...(posting === undefined ? {} : { posting }),
    span,
  };
}
