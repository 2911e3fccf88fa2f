import type { NoticeTask } from '../notice';
import { plain } from '../text/fold-text';
import { concat, cover, type Passage, spanOf } from '../text/passage';
import type { DateContext } from '../values/date-mention';
import { readBodyDeadline } from '../values/deadline';
import { readTargets } from '../values/target';
import { MILESTONE_SECTION } from '../vocabulary/sections';
import type { Item } from './item';
import { readPosting } from './posting';

/** All items below an item, in the order of the text. */
export const below = (item: Item): Item[] => item.children.flatMap((child) => [child, ...below(child)]);
const wordsOf = (item: Item): Passage => concat([item.body, ...below(item).flatMap((child) => [child.all])]);

/** The printed heading of the section an item stands in. */
function parentOf(item: Item): string | undefined {
  const parent = item.outline.parent;
  if (!parent?.first || !parent.ordinal) return undefined;
  return plain(parent.first.text.split('。')[0] ?? '').replace(/[：；]$/, '');
}

const isMilestone = (item: Item): boolean => {
  for (let at = item.outline.parent; at; at = at.parent) if (at.first && MILESTONE_SECTION.test(at.first.text.slice(0, 40))) return true;
  return false;
};

/** A task made of one item, with everything below it as its text. */
export function taskOf(item: Item, context: DateContext, shared?: Item): NoticeTask {
  const children = below(item);
  const units = [...item.units, ...(shared?.units ?? []), ...children.flatMap((child) => child.units)].filter(
    (unit, index, all) => all.findIndex((other) => other.name === unit.name && other.role === unit.role) === index,
  );
  const words = wordsOf(item);
  const dated = [item, ...children, ...(shared ? [shared] : [])].find((one) => one.deadline.kind !== 'none');
  const inBody = readBodyDeadline(concat([item.title, words]), context);
  const deadline = dated?.deadline ?? inBody.deadline;
  const points = dated && dated.timePoints.length > 0 ? dated.timePoints : readBodyDeadline(words, context).timePoints;
  const posting = readPosting(words);
  const ordinal = item.outline.ordinal?.kind === 'labelled' ? '' : (item.outline.ordinal?.text ?? '');
  const title = plain(item.title.text);
  const parent = parentOf(item);
  const span = [item.all, ...children.map((child) => child.all)].map((passage) => spanOf(passage)).reduce(cover);
  return {
    kind: isMilestone(item) ? 'milestone' : 'task',
    ordinal,
    heading: plain(ordinal + title),
    title,
    ...(parent === undefined ? {} : { parent }),
    units,
    deadline,
    timePoints: points,
    targets: [...readTargets(item.title), ...readTargets(words)],
    measures: words.text,
    ...(posting === undefined ? {} : { posting }),
    span,
  };
}
