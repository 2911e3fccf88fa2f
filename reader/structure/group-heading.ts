import type { UnitRole } from '../../core/directory/unit';
import type { Paragraph } from '../text/paragraphs';
import { readResponsibility } from '../responsibility/responsibility';
import { type Passage, slice } from '../text/passage';
import { readsAsTime } from '../values/cell-kind';
import { datesIn } from '../values/dates/date-mention';
import { isUnitList, mayBeUnitList } from '../values/unit-name';
import { headHint } from './head-word';
import { findLabels } from './label';
import { type Ordinal, readOrdinal } from './ordinal';

const LONGEST = 40;
/** Characters of the names of a few persons. */
const LONGEST_NAMES = 12;
/** Signs about a heading, and how many tasks it says stand below it (县水利局（3项）). */
const OPENING = /^[【[〖<]/;
const CLOSING = /(?:[（(]?(?:共)?[\d一二三四五六七八九十]{1,3}[项件个条][）)]?|[】\]〗>：:—–])+$/;
/** What the words of a heading say beside its units (由县水利局牵头负责的事项 · 县水利局任务清单). */
const BEFORE_UNITS = /^由/;
const BEHIND_UNITS =
  /(?:单独|共同|具体)?(?:牵头|负责|承办|主办|落实|办理|承担|实施|整改|组织实施)*的?(?:重点|主要|年度|工作|具体)*(?:任务|事项|工作|项目|清单|问题|目标)*$/;

const cut = (passage: Passage, from: RegExp, to: RegExp): Passage => {
  const start = from.exec(passage.text)?.[0].length ?? 0;
  const end = passage.text.length - (to.exec(passage.text)?.[0].length ?? 0);
  return slice(passage, start, Math.max(start, end));
};

/** A heading without the persons that stand behind its units (党政办　分管领导：易新民). */
function withoutPersons(heading: Passage): Passage {
  const [label] = heading.text.length > LONGEST ? [] : findLabels(heading.text);
  return label?.kind === 'person' && label.start > 0 && heading.text.length - label.valueStart <= LONGEST_NAMES ? slice(heading, 0, label.start) : heading;
} // prettier-ignore

/**
 * The units that a heading gives all that stands below it (县水利局（3项） · 由县水利局负责的事项 · 党政办　分管领导：易新民); undefined where it says anything
 * else.
 */
export function unitsOfHeading(whole: Passage): Passage | undefined {
  const heading = withoutPersons(whole);
  if (heading.text.length > LONGEST || /[。；：]./.test(heading.text)) return undefined;
  const plain = cut(heading, OPENING, CLOSING);
  const isSetOff = /[】\]：—]$/.test(heading.text) && headHint(plain.text) === undefined;
  // 县水利局主办 ends like the name of an office too.
  const units = cut(plain, BEFORE_UNITS, BEHIND_UNITS);
  if (units.text !== plain.text && isUnitList(units)) return units;
  return isUnitList(plain) || (isSetOff && mayBeUnitList(plain)) ? plain : undefined;
}

/** The role that a heading gives its units (县水利局牵头的任务 · 县水利局主办（3件）). */
export const roleOfHeading = ({ text }: Passage): UnitRole => (/(?:牵头|主办)(?!单位|部门)/.test(text) ? 'lead' : 'responsible');

/** Words for tasks that stand, and nothing else. */
const STANDING = /^(?:长期|全年|全季度?|全月|常年|全程|全过程|全阶段|各阶段|持续|常态化?)(?:坚持|推进|开展|实施|抓好|任务|事项|工作|类)*$/;

/** Whether a heading is nothing but the time in which what stands below it is to be done (4月 · 6月底前：). */
export const isTimeHeading = (heading: Passage): boolean => {
  const { text } = cut(heading, OPENING, CLOSING);
  const isTime = datesIn(text).length > 0 ? readsAsTime(text) : STANDING.test(text);
  return text.length <= 16 && !text.includes('：') && isTime && !/\d{4}年\d{1,2}月\d{1,2}日$/.test(text);
};

/** Groups whose headings have no ordinal that a text has before they count. */
const FEWEST = 2;
const isItem = ({ passage, cells }: Paragraph): boolean => cells.length < 2 && readOrdinal(passage.text) !== undefined;

/** Whether a paragraph without an ordinal tells both what is to be done and who does it. */
const isAssigned = (paragraph: Paragraph | undefined): boolean => {
  const read = paragraph && !isItem(paragraph) && paragraph.cells.length < 2 ? readResponsibility(paragraph.passage) : undefined;
  return read !== undefined && read.units.length > 0 && !read.isOwnLine;
};

/** The name of a place in a bracket with those who look after it (【石磨村】包村单位：镇党政办公室): what stands below it is theirs. */
export const isPlaceWithUnits = ({ passage }: Pick<Paragraph, 'passage'>): boolean => {
  const name = /^[【〖[]([^【】〖〗[\]]{2,16})[】〗\]]/.exec(passage.text);
  if (name?.[1] === undefined) return false;
  return mayBeUnitList(slice(passage, 1, 1 + name[1].length)) && readResponsibility(slice(passage, name[0].length)).units.length > 0;
};

/**
 * Paragraphs without an ordinal that head what stands right below them: units above items, or units (石桥镇) or a time above paragraphs with units of their own.
 */
export function groupHeadings(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, Ordinal> {
  const found = paragraphs.filter((paragraph, at) => {
    const next = paragraphs[at + 1];
    if (isItem(paragraph) || paragraph.cells.length > 1 || !next) return false;
    if (isItem(next))
      return unitsOfHeading(paragraph.passage) !== undefined || isTimeHeading(paragraph.passage) || isPlaceWithUnits(paragraph);
    return (isTimeHeading(paragraph.passage) || unitsOfHeading(paragraph.passage) !== undefined) && isAssigned(next);
  });
  // Behind an item of the style, or before its second, they are what ends one, and head nothing.
  const first = paragraphs.findIndex((paragraph) => paragraph === found[0]);
  const ordinalAt = (at: number): Ordinal | undefined => readOrdinal(paragraphs[at]?.passage.text ?? '');
  const below = ordinalAt(first + 1);
  const isBehindItem = paragraphs.slice(0, Math.max(0, first)).some((_, at) => ordinalAt(at)?.kind === below?.kind);
  const endItems = below ? below.number !== 1 || isBehindItem : isAssigned(paragraphs[first - 1]);
  // Units behind a paragraph that has none are its own, and head nothing.
  const isUnits = ({ passage }: Paragraph): boolean => !isTimeHeading(passage);
  const areOfThoseAbove = !below && found.some((one, at) => at > 0 && isUnits(one) && !isAssigned(paragraphs[paragraphs.indexOf(one) - 1]));
  return new Map(
    found.length < FEWEST || endItems || areOfThoseAbove ? [] : found.map((one) => [one, { kind: 'group', text: '', number: 1, depth: 1 }]),
  );
}
