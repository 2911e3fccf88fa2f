/** A straight line drawn on a page: at one height (`across`) or one distance from the left (`down`), from one place to another, in points. */
export interface Rule {
  readonly way: 'across' | 'down';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What pdf.js tells that a page draws: codes and their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type OpName = 'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'constructPath' | StrokeName | FillName;
type StrokeName = (typeof STROKES)[number];
type FillName = (typeof FILLS)[number];
type Matrix = readonly [number, number, number, number, number, number];

const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'] as const;
const FILLS = ['fill', 'eoFill'] as const;
/** How a path is packed into numbers: a code, then that many coordinates. */
const COORDINATES = [2, 2, 6, 4, 0];
const MOVE = 0;
const CLOSE = 4;
/** A filled stretch thinner than this is a line that Word drew as a rectangle. */
const THIN = 3;
const SHORTEST = 4;
const MOST_RULES = 6000;

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
];

type Point = readonly [x: number, y: number];

/** The corners of each part of a path on the page; parts with curves are no lines and left out. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: { points: Point[]; isCurved: boolean }[] = [];
  for (let i = 0; i < path.length;) {
    const code = path[i] ?? 0;
    const count = COORDINATES[code];
    if (count === undefined) return [];
    const [x, y] = [path[i + 1] ?? 0, path[i + 2] ?? 0];
    const point: Point = [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
    const part = parts[parts.length - 1];
    if (code === MOVE) parts.push({ points: [point], isCurved: false });
    else if (part && code === CLOSE) part.points.push(part.points[0] ?? point);
    else if (part && count === 2) part.points.push(point);
    else if (part) part.isCurved = true;
    i += 1 + count;
  }
  return parts.filter((part) => !part.isCurved).map((part) => part.points);
}

/** The line that a stretch is, if it is a long thin one along an axis of the page. */
function ruleOf(points: readonly Point[], thickest: number): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (top - bottom <= thickest && right - left >= SHORTEST) return [{ way: 'across', at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= thickest && top - bottom >= SHORTEST) return [{ way: 'down', at: (left + right) / 2, from: bottom, to: top }];
  return [];
}

/** The straight lines along the axes that a page draws, by strokes or as thin filled rectangles; none when there are too many for a table (a map). */
export function readRules(list: OperatorList, ops: Readonly<Record<OpName, number>>): Rule[] {
  const strokes = new Set(STROKES.map((name) => ops[name]));
  const fills = new Set(FILLS.map((name) => ops[name]));
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, op] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    if (op === ops.save || op === ops.paintFormXObjectBegin) saved.push(matrix);
    if (op === ops.restore || op === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (op === ops.transform) matrix = times(matrix, args as Matrix);
    else if (op === ops.paintFormXObjectBegin) matrix = times(matrix, (args as [Matrix | null])[0] ?? [1, 0, 0, 1, 0, 0]);
    else if (op === ops.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      const isStroke = strokes.has(paint);
      if (!path || !(isStroke || fills.has(paint))) continue;
      for (const part of partsOf(path, matrix)) {
        if (isStroke) for (let i = 1; i < part.length; i += 1) rules.push(...ruleOf(part.slice(i - 1, i + 1), 1));
        else rules.push(...ruleOf(part, THIN));
      }
      if (rules.length > MOST_RULES) return [];
    }
  }
  return rules;
}
