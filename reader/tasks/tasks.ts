import type { NoticeTask, NoticeUnit } from '../notice';
import type { DateContext } from '../values/dates/date-mention';
import { DUTY_SECTION, EXPLAINING_SECTION, OF_A_RULE, STAGES_SECTION, TASK_SECTION } from '../vocabulary/sections';
import { areDuties } from '../structure/outline';
import type { Item } from './item';
import { groupsWithUnitLines, headTask, isListOfTasks, ownParagraphs, paragraphTasks } from './paragraph-tasks';
import { below, taskOf } from './task-of';

/** Those who only help do no task: whoever the heading above names does. */
const isDoer = ({ role }: NoticeUnit): boolean => role !== 'cooperating';
const assigns = (item: Item): boolean => item.units.length > 0 || item.deadline.kind !== 'none';
/** Only the last of several items below names units: they may be its own or those of the whole group. */
function lastAssigns(item: Item): Item | undefined {
  const last = item.children[item.children.length - 1];
  const tasked = item.children.filter((child) => child.units.length > 0 || below(child).some(assigns));
  const isLone = item.outline.ordinal !== undefined && item.children.length > 1 && tasked.length === 1 && tasked[0] === last;
  return isLone && last && last.units.length > 0 && last.children.length === 0 ? last : undefined;
}

/** What the notice's items show about its layout: at which ordinal styles tasks carry units of their own. Groups that leave it open are not counted. */
function styleShares(root: Item): Map<string, number> {
  const counts = new Map<string, { own: number; all: number }>();
  const count = (item: Item) => {
    const open = lastAssigns(item) !== undefined;
    for (const child of item.children) {
      const kind = child.outline.ordinal?.kind ?? '';
      const one = counts.get(kind) ?? { own: 0, all: 0 };
      if (!open) counts.set(kind, { own: one.own + (child.units.length > 0 ? 1 : 0), all: one.all + 1 });
      count(child);
    }
  };
  count(root);
  return new Map([...counts].map(([kind, { own, all }]) => [kind, own / all]));
}

/** A section that says how a rule is applied (总则, 考核方式和程序, 结果运用): nobody is charged with anything in it. */
const isOfARule = ({ outline, title }: Item): boolean =>
  (outline.ordinal?.kind === 'chapter' || outline.ordinal?.kind === 'cnDot') && OF_A_RULE.test(title.text);

/** A section of the stages of a campaign (实施步骤) in which nobody is named. */
const isOfStages = (item: Item): boolean =>
  item.outline.ordinal !== undefined &&
  STAGES_SECTION.test(item.title.text) &&
  [item, ...below(item)].every(({ units }) => units.length === 0);

/** A section of duties by actor names units as actors; only a label, or brackets behind its paragraphs, make tasks of its items. */
const isDutySection = (item: Item): boolean =>
  item.outline.ordinal !== undefined &&
  DUTY_SECTION.test(item.title.text) &&
  ![item, ...below(item)].some((one) => one.units.some(({ rule }) => /label|verbs/.test(rule))) &&
  !item.responsibilities.slice(1).some(({ units }) => units.some(({ rule }) => rule.startsWith('bracket')));

/** Shortest text (in characters) of an item that is a task of its own above those below it; a heading with its lead unit is shorter. */
const OWN_TEXT = 20;

/** An item that says in sentences of its own what its units do, above items with units of theirs (…。（A牵头）具体措施：1. …（B负责）). */
const isTaskAboveItsItems = (item: Item): boolean =>
  item.outline.ordinal !== undefined &&
  (item.responsibilities[0]?.units.length ?? 0) > 0 &&
  item.title.text.length + item.body.text.length >= OWN_TEXT &&
  /。/.test(item.outline.first?.text ?? '');

const SHARED = /以上(?:各项|任务|工作|事项|内容|措施|[一二三四五六七八九十\d]+项)|上述|本(?:节|部分|项|条)|前述/;

const numbersOf = ({ children }: Item): readonly number[] => children.map(({ outline }) => outline.ordinal?.number ?? 0);

/** The items beside each other whose own items are numbered through (一、1. 2. 二、3. 4.): one list of tasks under several headings. */
function numberedThrough(item: Item): Item[] {
  const groups = item.children.filter(({ children }) => children.length > 0);
  const kinds = new Set(groups.flatMap(({ children }) => children.map(({ outline }) => outline.ordinal?.kind)));
  const numbers = groups.flatMap(numbersOf);
  const isThrough = groups.length > 1 && kinds.size === 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  return [...(isThrough ? groups : []), ...item.children.flatMap(numberedThrough)];
}

/** Whether an item names the units of those below it, of which none has units and most have a day (（一）… 牵头单位：… 1.…（6月底前） 2.…（全年）). */
const namesUnitsOfAll = (item: Item): boolean =>
  item.outline.ordinal !== undefined &&
  item.hasUnitLine &&
  item.children.length > 1 &&
  !below(item).some(({ units }) => units.length > 0) &&
  item.children.filter(({ deadline }) => deadline.kind !== 'none').length * 2 >= item.children.length;

/** The tasks of an item and everything below it. */
export function readTasks(root: Item, context: DateContext): NoticeTask[] {
  const shares = styleShares(root);
  const through = new Set(numberedThrough(root));
  const byParagraph = root.children.some((item) => item.children.length === 0 && ownParagraphs(item) >= 2);
  // Units beside the heading of a group hold for its items where those of other groups name their own.
  const isGroupOfTasks = (item: Item): boolean =>
    item.children.length > 0 &&
    (item.responsibilities[0]?.units.length ?? 0) > 0 &&
    item.body.text === '' &&
    (shares.get(item.children[0]?.outline.ordinal?.kind ?? '') ?? 0) >= 0.5;
  const walk = (item: Item): NoticeTask[] => {
    if (isDutySection(item) || isOfARule(item) || isOfStages(item)) return [];
    if (item.isUnitHeading && areDuties(item.outline)) return [ofOneActor(item)];
    if (item.isUnitHeading) return item.children.map((child) => taskOf(child, context, child.units.some(isDoer) ? undefined : item));
    if (through.has(item) && item.units.length > 0 && !item.children.some(({ units }) => units.length > 0))
      return item.children.map((child) => taskOf(child, context, item));
    const tasked = item.children.filter((child) => assigns(child) || below(child).some(assigns));
    if (tasked.length === 0 && isGroupOfTasks(item)) return item.children.map((child) => taskOf(child, context, item));
    if (tasked.length === 0) return leaf(item);
    if (namesUnitsOfAll(item)) return item.children.map((child) => taskOf(child, context, item));
    const assigned = item.children.filter(assigns);
    const last = lastAssigns(item);
    if (last) {
      const ownStyle = shares.get(item.outline.ordinal?.kind ?? '') ?? 0;
      const style = shares.get(last.outline.ordinal?.kind ?? '') ?? 0;
      const isShared = SHARED.test(last.all.text.slice(-200)) || (style >= 0.5 && last.hasUnitLine && ownStyle < 0.3);
      if (item.units.length === 0 && isShared)
        return item.children.map((child) => taskOf(child, context, child === last ? undefined : last));
      if (style < 0.5 || ownStyle >= 0.3) return [taskOf(item, context)];
    }
    const measuresOnly = item.units.length > 0 && item.outline.ordinal !== undefined && assigned.length * 2 < item.children.length;
    if (measuresOnly) return [taskOf(item, context)];
    const counted = item.outline.ordinal !== undefined && assigned.length >= 2 && assigned.length * 5 >= item.children.length * 3;
    const tasks = item.children.flatMap((child) => {
      const found = walk(child);
      return found.length > 0 || !counted || child.title.text === '' ? found : [taskOf(child, context)];
    });
    const own = isTaskAboveItsItems(item) ? [taskOf({ ...item, children: [] }, context)] : [];
    return [...own, ...paragraphTasks(item, context), ...tasks];
  };
  const ofOneActor = (item: Item): NoticeTask => {
    const [first = item, ...others] = item.children;
    return taskOf({ ...first, children: [...first.children, ...others] }, context, item);
  };
  const leaf = (item: Item): NoticeTask[] => {
    if (isListOfTasks(item)) return [...headTask(item, context), ...paragraphTasks(item, context)];
    const own = ownParagraphs(item);
    if (item.outline.ordinal?.kind === 'group' && own > 0) return paragraphTasks(item, context);
    const top = !item.outline.ordinal || item.outline.ordinal.kind === 'cnDot' || item.outline.ordinal.kind === 'chapter';
    const titleOnly = !item.outline.ordinal || (item.responsibilities[0]?.units.length ?? 0) === 0;
    if (top && titleOnly && groupsWithUnitLines(item) >= 2) return paragraphTasks(item, context);
    if (top && own > 0 && titleOnly && (own >= 2 || !item.outline.ordinal || byParagraph)) return paragraphTasks(item, context);
    // What demands of all say when is no task of theirs (三、工作要求 ⏎ 完成时限：9月30日。).
    if (item.units.length === 0 && EXPLAINING_SECTION.test(item.title.text)) return [];
    return item.outline.ordinal && assigns(item) && (item.title.text !== '' || item.units.length > 0) ? [taskOf(item, context)] : [];
  };
  return walk(root);
}

/** Where the notice names no unit anywhere: the items of the sections that list the tasks. */
export function unassignedTasks(root: Item, context: DateContext): NoticeTask[] {
  return root.children
    .filter((item) => TASK_SECTION.test(item.title.text))
    .flatMap((item) => item.children.filter((child) => !assigns(child)).map((child) => taskOf(child, context)));
}
