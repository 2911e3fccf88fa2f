import type { NoticeDeadline, NoticeUnit, TimePoint } from '../notice';
import { type Responsibility, readResponsibility } from '../responsibility/responsibility';
import { trimWords } from '../responsibility/deadline-beside-units';
import { splitTitle } from '../structure/item-title';
import { isPlaceWithUnits, roleOfHeading, unitsOfHeading } from '../structure/group-heading';
import { bareLabel } from '../structure/label';
import { isLast, type Outline } from '../structure/outline';
import { isUnitColumn } from '../tables/column';
import { foldWords } from '../text/fold-text';
import { concat, EMPTY_PASSAGE, type Passage, sentences, slice } from '../text/passage';
import type { DateContext } from '../values/dates/date-mention';
import { type ReadDeadline, readDeadline } from '../values/dates/deadline';
import { unitsOf } from '../values/duty-clause';
import { withoutLeadingDay } from '../values/dates/leading-day';
import { closesMeeting, speaksToAll } from './closing-words';

/** An item of the outline with what its own paragraphs say. */
export interface Item {
  readonly outline: Outline;
  readonly title: Passage;
  /** The day that stands between its units and its title. */
  readonly day?: Passage;
  /** Its text without title, units and deadline. */
  readonly body: Passage;
  readonly units: readonly NoticeUnit[];
  readonly deadline: NoticeDeadline;
  readonly timePoints: readonly TimePoint[];
  /** What each paragraph assigns, for sections whose paragraphs are tasks. */
  readonly responsibilities: readonly Responsibility[];
  readonly all: Passage;
  /** The units stand on a line of their own. */
  readonly hasUnitLine: boolean;
  /** Its heading is nothing but units: the items below are theirs. */
  readonly isUnitHeading: boolean;
  readonly children: readonly Item[];
}

/** 一、工作任务 and 三、工作要求 are headings of sections, and no labels of the paragraphs below them. */
const SECTION_OF_TASKS = /(?:任务|事项|重点工作|分工)$/;

/** Values whose label stands alone on the line before (责任单位 ⏎ 县税务局) are given to that label. */
function pairLabels({ paragraphs, ordinal }: Outline): { readonly passage: Passage; readonly label?: ReturnType<typeof bareLabel> }[] {
  const paired: { passage: Passage; label?: ReturnType<typeof bareLabel> }[] = [];
  for (let i = 0; i < paragraphs.length; i += 1) {
    const passage = paragraphs[i];
    if (!passage) continue;
    const kind = bareLabel(passage.text);
    const isSection = ordinal?.kind === 'cnDot' || ordinal?.kind === 'chapter';
    const isHeading = i === 0 && ordinal !== undefined && (SECTION_OF_TASKS.test(passage.text) || (isSection && kind === 'body'));
    const label = isHeading ? undefined : kind;
    const next = paragraphs[i + 1];
    if (label !== undefined && next && bareLabel(next.text) === undefined) {
      paired.push({ passage: next, label });
      i += 1;
    } else paired.push({ passage });
  }
  return paired;
}

function readParagraph(passage: Passage, label: ReturnType<typeof bareLabel>, allowSentence: boolean, openings: boolean): Responsibility {
  const none = { units: [], deadlines: [], body: EMPTY_PASSAGE, isOwnLine: false };
  if (label !== undefined && isUnitColumn(label)) {
    return { ...none, units: unitsOf(trimWords(passage), label, 'line-under-label'), isOwnLine: true };
  }
  if (label === 'deadline') return { ...none, deadlines: [{ words: trimWords(passage), rule: 'line-under-label' }] };
  if (label === 'person') return none;
  return readResponsibility(passage, allowSentence, openings);
}

function uniqueUnits(units: readonly NoticeUnit[]): NoticeUnit[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const key = `${unit.role} ${foldWords(unit.name)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Those whom an instruction asks (批示：请交通运输局…) say nothing beside the units of labels. */
const withoutAsked = (units: readonly NoticeUnit[]): readonly NoticeUnit[] =>
  units.some(({ rule }) => /label/.test(rule)) ? units.filter(({ rule }) => rule !== 'actor') : units;

/** The deadline that some paragraphs name beside their units: the first with a day, else the first in words. */
export function deadlineOf(responsibilities: readonly Responsibility[], context: DateContext): ReadDeadline {
  const deadlines = responsibilities.flatMap((one) => one.deadlines).map(({ words, rule }) => readDeadline(words, context, rule));
  const dated = deadlines.find((one) => one.deadline.kind === 'date') ?? deadlines.find((one) => one.deadline.kind !== 'none');
  return dated ?? { deadline: { kind: 'none' }, timePoints: [] };
}

/** The paragraphs of the last item without those that close the notice: behind the one with its units, and speaking to all (各地区、各部门要…). */
function withoutClosing(outline: Outline, responsibilities: readonly Responsibility[]): readonly Responsibility[] {
  if (!isLast(outline)) return responsibilities;
  const units = responsibilities.findLastIndex((one) => one.units.length > 0);
  const closing = responsibilities.findIndex(
    ({ body }, at) => units >= 0 && at > 0 && (closesMeeting(body) || (at > units && speaksToAll(body))),
  );
  return closing < 0 ? responsibilities : responsibilities.slice(0, closing);
}

/** The words of an item, up to those that close the notice. */
function allOf({ first, paragraphs }: Outline, closing: Passage | undefined): Passage {
  const end = closing ? paragraphs.indexOf(closing) : paragraphs.length;
  return concat(first ? [first, ...paragraphs.slice(1, end)] : paragraphs.slice(0, end));
}

/** Whether a paragraph's sentence names its units before anything else (县水利局牵头，4月20日前完成衬砌). */
const opensWithUnits = (passage: Passage | undefined, read: Responsibility | undefined): boolean =>
  read !== undefined &&
  read.body.text !== '' &&
  read.body.at[0] !== passage?.at[0] &&
  read.units.some(({ rule }) => /verbs|actor|joint/.test(rule));

/** Reads an item and all items below it; with `openings` units that open a sentence count too (由县林草局负责，…). */
export function readItem(outline: Outline, context: DateContext, openings = false): Item {
  const paired = pairLabels(outline);
  const read = paired.map(({ passage, label }, index) =>
    readParagraph(passage, label, outline.parent !== undefined && (index > 0 || passage.text.length > 12), openings),
  );
  const responsibilities = withoutClosing(outline, read);
  const first = outline.ordinal ? (responsibilities[0]?.body ?? EMPTY_PASSAGE) : EMPTY_PASSAGE;
  const { title: whole, rest } = splitTitle(first);
  const title = opensWithUnits(paired[0]?.passage, read[0]) ? withoutLeadingDay(whole) : whole;
  const heading = outline.ordinal && outline.children.length > 0 ? paired[0]?.passage : undefined;
  const named = heading && unitsOfHeading(heading);
  const headed = named && unitsOf(named, roleOfHeading(heading), 'unit-heading');
  const bodies = responsibilities.slice(outline.ordinal ? 1 : 0).map((one) => one.body);
  return {
    outline,
    ...(title === whole ? {} : { day: slice(whole, 0, whole.text.length - title.text.length) }),
    title: slice(title, 0, title.text.replace(/[，。；：、—–\s]+$/, '').length),
    body: sentences([rest, ...bodies]),
    units: uniqueUnits(withoutAsked([...(headed ?? []), ...responsibilities.slice(headed ? 1 : 0).flatMap((one) => one.units)])),
    isUnitHeading:
      headed !== undefined || (heading !== undefined && outline.ordinal?.kind === 'group' && isPlaceWithUnits({ passage: heading })),
    ...deadlineOf(responsibilities, context),
    responsibilities,
    all: allOf(outline, paired[responsibilities.length]?.passage),
    hasUnitLine: responsibilities.some((one) => one.isOwnLine),
    children: outline.children.map((child) => readItem(child, context, openings)),
  };
}
