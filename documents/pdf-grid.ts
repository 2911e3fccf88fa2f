import type { Rule } from './pdf-rules';

/** A cell of a ruled table: its place on the page, and how many rows and columns it takes. */
export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** A ruled table of a page; each row holds the cells that begin in it. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** The places of the vertical lines, from the left. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** Lines this near to one another (points) are one line, or meet. */
const NEAR = 3;
const MOST_LINES = 400;

/** Pieces of one line joined: a border is often drawn cell by cell. */
function joinPieces(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at || one.from - other.from);
  const joined: { isHorizontal: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of sorted) {
    const same = joined.find((one) => Math.abs(one.at - rule.at) <= NEAR / 2 && rule.from <= one.to + NEAR && rule.to >= one.from - NEAR);
    if (same) Object.assign(same, { from: Math.min(same.from, rule.from), to: Math.max(same.to, rule.to) });
    else joined.push({ ...rule });
  }
  return joined;
}

const meet = (one: Rule, other: Rule): boolean =>
  one.at >= other.from - NEAR && one.at <= other.to + NEAR && other.at >= one.from - NEAR && other.at <= one.to + NEAR;

/** Lines that hang together. */
function groupsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): { horizontal: Rule[]; vertical: Rule[] }[] {
  const groups: { horizontal: Rule[]; vertical: Rule[] }[] = [];
  const left = new Set(vertical);
  for (const first of vertical) {
    if (!left.delete(first)) continue;
    const group = { horizontal: [] as Rule[], vertical: [first] };
    for (let at = 0; at < group.vertical.length; at += 1) {
      const line = group.vertical[at];
      if (!line) continue;
      for (const across of horizontal) {
        if (group.horizontal.includes(across) || !meet(across, line)) continue;
        group.horizontal.push(across);
        for (const more of left) if (meet(across, more) && left.delete(more)) group.vertical.push(more);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Places on one axis without those that are near one before. */
function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) if (value - (places.at(-1) ?? -Infinity) > NEAR) places.push(value);
  return places;
}

const covers = (rules: readonly Rule[], at: number, place: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= place && rule.to >= place);

function gridOf({ horizontal, vertical }: { horizontal: readonly Rule[]; vertical: readonly Rule[] }): Grid | undefined {
  const xs = placesOf([...vertical.map(({ at }) => at), ...horizontal.flatMap(({ from, to }) => [from, to])]);
  const ys = placesOf([...horizontal.map(({ at }) => at), ...vertical.flatMap(({ from, to }) => [from, to])]).reverse();
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > 20_000) return undefined;
  const isOpen = (rules: readonly Rule[], at: number | undefined, one: number | undefined, other: number | undefined): boolean =>
    at !== undefined && one !== undefined && other !== undefined && !covers(rules, at, (one + other) / 2);
  const taken = new Set<string>();
  const rows = ys.slice(0, -1).map((top, row) =>
    xs.slice(0, -1).flatMap((left, column): GridCell[] => {
      if (taken.has(`${row}/${column}`)) return [];
      let columns = 1;
      while (column + columns < xs.length - 1 && isOpen(vertical, xs[column + columns], top, ys[row + 1])) columns += 1;
      let count = 1;
      while (row + count < ys.length - 1 && isOpen(horizontal, ys[row + count], left, xs[column + 1])) count += 1;
      for (let down = 0; down < count; down += 1)
        for (let along = 0; along < columns; along += 1) taken.add(`${row + down}/${column + along}`);
      return [{ left, right: xs[column + columns] ?? left, top, bottom: ys[row + count] ?? top, rows: count, columns }];
    }),
  );
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, columns: xs, rows };
}

/** The ruled tables of a page (at least two columns), from the top down. Frames and single lines are none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const horizontal = joinPieces(rules.filter((rule) => rule.isHorizontal));
  const vertical = joinPieces(rules.filter((rule) => !rule.isHorizontal));
  if (horizontal.length > MOST_LINES || vertical.length > MOST_LINES) return [];
  return groupsOf(horizontal, vertical)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((one, other) => other.top - one.top);
}
