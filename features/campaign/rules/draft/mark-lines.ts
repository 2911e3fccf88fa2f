import type { NoticeTask, Span } from '../../../../reader/notice';
import type { EditedTask } from './apply-edits';
import { CORRECTED } from './correct-task';
import { linesOf } from './stretch';

/** What a stretch of the text was read as. */
export type MarkKind = 'lead' | 'responsible' | 'cooperating' | 'deadline' | 'timePoint' | 'target';

export interface Piece {
  readonly text: string;
  readonly mark?: MarkKind;
}

/** A line of the notice's text (counted from 1), cut at its marks; `task`: the key of the task to which it belongs, `isFirst` where that task begins. */
export interface MarkedLine {
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly task?: string;
  readonly isFirst: boolean;
}

interface Mark extends Span {
  readonly kind: MarkKind;
}

function marksOf({ units, deadline, timePoints, targets }: NoticeTask): readonly Mark[] {
  const marks = [
    ...units.map(({ role, span, rule }) => ({ ...span, rule, kind: role })),
    ...(deadline.kind === 'none' ? [] : [{ ...deadline.span, rule: deadline.rule, kind: 'deadline' as const }]),
    ...timePoints.map(({ span, rule }) => ({ ...span, rule, kind: 'timePoint' as const })),
    ...targets.map(({ span, rule }) => ({ ...span, rule, kind: 'target' as const })),
  ];
  // What a person gave stands nowhere in the text.
  return marks.filter(({ rule }) => rule !== CORRECTED);
}

/** A line cut at the marks that reach into it; of two that overlap the earlier one shows. */
function cut(text: string, line: Span, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = line.start;
  for (const { start, end, kind } of marks) {
    const [from, to] = [Math.max(start, at), Math.min(end, line.end)];
    if (from >= to || start < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), mark: kind });
    at = to;
  }
  return at < line.end || pieces.length === 0 ? [...pieces, { text: text.slice(at, line.end) }] : pieces;
}

/** The lines of a notice's text from one number to another, with what was read in them marked. */
export function markLines(
  text: string,
  tasks: readonly EditedTask[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly MarkedLine[] {
  const lines = linesOf(text);
  const marks = tasks.flatMap(({ task }) => marksOf(task)).sort((one, other) => one.start - other.start || other.end - one.end);
  return lines.slice(from - 1, to).map((line, index) => {
    const owner = tasks.find(({ task: { span } }) => span.start <= line.end && span.end > line.start && line.end > line.start);
    // A mark that runs over the end of its line goes on in the next one.
    const inside = marks
      .filter(({ start, end }) => start < line.end && end > line.start)
      .map((mark) => ({ ...mark, start: Math.max(mark.start, line.start) }));
    return {
      number: from + index,
      pieces: cut(text, line, inside),
      isFirst: owner !== undefined && owner.task.span.start >= line.start,
      ...(owner && { task: owner.key }),
    };
  });
}
