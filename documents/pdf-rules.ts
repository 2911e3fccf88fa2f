/** A ruling line of a page: horizontal at the height `at`, or vertical at the place `at`, between `from` and `to` (points; y grows upwards). */
export interface Rule {
  readonly isHorizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The drawing operators of a page, as pdf.js lists them: codes beside their arguments. */
export interface Operators {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** The codes of the operators that matter here (`OPS` of pdf.js). */
export type OperatorCodes = Readonly<Record<string, number>>;

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_OPERATORS = 200_000;
const MOST_RULES = 5_000;
/** A filled shape this thin (points) is a line; shorter lines are parts of drawings. */
const THIN = 3;
const SHORTEST = 5;
/** Segments of a path in pdf.js's own coding: the code, then this many numbers. */
const NUMBERS = [2, 2, 6, 4, 0];
const [MOVE, LINE] = [0, 1];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** The corners of each part of a path; parts with curves are left out. */
function cornersOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const parts: Point[][] = [];
  let open: Point[] = [];
  let isStraight = true;
  const close = (): void => {
    if (isStraight && open.length > 1) parts.push(open);
    open = [];
    isStraight = true;
  };
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? -1;
    const count = NUMBERS[code];
    if (count === undefined) break;
    const [x = 0, y = 0] = [path[at + 1], path[at + 2]];
    if (code === MOVE) close();
    if (code === MOVE || code === LINE) open.push([a * x + c * y + e, b * x + d * y + f]);
    else if (count > 0) isStraight = false;
    else if (open[0]) open.push(open[0]);
    at += count + 1;
  }
  close();
  return parts;
}

function lineOf([x, y]: Point, [u, v]: Point): Rule[] {
  if (Math.abs(y - v) < 1 && Math.abs(x - u) >= SHORTEST)
    return [{ isHorizontal: true, at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u) }];
  if (Math.abs(x - u) < 1 && Math.abs(y - v) >= SHORTEST)
    return [{ isHorizontal: false, at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v) }];
  return [];
}

const stroked = (corners: readonly Point[]): Rule[] => corners.slice(1).flatMap((point, at) => lineOf(corners[at] ?? point, point));

/** A thin filled shape, as word processors draw borders. */
function filled(corners: readonly Point[]): Rule[] {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (top - bottom <= THIN) return lineOf([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= THIN) return lineOf([(left + right) / 2, bottom], [(left + right) / 2, top]);
  return [];
}

/** The ruling lines that a page draws, as strokes or as thin filled shapes. */
export function rulesOf({ fnArray, argsArray }: Operators, codes: OperatorCodes): Rule[] {
  const strokes = new Set([codes['stroke'], codes['closeStroke'], codes['fillStroke'], codes['eoFillStroke'], codes['closeFillStroke'], codes['closeEOFillStroke']]); // prettier-ignore
  const fills = new Set([codes['fill'], codes['eoFill']]);
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = UNIT;
  for (let at = 0; at < Math.min(fnArray.length, MOST_OPERATORS) && rules.length < MOST_RULES; at += 1) {
    const code = fnArray[at];
    const args = argsArray[at] as readonly unknown[] | null;
    if (code === codes['save']) saved.push(matrix);
    else if (code === codes['restore']) matrix = saved.pop() ?? UNIT;
    else if (code === codes['transform']) matrix = times(matrix, args as unknown as Matrix);
    else if (code === codes['paintFormXObjectBegin']) {
      saved.push(matrix);
      if (Array.isArray(args?.[0])) matrix = times(matrix, args[0] as unknown as Matrix);
    } else if (code === codes['paintFormXObjectEnd']) matrix = saved.pop() ?? UNIT;
    else if (code === codes['constructPath']) {
      const paint = args?.[0] as number;
      const path = (args?.[1] as readonly unknown[] | undefined)?.[0] as ArrayLike<number> | null | undefined;
      if (!path || (!strokes.has(paint) && !fills.has(paint))) continue;
      for (const corners of cornersOf(path, matrix)) rules.push(...(strokes.has(paint) ? stroked(corners) : filled(corners)));
    }
  }
  return rules;
}
