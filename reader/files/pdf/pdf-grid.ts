import type { Rule } from './pdf-rules';

/** A cell of a ruled table: the rows and columns of the grid that it takes. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A ruled table: the borders of its columns from left to right and of its rows from the top down, and the cells that the rules leave. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Rules nearer than this are one (double borders, borders drawn cell by cell). */
const NEAR = 3;
const MOST_COLUMNS = 60;
const MOST_ROWS = 500;
const MOST_MERGED = 1500;

/** Rules at one place and following one another as one long rule each. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const groups: { at: number; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const group = groups[groups.length - 1];
    if (group && rule.at - group.at <= NEAR) group.rules.push(rule);
    else groups.push({ at: rule.at, rules: [rule] });
  }
  return groups.flatMap(({ at, rules: near }) => {
    const merged: { way: Rule['way']; at: number; from: number; to: number }[] = [];
    for (const rule of near.sort((one, other) => one.from - other.from)) {
      const last = merged[merged.length - 1];
      if (last && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to);
      else merged.push({ ...rule, at });
    }
    return merged;
  });
}

const holds = (rule: Rule, at: number) => at >= rule.from - NEAR && at <= rule.to + NEAR;

/** Rules that touch or cross, directly or by others. */
function connected(across: readonly Rule[], down: readonly Rule[]): { across: Rule[]; down: Rule[] }[] {
  const found: { across: Rule[]; down: Rule[] }[] = [];
  const waiting = { across: new Set(across), down: new Set(down) };
  for (const first of across) {
    if (!waiting.across.delete(first)) continue;
    const part = { across: [first], down: [] as Rule[] };
    const reached: Rule[] = [first];
    for (let rule = reached.pop(); rule; rule = reached.pop()) {
      const way = rule.way === 'across' ? 'down' : 'across';
      for (const other of waiting[way]) {
        if (!holds(rule, other.at) || !holds(other, rule.at)) continue;
        waiting[way].delete(other);
        part[way].push(other);
        reached.push(other);
      }
    }
    found.push(part);
  }
  return found;
}

/** The places of the borders within a table, with its two ends (a table may be open at its sides or go on over the page). */
function places(rules: readonly Rule[], crossing: readonly Rule[]): number[] {
  const all = [...rules.map((rule) => rule.at), ...crossing.flatMap((rule) => [rule.from, rule.to])].sort((one, other) => one - other);
  const ends = new Set([all[0], all[all.length - 1]]);
  const kept: number[] = [];
  for (const at of all) {
    const isRule = ends.has(at) || rules.some((rule) => rule.at === at);
    if (isRule && (kept.length === 0 || at - (kept[kept.length - 1] ?? 0) > NEAR)) kept.push(at);
  }
  return kept;
}

/** For each stretch between two neighbours of `along`: which of the inner places of `at` have a rule over its middle. */
function walls(rules: readonly Rule[], at: readonly number[], along: readonly number[]): boolean[][] {
  return along.slice(1).map((end, index) => {
    const middle = (end + (along[index] ?? 0)) / 2;
    const over = rules.filter((rule) => rule.from <= middle && rule.to >= middle);
    return at.map((place) => over.some((rule) => Math.abs(rule.at - place) <= NEAR));
  });
}

/** The cells that the walls leave, or undefined when one of them is no rectangle (a drawing, a chart). */
function cellsOf(
  rows: number,
  columns: number,
  right: (row: number, column: number) => boolean,
  below: typeof right,
): GridCell[] | undefined {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue;
      let last = column;
      while (last + 1 < columns && !right(row, last)) last += 1;
      let end = row;
      while (end + 1 < rows && !below(end, column)) end += 1;
      for (let y = row; y <= end; y += 1) {
        for (let x = column; x <= last; x += 1) {
          const line = taken[y];
          const isOpen = (x < last && right(y, x)) || (y < end && below(y, x));
          const leaks = (x === last && last + 1 < columns && !right(y, x)) || (y === end && end + 1 < rows && !below(y, x));
          if (!line || line[x] || isOpen || leaks) return undefined;
          line[x] = true;
        }
      }
      cells.push({ row, column, rows: end - row + 1, columns: last - column + 1 });
    }
  }
  return cells;
}

/** The same cells on a grid without the places where none begins (a rule too short to separate anything). */
function tighten({ xs, ys, cells }: Grid): Grid {
  const rows = new Set([...cells.map((cell) => cell.row), ys.length - 1]);
  const columns = new Set([...cells.map((cell) => cell.column), xs.length - 1]);
  const count = (kept: ReadonlySet<number>, from: number, to: number) => [...kept].filter((at) => at >= from && at < to).length;
  return {
    xs: xs.filter((_, index) => columns.has(index)),
    ys: ys.filter((_, index) => rows.has(index)),
    cells: cells.map((cell) => ({
      row: count(rows, 0, cell.row),
      column: count(columns, 0, cell.column),
      rows: count(rows, cell.row, cell.row + cell.rows),
      columns: count(columns, cell.column, cell.column + cell.columns),
    })),
  };
}

/** The ruled tables of a page, from the top down: rules that cross and leave cells of at least two columns. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const of = (way: Rule['way']) => mergeRules(rules.filter((rule) => rule.way === way));
  const [allAcross, allDown] = [of('across'), of('down')];
  if (allAcross.length + allDown.length > MOST_MERGED) return [];
  return connected(allAcross, allDown)
    .flatMap(({ across, down }): Grid[] => {
      if (down.length === 0) return [];
      const xs = places(down, across);
      const ys = places(across, down).reverse();
      const [columns, rows] = [xs.length - 1, ys.length - 1];
      if (columns < 2 || columns > MOST_COLUMNS || rows < 1 || rows > MOST_ROWS) return [];
      const right = walls(down, xs, ys);
      const below = walls(across, ys, xs);
      const cells = cellsOf(
        rows,
        columns,
        (row, column) => right[row]?.[column + 1] === true,
        (row, column) => below[column]?.[row + 1] === true,
      );
      return cells ? [tighten({ xs, ys, cells })] : [];
    })
    .sort((one, other) => (other.ys[0] ?? 0) - (one.ys[0] ?? 0));
}
