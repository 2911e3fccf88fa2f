import type { NoticeTask, NoticeUnit } from '../../notice';
import { actorsIn, readActor } from '../../structure/actor';
import { readOrdinal } from '../../structure/ordinal';
import { areDuties, isLast, type Outline } from '../../structure/outline';
import { readOpenings } from '../../responsibility/sentence-actors';
import { splitDeadline } from '../../responsibility/deadline-beside-units';
import { concat, EMPTY_PASSAGE, type Passage, slice, spanOf } from '../../text/passage';
import { printed } from '../../text/printed';
import type { DateContext } from '../../values/dates/date-mention';
import { unitsOf } from '../../values/duty-clause';
import { isUnitList } from '../../values/unit-name';
import { withoutLeadingDay } from '../../values/dates/leading-day';
import { outsideOf } from '../../text/outside-of';
import { EXPLAINING_SECTION } from '../../vocabulary/sections';
import { speaksOfAll, speaksToAll } from '../closing-words';
import { loneTask } from '../paragraph-tasks';

/** Actors that a text must name before their duties are taken for its tasks. */
const FEWEST = 2;

/** Paragraphs with a name each from which on such names are actors. */
const FEWEST_BESIDE = 3;

/** One duty of some actors: the words of both, and the paragraphs that go on. */
interface Duty {
  readonly actors: Passage;
  readonly body: Passage;
  readonly all: Passage;
  readonly ordinal: string;
  readonly parent?: string;
  /** The actors in the roles that verbs behind them give. */
  readonly units?: readonly NoticeUnit[];
}

const headingOf = ({ ordinal, paragraphs }: Outline): string | undefined => {
  const [first] = paragraphs;
  return ordinal && first ? ordinal.text + printed(slice(first, 0, /^[^。：]*/.exec(first.text)?.[0].length)) : undefined;
};

const withoutEnd = (passage: Passage): Passage => slice(passage, 0, passage.text.replace(/[：。；，\s]+$/, '').length);

/**
 * Whether the paragraphs of an item each begin with a name of their own that could be a unit's (上河村：… · 下河村：…), or most of them with who has to do something
 * (乡农机站负责… · 乡林业站要…).
 */
function namesActors(paragraphs: readonly Passage[]): boolean {
  const told = paragraphs.filter((passage) => readActor(passage)?.by === 'verb').length;
  if (told >= FEWEST_BESIDE && told * 3 >= paragraphs.length) return true;
  const names = paragraphs.flatMap((passage) => {
    const actor = readActor(passage, true);
    return actor?.by === 'colon' ? [actor.actors.text] : [];
  });
  return new Set(names).size >= FEWEST_BESIDE && names.length * 2 > paragraphs.length;
}

/** Words about who sits on a body, and where its office is: they ask nobody for anything. */
const TELLS_MEMBERS =
  /(?:由.{1,20}|.{0,8})(?:担任|兼任|任(?:副?(?:指挥长|组长|主任|总指挥|召集人)))|由(?:下列|以下|各).{1,20}组成|^[^，；]{2,16}(?:设立|成立)[^，；]{2,40}(?:指挥部|领导小组|办公室|专班)|^(?:指挥长|组长|副?组长|主任|总指挥)[：由]/;

const tellsMembers = ({ text }: Passage): boolean => TELLS_MEMBERS.test(/^[^。]{0,60}/.exec(text)?.[0] ?? '');

/** The actors that open a paragraph with verbs for the part of each (乡环保站牵头，各村配合，开展巡查), and what they have to do. */
function openingOf(passage: Passage): Pick<Duty, 'actors' | 'body' | 'units'> | undefined {
  const { units, cuts } = readOpenings(passage);
  const [cut] = cuts;
  return cut?.start === 0 && units.length > 0 ? { actors: slice(passage, 0, cut.end), body: slice(passage, cut.end), units } : undefined;
}

/** The duties that an item's own paragraphs tell, actor by actor; words behind one without an actor of their own go on with it. */
function dutiesOf(item: Outline, parent: string | undefined, isAmong: boolean): Duty[] {
  const duties: Duty[] = [];
  const heading = item.ordinal ? item.paragraphs[0] : undefined;
  const areActors = item.children.filter(
    ({ paragraphs: [first] }) => first && (readActor(first) ?? actorsIn(withoutEnd(first), true)),
  ).length;
  const headed: Passage | undefined = heading && areActors * 2 <= item.children.length ? actorsIn(withoutEnd(heading), false) : undefined;
  const below = parent === undefined ? {} : { parent };
  if (headed && areDuties(item)) {
    const body = concat(item.children.flatMap(({ paragraphs }) => paragraphs));
    const all = concat([
      item.first ?? headed,
      ...item.children.flatMap(({ first, paragraphs }) => [first ?? EMPTY_PASSAGE, ...paragraphs.slice(1)]),
    ]);
    return [{ actors: headed, body, all, ordinal: item.ordinal?.text ?? '', ...below }];
  }
  if (headed && item.children.length > 0)
    return item.children.map((child) => {
      const body = concat(child.paragraphs);
      return { actors: headed, body, all: child.first ?? body, ordinal: child.ordinal?.text ?? '', parent: headingOf(item) ?? '' };
    });
  if (headed && item.paragraphs.length > 1) {
    const body = concat(item.paragraphs.slice(1));
    return [{ actors: headed, body, all: concat([item.first ?? headed, body]), ordinal: item.ordinal?.text ?? '', ...below }];
  }
  const areAmong = namesActors(item.paragraphs);
  for (const [at, passage] of item.paragraphs.entries()) {
    const actor = readActor(passage, areAmong || (isAmong && at === 0));
    const opening = actor ? undefined : openingOf(passage);
    const last = duties[duties.length - 1];
    const ordinal = at === 0 ? (item.ordinal?.text ?? '') : '';
    const heading = at === 0 ? parent : (headingOf(item) ?? parent);
    if (actor?.by === 'verb' && at > 0 && isLast(item) && speaksOfAll(passage.text)) break;
    if (actor)
      duties.push({ actors: actor.actors, body: actor.body, all: passage, ordinal, ...(heading === undefined ? {} : { parent: heading }) });
    else if (areAmong && opening) duties.push({ ...opening, all: passage, ordinal, ...(heading === undefined ? {} : { parent: heading }) });
    else if (isLast(item) && at > 0 && speaksToAll(passage) && !/^[^。，]{2,20}：/.test(passage.text)) break;
    else if (last && at > 0 && !tellsMembers(passage))
      duties[duties.length - 1] = { ...last, body: concat([last.body, passage]), all: concat([last.all, passage]) };
  }
  const [only] = duties;
  if (duties.length !== 1 || !only || item.children.length === 0 || only.ordinal === '') return duties;
  const children = concat(item.children.flatMap((child) => [child.first ?? concat(child.paragraphs), ...child.paragraphs.slice(1)]));
  return [{ ...only, body: concat([only.body, children]), all: concat([only.all, children]) }];
}

/** Of the items below another, how many tell what an actor has to do, so that the others do. */
const MOST = 0.6;
const tellActors = ({ children }: Outline): boolean =>
  children.filter(({ paragraphs: [first] }) => first && readActor(first)).length > Math.max(1, children.length * MOST);

function collect(item: Outline, parent: string | undefined, isAmong: boolean): Duty[] {
  const own = dutiesOf(item, parent, isAmong);
  const areActors = tellActors(item);
  const isTold = own.length > 0 && item.children.length > 0 && own.some(({ ordinal }) => ordinal !== '');
  const heading = headingOf(item) ?? parent;
  return isTold ? own : [...own, ...item.children.flatMap((child) => collect(child, heading, areActors))];
}

/** The heading of a section that divides the work of the notice among its actors; 工作职责 tells what they always do. */
const DIVIDES_WORK = /分工/;

/** Headings of duties, and of who leads, where the duties of the members are told as often. */
const DUTIES = /职责|分工/;
const LEADS = /组织(?:领导|机构|体系|指挥)|领导(?:小组|机构)/;

/** The actors without the day that stands in brackets behind their names (县公安局（8月18日前）：…). */
function withoutDeadline(actors: Passage): { readonly names: Passage; readonly deadline?: Passage } {
  const bracket = /（([^（）]{2,30})）$/.exec(actors.text);
  if (bracket?.[1] === undefined) return { names: actors };
  const { units, deadline } = splitDeadline(slice(actors, bracket.index + 1, bracket.index + 1 + bracket[1].length));
  return units.text === '' && deadline ? { names: slice(actors, 0, bracket.index), deadline } : { names: actors };
}

/** How many duties stand below each heading. */
function countByParent(duties: readonly Duty[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { parent = '' } of duties) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

/**
 * The duties that are meant as such: those of a section that says how all is led (组织领导) only where it lists several actors; and beside a list below a
 * heading of duties (成员单位职责) no lone sentence of another section.
 */
function meantAsDuties(duties: readonly Duty[]): readonly Duty[] {
  const counts = countByParent(duties);
  const isList = ({ parent = '' }: Duty): boolean => (counts.get(parent) ?? 0) >= FEWEST_BESIDE;
  const hasSection = duties.some((duty) => isList(duty) && DUTIES.test(duty.parent ?? ''));
  return duties.filter((duty) => {
    const { parent = '' } = duty;
    if (DUTIES.test(parent)) return true;
    return EXPLAINING_SECTION.test(parent) ? LEADS.test(parent) && isList(duty) : !hasSection || (counts.get(parent) ?? 0) > 1;
  });
}

/** Those whom a duty names as joining in it (会同镇市场监管所检查农资门店 · 会同镇财政所，在月底前…), and what they do together. */
function joinedIn(duty: Passage): Pick<Duty, 'actors' | 'body'> | undefined {
  if (!duty.text.startsWith('会同')) return undefined;
  const comma = duty.text.indexOf('，');
  const names = slice(duty, 2, Math.max(2, comma));
  return comma > 0 && isUnitList(names) ? { actors: names, body: slice(duty, comma + 1) } : readActor(slice(duty, 2), true);
}

/** A last day that comes back, or how many times within a month and more (每年11月底前 · 每月集训1次). */
const TELLS_TIMES = /前$|^(?!.*每[日天]).*[一二两三四五六\d][次场]/;

/** Whether a place stands behind the first of several duties: how one of the others is done from day to day or month to month says nothing of the whole. */
function isOfLaterDuty({ text, at }: Passage, place: number): boolean {
  const first = text.search(/[；。]./);
  return first >= 0 && place > (at[first] ?? Infinity);
}

/** The tasks of a text that tells what each actor has to do (县水利局：负责…), one for each actor's paragraph; none where it names fewer than two. */
export function actorTasks(root: Outline, context: DateContext): NoticeTask[] {
  const duties = meantAsDuties(collect(root, undefined, false).filter(({ body }) => !tellsMembers(body)));
  if (new Set(duties.map(({ actors }) => actors.text)).size < FEWEST) return [];
  const tasks = duties.map(({ actors, body: duty, all, ordinal, parent, units: told }) => {
    const whole = slice(duty, readOrdinal(duty.text)?.text.length ?? 0);
    const joined = joinedIn(whole);
    const body = joined?.body ?? whole;
    const { names, deadline } = withoutDeadline(actors);
    const helpers = joined ? unitsOf(joined.actors, 'cooperating', 'actor-paragraph') : [];
    const units = told ?? [...unitsOf(names, 'responsible', 'actor-paragraph'), ...helpers];
    const deadlines = deadline ? [{ words: deadline, rule: 'bracket-deadline' }] : [];
    const task = loneTask({ words: [body], parts: [{ units, deadlines, body, isOwnLine: false }] }, parent, context);
    const words = withoutLeadingDay(body);
    const { title } = words === body ? task : loneTask({ words: [words], parts: [] }, parent, context);
    const recurs =
      task.deadline.kind === 'recurring' && !TELLS_TIMES.test(task.deadline.text) && isOfLaterDuty(body, task.deadline.span.start);
    const dated = recurs ? { ...task, deadline: { kind: 'none' as const } } : task;
    return { ...dated, ordinal, title, heading: ordinal + title, span: spanOf(all) };
  });
  return tasks.filter((task) => !asksOfAll(task));
}

/** Whether a task's units were told by a label, a column or a bracket, and not only by the sentence they stand in. */
const isAssigned = ({ units }: NoticeTask): boolean => units.some(({ rule }) => /label|column|bracket|under/.test(rule));

/** Whether a task's units are those that its own sentence opens with. */
const isBySubject = ({ units }: NoticeTask): boolean => units.every(({ rule }) => rule === 'actor');

/**
 * What actors do for the whole (保障措施), and in a plan for emergencies (应急预案) how things go on: no task beside those that are assigned.
 */
export const isProse = (task: NoticeTask, isPlan: boolean): boolean =>
  isBySubject(task) && (isPlan || EXPLAINING_SECTION.test(task.parent ?? task.title));

/** All whom a notice concerns, whoever they are (各单位 · 各有关部门 · 各地各部门 · 各级各成员单位). */
const ALL_CONCERNED = /^(?:(?:各|所有|全体)(?:地区?|级|有关|相关|责任|牵头|成员|承办|参与|县直|市直|区直)?(?:单位|部门|方面|地区?|级)?)+$/;

/** Whether a sentence asks of all whom the notice concerns how they are to work (各单位要高度重视，压实责任), and sets no day and no goal. */
export const asksOfAll = (task: NoticeTask): boolean =>
  task.units.every(({ rule }) => rule.startsWith('actor')) &&
  task.units.length > 0 &&
  task.deadline.kind === 'none' &&
  task.targets.length === 0 &&
  task.units.every(({ name }) => ALL_CONCERNED.test(name));

/**
 * The tasks among those of a notice's actors. Where units are assigned by labels, columns or brackets elsewhere, what stands by actor is a standing duty (工作职责)
 * and no task, but for a section that divides the work (职责分工); where they are not, it is what the text is about.
 */
export function tasksOfActors(tasks: readonly NoticeTask[], byActor: readonly NoticeTask[]): readonly NoticeTask[] {
  if (byActor.length < FEWEST) return [];
  const outside = outsideOf(tasks, byActor).filter(({ units }) => units.length > 0);
  const isOutside = new Set(outside);
  const inside = tasks.filter((task) => !isOutside.has(task) && task.title !== '' && task.units.length > 0 && !isBySubject(task));
  const isBeside = inside.length >= byActor.length || outside.some(isAssigned) || outside.length * 2 > byActor.length;
  return isBeside ? outsideOf(byActor, tasks).filter(({ parent }) => DIVIDES_WORK.test(parent ?? '')) : byActor;
}

/** The tasks of a notice with those of its actors; what else was read in the same words gives way. */
export function withActorTasks(tasks: readonly NoticeTask[], ofActors: readonly NoticeTask[], isPlan: boolean): readonly NoticeTask[] {
  const others = outsideOf(tasks, ofActors).filter(
    (task) => task.units.length > 0 && !isProse(task, isPlan) && !(isBySubject(task) && speaksOfAll(task.title)),
  );
  return ofActors.length === 0 ? tasks : [...others, ...ofActors];
}
