import { headHint, type HeadHint, roleOfHead } from '../structure/head-word';
import { columnKind } from '../structure/label';
import { type Passage } from '../text/passage';
import { type CellKind, cellKind, readsAsTime } from '../values/cell-kind';
import { datesIn } from '../values/dates/date-mention';
import { isPersonName } from '../values/person-name';
import { opensWithVerb } from '../values/unit-name';
import { readTargets } from '../values/targets/target';
import { isFigureCell, isMeasure } from '../values/targets/target-cell';
import {
  AREA_HEAD,
  BASE_HEAD,
  BEGINNING_HEAD,
  ENDING_HEAD,
  GROUP_HEAD,
  MEASURE_HEAD,
  PERSON_HEAD,
  STANDARD_HEAD,
  TARGET_HEAD,
  THING,
  WATCHING_HEAD,
  WHERE_HEAD,
} from '../vocabulary/head-words';
import { type Column, isUnitColumn, isWordColumn } from './column';

/** Rows looked at to tell what a column holds. */
const MOST_ROWS = 60;
/** Of a column's filled cells, how many read as what it is taken to hold. */
const MOST = 0.6;
const SOME = 0.3;
/** Mean length of cells that are a word or two. */
const SHORT = 6;
/** Where a list knows the head as one of words or persons. */
const NEARLY_ALL = 0.8;

/** What a column's head hints at, and how large a share of its filled cells reads as what. */
interface Profile {
  readonly head: string;
  readonly hint: HeadHint | undefined;
  readonly share: (kind: CellKind) => number;
  /** How large a share is nothing but a figure, or a measure. */
  readonly figures: number;
  readonly measures: number;
  /** How large a share sets a goal by a sign of its own (不少于35家次). */
  readonly goals: number;
  /** How large a share names a day. */
  readonly dated: number;
  /** How large a share is the name of a person, or of something that stands somewhere. */
  readonly persons: number;
  readonly things: number;
  /** Mean length of its filled cells in characters. */
  readonly length: number;
}

function profileOf(head: string, cells: readonly Passage[]): Profile {
  const filled = cells.map((cell) => ({ cell, kind: cellKind(cell), text: cell.text })).filter(({ kind }) => kind !== 'empty');
  const shareOf = (is: (cell: (typeof filled)[number]) => boolean): number => filled.filter(is).length / Math.max(1, filled.length);
  return {
    head,
    hint: headHint(head),
    share: (wanted) => shareOf(({ kind }) => kind === wanted),
    figures: shareOf(({ text }) => isFigureCell(text)),
    measures: shareOf(({ text }) => isMeasure(text)),
    goals: shareOf(({ cell }) => readTargets(cell).length > 0),
    dated: shareOf(({ text }) => datesIn(text).length > 0),
    persons: shareOf(({ text }) => isPersonName(text)),
    things: shareOf(({ text }) => THING.test(text) && !opensWithVerb(text)),
    length: filled.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, filled.length),
  };
}

/** What the columns of a table hold; `doubtful` are those of units whose head does not say so. */
export interface InferredColumns {
  readonly columns: Column[];
  readonly doubtful: readonly number[];
}

/** What the heads alone let one expect below them, where too few rows are whole to tell it by their cells. */
export const expectedColumns = (head: readonly string[]): Column[] =>
  head.map((text): Column => {
    const hint = headHint(text);
    if (hint === 'units') return roleOfHead(text);
    if (hint === 'time') return 'deadline';
    return hint === 'number' || hint === 'aside' ? hint : (columnKind(text) ?? 'other');
  });

/** Whether the cells of a column are units: beyond doubt, or where its head or its like leaves no other reading. */
const holdsUnits = ({ head, hint, share }: Profile): boolean =>
  share('units') >= (columnKind(head) === undefined ? MOST : NEARLY_ALL) ||
  (hint === 'units' && share('units') + share('mayBeUnits') >= SOME);
/** Whether the words below a head of time tell no days (进度要求 above 核对率不低于99%): they say how far the task is to come. */
const saysOtherThanDays = (profile: Profile | undefined): boolean =>
  profile !== undefined && profile.share('words') >= MOST && profile.dated < SOME;
const holdsTimes = ({ share }: Profile): boolean => share('time') >= MOST;

/** Of several columns of days the one whose head tells the last day; undefined where there is none. */
function deadlineAmong(profiles: readonly Profile[], times: readonly number[]): number | undefined {
  const rank = (at: number): number => {
    const head = profiles[at]?.head ?? '';
    if (ENDING_HEAD.test(head)) return 2;
    return BEGINNING_HEAD.test(head) ? 0 : 1;
  };
  return [...times].sort((one, other) => rank(other) - rank(one) || other - one)[0];
}

/**
 * What each column of a table holds, told by its cells; the head only helps: 组织承办部门 above units is a column of units, 决策时间 above days the deadline, and
 * 考核项目 above units theirs as well. Undefined where no column has units, or none has words of a task.
 */
export function inferColumns(head: readonly string[], rows: readonly (readonly Passage[])[]): InferredColumns | undefined {
  const looked = rows.slice(0, MOST_ROWS);
  const profiles = head.map((text, at) =>
    profileOf(
      text,
      looked.map((row) => row[at]).filter((cell) => cell !== undefined),
    ),
  );
  const names = profiles.filter(({ hint }) => hint === 'units').length;
  const hasDoers = profiles.some(
    ({ head, hint }) => hint === 'units' && !AREA_HEAD.test(head) && !WATCHING_HEAD.test(head) && roleOfHead(head) !== 'cooperating',
  );
  const columns = profiles.map((profile, at): Column => {
    if (hasDoers && AREA_HEAD.test(profile.head)) return 'aside';
    if (WHERE_HEAD.test(profile.head) && names > (profile.hint === 'units' ? 1 : 0)) return 'aside';
    if (TARGET_HEAD.test(profile.head) && profile.figures >= MOST) return 'target';
    if (BASE_HEAD.test(profile.head) && profile.figures >= MOST) return 'aside';
    if (MEASURE_HEAD.test(profile.head) && profile.measures >= MOST) return 'measure';
    if (profile.hint === 'number' || (at === 0 && profile.share('number') >= MOST)) return 'number';
    const known = columnKind(profile.head);
    if (known !== undefined && (isUnitColumn(known) || known === 'deadline') && profile.share('number') < MOST) return known;
    if (profile.share('number') >= MOST) return 'aside';
    if (holdsTimes(profile)) return 'deadline';
    if (profile.hint === 'aside' && !PERSON_HEAD.test(profile.head)) return profile.goals >= MOST ? 'standard' : 'aside';
    if (holdsUnits(profile)) return roleOfHead(profile.head);
    if (profile.hint === 'aside') return 'aside';
    if (profile.persons >= NEARLY_ALL && profile.hint !== 'words') return 'aside';
    if (STANDARD_HEAD.test(profile.head)) return 'standard';
    return GROUP_HEAD.test(profile.head) || isUpperLevel(profile.head, head) ? 'group' : (known ?? 'other');
  });
  if (!columns.includes('deadline')) for (const at of stagesIn(profiles, columns, looked)) columns[at] = 'deadline';
  const times = columns.flatMap((column, at) => (column === 'deadline' ? [at] : []));
  const deadline = deadlineAmong(profiles, times);
  for (const at of times)
    if (at !== deadline) columns[at] = saysOtherThanDays(profiles[at]) ? (columns.some(isWordColumn) ? 'standard' : 'body') : 'aside';
  const alone = withoutHelpersAlone(columns, head);
  const whole = withoutWatchers(
    withThingsAbove(withoutPlaces(withWords(withThingsAlone(alone, profiles), profiles), profiles), profiles),
    head,
  );
  const doubtful = whole.flatMap((column, at) => (isUnitColumn(column) && profiles[at]?.hint !== 'units' ? [at] : []));
  return whole.some(isUnitColumn) && whole.some(isWordColumn) ? { columns: whole, doubtful } : undefined;
}

const LEVELS = '一二三四';
/** Whether a head names a level above another's (二级指标 beside 三级指标): what stands below it names groups. */
function isUpperLevel(head: string, heads: readonly string[]): boolean {
  const level = (words: string): number => LEVELS.indexOf(/^([一二三四])级/.exec(words)?.[1] ?? '无');
  return level(head) >= 0 && heads.some((other) => level(other) > level(head));
}

/** Columns below a head of time whose cells tell by which day each stage is done (3月招标，9月30日前完工): the deadline where no column holds days alone. */
const stagesIn = (profiles: readonly Profile[], columns: readonly Column[], rows: readonly (readonly Passage[])[]): readonly number[] =>
  [...profiles.keys()].filter((at) => {
    const isOpen = isWordColumn(columns[at] ?? 'aside') && profiles[at]?.hint === 'time' && !BEGINNING_HEAD.test(profiles[at].head);
    const filled = isOpen ? rows.flatMap((row) => (row[at] && row[at].text !== '' ? [row[at]] : [])) : [];
    return filled.some(({ text }) => datesIn(text).length > 0) && filled.filter(({ text }) => readsAsTime(text) || datesIn(text).length > 0).length >= filled.length * MOST;
  }); // prettier-ignore

/** Members of a body (成员单位) and those who guide, whom no other column leads do the task themselves. */
const withoutHelpersAlone = (columns: readonly Column[], head: readonly string[]): readonly Column[] =>
  columns.some((column) => column === 'lead' || column === 'responsible')
    ? columns
    : columns.map((column, at) => (column === 'cooperating' && /成员|指导/.test(head[at] ?? '') ? 'responsible' : column));

/** Where no column of words is left, the one with the longest cells that no head calls units is the task's. */
function withWords(columns: readonly Column[], profiles: readonly Profile[]): readonly Column[] {
  if (columns.some(isWordColumn)) return columns;
  const isOpen = (at: number): boolean => {
    const { hint, share } = profiles[at] ?? {};
    const isNamed = columns[at] === 'number' || hint === 'units' || hint === 'time';
    return !isNamed && ((share?.('words') ?? 0) > 0 || isUnitColumn(columns[at] ?? 'other'));
  };
  const open = [...columns.keys()].filter(isOpen);
  const longest = open.sort((one, other) => (profiles[other]?.length ?? 0) - (profiles[one]?.length ?? 0))[0];
  return columns.map((column, at) => (at === longest ? 'other' : column));
}

/** Names of villages and the like below a head that says nothing are no tasks where another column has words under a head of theirs. */
function withoutPlaces(columns: readonly Column[], profiles: readonly Profile[]): readonly Column[] {
  const isNamed = (at: number): boolean => isWordColumn(columns[at] ?? 'aside') && profiles[at]?.hint === 'words';
  const isPlace = (at: number): boolean => profiles[at]?.hint === undefined && (profiles[at]?.share('mayBeUnits') ?? 0) >= MOST;
  const hasNamed = [...columns.keys()].some(isNamed);
  return columns.map((column, at) => (hasNamed && column === 'other' && isPlace(at) ? 'aside' : column));
}

/** Names of what stands somewhere are the tasks' own where no other column has more than a word or two (水库名称 beside 工程规模). */
function withThingsAlone(columns: readonly Column[], profiles: readonly Profile[]): readonly Column[] {
  const words = [...columns.keys()].filter((at) => isWordColumn(columns[at] ?? 'aside'));
  const areShort = words.every((at) => profiles[at]?.hint !== 'words' && (profiles[at]?.length ?? 0) <= SHORT);
  const things = columns.findIndex((column, at) => column === 'aside' && (profiles[at]?.things ?? 0) >= MOST);
  if (things < 0 || !areShort) return columns;
  return columns.map((column, at) => (at === things ? 'other' : words.includes(at) ? 'aside' : column));
}

/** A head below which what stands somewhere is itself to be made or mended (项目名称 above 河口大桥). */
const WORK_HEAD = /项目|任务|事项/;

/** Names of what stands somewhere (青冲水库) head what is to be done about it, where another column has words under a head of theirs. */
function withThingsAbove(columns: readonly Column[], profiles: readonly Profile[]): readonly Column[] {
  const isWork = (at: number): boolean =>
    isWordColumn(columns[at] ?? 'aside') && profiles[at]?.hint === 'words' && (profiles[at]?.things ?? 1) < MOST;
  const hasWork = (behind: number): boolean => [...columns.keys()].some((at) => at > behind && isWork(at));
  const areThings = (at: number): boolean => (profiles[at]?.things ?? 0) >= MOST && !WORK_HEAD.test(profiles[at]?.head ?? '');
  return columns.map((column, at) => (isWordColumn(column) && areThings(at) && hasWork(at) ? 'group' : column));
}

/** Those who assess or inspect are no unit of the task where other columns name its units. */
function withoutWatchers(columns: readonly Column[], head: readonly string[]): Column[] {
  const isWatcher = (at: number): boolean => WATCHING_HEAD.test(head[at] ?? '') && columnKind(head[at] ?? '') === undefined;
  const units = columns.flatMap((column, at) => (isUnitColumn(column) ? [at] : []));
  // Beside helpers alone they do the work themselves (检查单位 beside 配合单位).
  const areAll = units.every((at) => isWatcher(at) || columns[at] === 'cooperating');
  return columns.map((column, at) => (isUnitColumn(column) && isWatcher(at) && !areAll ? 'aside' : column));
}
