import type { NoticeTarget, NoticeTask, NoticeUnit } from '../notice';
import { readLabelledUnits } from '../responsibility/labelled-units';
import { trimWords } from '../responsibility/deadline-beside-units';
import { splitTitle } from '../structure/item-title';
import { readOrdinal } from '../structure/ordinal';
import { isUnitColumn, isWordColumn } from '../tables/column';
import { isTotal, type Table } from '../tables/table';
import { foldWords } from '../text/fold-text';
import { concat, cover, EMPTY_PASSAGE, type Passage, slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import type { DateContext } from '../values/dates/date-mention';
import { readBodyDeadline, readDeadline } from '../values/dates/deadline';
import { timeOfHeading } from './deadlines/heading-deadline';
import { readTargets } from '../values/targets/target';
import { isFigureCell, readTargetCell } from '../values/targets/target-cell';

type Row = Table['rows'][number];

const ROLES = ['lead', 'responsible', 'cooperating'] as const;

/**
 * The column that names a row's task: the last one of titles, else the first of words. Where its cells repeat or are empty it names groups of rows (重点任务
 * beside 具体任务), and of the next columns of words the one whose cells differ most names the tasks.
 */
function taskColumn({ columns, rows }: Table): number {
  const all = columns.flatMap((column, at) => (isWordColumn(column) ? [at] : []));
  const named = all.filter((at) => columns[at] !== 'group');
  const words = named.length > 0 ? named : all;
  const usual = columns.lastIndexOf('title') >= 0 ? columns.lastIndexOf('title') : (words[0] ?? -1);
  const differing = (at: number): number => {
    const filled = rows.map((row) => foldWords(row.cells[at]?.text ?? '')).filter((text) => text !== '');
    return new Set(filled).size;
  };
  const isOwn = (at: number): boolean => differing(at) * 4 >= rows.length * 3;
  if (rows.length < 3 || isOwn(usual)) return usual;
  const behind = words.filter((at) => at > usual && isOwn(at));
  const most = Math.max(0, ...behind.map(differing));
  return behind.find((at) => differing(at) === most) ?? usual;
}

function unitsOfRow({ columns, doubtful = [] }: Table, cells: readonly Passage[], above: string): NoticeUnit[] {
  return ROLES.flatMap((role) =>
    cells.flatMap((cell, at) => {
      const units = columns[at] === role && cell.text !== '' ? readLabelledUnits(cell, role, `column:${role}${above}`) : [];
      return doubtful.includes(at) ? units.map((unit) => ({ ...unit, confidence: 'low' as const })) : units;
    }),
  );
}

interface RowPlace {
  readonly main: number;
  /** Goals stand in the columns that say how points are given, and in no other. */
  readonly standardsTell: boolean;
  /** The name of the group it stands in. */
  readonly parent?: Passage;
  /** The unit cells of the last row that has any: a cell that spans rows is printed once. */
  readonly above?: readonly Passage[];
  /** The unit cells of the last row that names who does the task, and not only who helps. */
  readonly doersAbove?: readonly Passage[];
  /** The cell of the day, left of the task, that spans this row too. */
  readonly dayAbove?: Passage;
  /** Its group's cell is empty because the one above spans it. */
  readonly isInGroup?: boolean;
  /** The task's cell of the last row that has one: where it spans rows, each of them is a task of its own units and day. */
  readonly mainAbove?: Passage;
}

/** Those who do the task of a row above, as one that spans this row too. */
const doersOf = (table: Table, cells: readonly Passage[]): NoticeUnit[] =>
  unitsOfRow(table, cells, '/above')
    .filter(({ role }) => role !== 'cooperating')
    .map((unit) => ({ ...unit, confidence: 'low' as const }));

/** The units of a row, with those of a cell above that spans it: helpers alone do no task. */
function unitsWithSpanning(table: Table, cells: readonly Passage[], place: RowPlace): NoticeUnit[] {
  const own = unitsOfRow(table, cells, '');
  if (own.length === 0 && place.above) return unitsOfRow(table, place.above, '/above');
  if (own.length === 0) return place.isInGroup && place.doersAbove ? doersOf(table, place.doersAbove) : own;
  if (!place.doersAbove || own.some(({ role }) => role !== 'cooperating')) return own;
  return [...doersOf(table, place.doersAbove), ...own];
}

/** The cell that names a row's task: its own, or the one that spans it where the row has units. */
function mainCell(cells: readonly Passage[], place: RowPlace): Passage | undefined {
  const own = cells[place.main];
  return own && own.text !== '' ? own : place.mainAbove;
}

/** The figure that a row's indicator is to reach: of several columns of figures the last. */
function targetsOfRow({ columns }: Table, cells: readonly Passage[], metric: Passage): NoticeTarget[] {
  const cell = cells.filter(({ text }, at) => columns[at] === 'target' && text !== '').at(-1);
  const measure = cells.find((_, at) => columns[at] === 'measure')?.text ?? '';
  const target = cell && readTargetCell(cell, metric, measure);
  return target ? [target] : cell ? readTargets(cell, true) : [];
}

/** The goals of a row: those of its title, of each of its other cells (of the title's own words where a cell says no other) and shares told beside its day. */
function targetsOf(table: Table, cells: readonly Passage[], title: Passage, others: readonly Passage[], days: readonly Passage[]): NoticeTarget[] {
  const ofCell = (cell: Passage): NoticeTarget[] => {
    const whole = isFigureCell(cell.text) ? readTargetCell(cell, title, '') : undefined;
    return whole ? [whole] : readTargets(cell, true).map((target) => (target.metric === '' ? { ...target, metric: printed(title) } : target));
  };
  const ofCells = others.flatMap(ofCell);
  const ofDays = days.flatMap((cell) => readTargets(cell)).filter(({ percent }) => percent !== undefined);
  return [...readTargets(title, true), ...ofCells, ...ofDays, ...targetsOfRow(table, cells, title)];
} // prettier-ignore

function rowTask(table: Table, cells: readonly Passage[], place: RowPlace, context: DateContext): NoticeTask | undefined {
  const { columns } = table;
  const main = mainCell(cells, place);
  if (!main) return undefined;
  const at = (kind: Table['columns'][number]) => cells.filter((cell, index) => columns[index] === kind && cell.text !== '');
  const goesWith = (column: Table['columns'][number]): boolean => isWordColumn(column) || column === 'standard';
  const others = cells.filter((cell, index) => goesWith(columns[index] ?? 'other') && index > place.main && cell.text !== '');
  const ordinal = readOrdinal(main.text);
  const { title, rest } = splitTitle(slice(main, ordinal?.text.length ?? 0));
  const units = unitsWithSpanning(table, cells, place);
  const measures = concat([rest, ...others]);
  const goals = [rest, ...others.filter((cell) => place.standardsTell || columns[cells.indexOf(cell)] !== 'standard')];
  const all = concat([title, measures]);
  const labelled = readDeadline(trimWords(at('deadline')[0] ?? place.dayAbove ?? EMPTY_PASSAGE), context, 'column:deadline');
  const own = labelled.deadline.kind === 'none' ? readBodyDeadline(all, context) : labelled;
  const ofGroup = own.deadline.kind === 'none' && place.parent ? timeOfHeading(place.parent, context) : own.deadline;
  const read = { ...own, deadline: ofGroup };
  const ownNumber = at('number')[0]?.text;
  // A numbered row is a task even where nobody is named: that is a finding, and no reason to leave it out.
  if (units.length === 0 && read.deadline.kind === 'none' && !/^\d+$/.test(ownNumber ?? '')) return undefined;
  const number = ownNumber ?? ordinal?.text ?? '';
  const filled = cells.filter((one) => one.text !== '');
  return {
    kind: 'task',
    ordinal: number,
    heading: number + printed(title),
    title: printed(title),
    ...(place.parent === undefined ? {} : { parent: printed(place.parent) }),
    units,
    deadline: read.deadline,
    timePoints: read.timePoints,
    targets: targetsOf(table, cells, title, goals, at('deadline')),
    measures: printed(measures),
    span: filled.map((cell) => spanOf(cell)).reduce(cover),
  };
}

/** The last filled cell among the words left of the task's own: the name of the group the row belongs to. */
const groupOf = (columns: Table['columns'], row: Row, main: number): Passage | undefined =>
  row.cells.filter((cell, at) => at < main && isWordColumn(columns[at] ?? 'other') && cell.text !== '').at(-1);

/** Whether a cell outside the columns that say how points are given sets a goal. */
const hasGoal = (cell: Passage, column: Table['columns'][number]): boolean =>
  column === 'target' ? isFigureCell(cell.text) : isWordColumn(column) && readTargets(cell, true).length > 0;

/** Whether a column's cells span the rows in which it is empty: it is filled just where the cell of a group or actor left of the tasks is. */
function spansRows(rows: readonly Row[], column: number, main: number): boolean {
  const isFilled = (at: number): boolean[] => rows.map(({ cells }) => (cells[at]?.text ?? '') !== '');
  const own = isFilled(column);
  if (own[0] !== true || !own.includes(false)) return false;
  return Array.from({ length: main }, (_, at) => isFilled(at)).some((other) => other.every((is, at) => is === own[at]));
}

function tableTasks(table: Table, context: DateContext): NoticeTask[] {
  const { columns, rows } = table;
  const main = taskColumn(table);
  // An actor left of its tasks spans the rows in which its cell is empty.
  const actor = columns.findIndex((column, at) => isUnitColumn(column) && at < main);
  const isActorEmpty = (cells: readonly Passage[]): boolean => actor >= 0 && cells[actor]?.text === '';
  const standardsTell = !rows.some(({ cells }) => cells.some((cell, at) => hasGoal(cell, columns[at] ?? 'other')));
  let group: Passage | undefined;
  const isDoers = (cells: readonly Passage[]): boolean =>
    cells.some((cell, at) => cell.text !== '' && (columns[at] === 'lead' || columns[at] === 'responsible'));
  let above: readonly Passage[] | undefined;
  let doersAbove: readonly Passage[] | undefined;
  let mainAbove: Passage | undefined;
  const day = columns.indexOf('deadline');
  let dayAbove: Passage | undefined;
  const isDaySpanned = day > main && spansRows(rows, day, main);
  const areUnitsSpanned =
    !columns.includes('group') && columns.some((column, at) => isUnitColumn(column) && at > main && spansRows(rows, at, main));
  const isBelowDay = (cells: readonly Passage[]): boolean =>
    isDaySpanned || cells.every((cell, at) => at > day || cell.text === '' || columns[at] === 'number');
  return rows.flatMap((row) => {
    if (day >= 0 && (day < main || isDaySpanned) && row.cells[day]?.text) dayAbove = row.cells[day];
    const own = groupOf(columns, row, main);
    group = own ?? group;
    const parent = group ?? row.parent;
    const hasUnits = row.cells.some((cell, at) => isUnitColumn(columns[at] ?? 'other') && cell.text !== '');
    const place = {
      main,
      standardsTell,
      ...(parent === undefined ? {} : { parent }),
      ...(above && (table.hasSpans || row.isSpanned || areUnitsSpanned || isActorEmpty(row.cells)) ? { above } : {}),
      ...(doersAbove ? { doersAbove } : {}),
      ...(dayAbove && isBelowDay(row.cells) ? { dayAbove } : {}),
      isInGroup: columns.some((column, at) => column === 'group' && at < main && row.cells[at]?.text === ''),
      ...(mainAbove && hasUnits ? { mainAbove } : {}),
    };
    const task = rowTask(table, row.cells, place, context);
    if (hasUnits) above = row.cells;
    if (isDoers(row.cells)) doersAbove = row.cells;
    if (row.cells[main]?.text) mainAbove = row.cells[main];
    return task ? [task] : [];
  });
}

/** The tasks of tables of tasks (分工表), a row each. */
export const readTableTasks = (tables: readonly Table[], context: DateContext): NoticeTask[] =>
  tables.flatMap((table) => tableTasks({ ...table, rows: table.rows.filter(({ cells }) => !isTotal(cells)) }, context));
