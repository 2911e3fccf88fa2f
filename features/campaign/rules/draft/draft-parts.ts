/** A part of a long draft as one page shows it: its tasks, and the lines of the text beside them (from 1, both included). */
export interface DraftPart {
  readonly firstTask: number;
  readonly endTask: number;
  readonly from: number;
  readonly to: number;
}

const TASKS_A_PART = 5;
/** More text than this beside the tasks of one part is shown piece by piece. */
export const LINES_A_PART = 150;

/**
 * A draft in parts of five tasks. The text of a part begins where its first task does (the first part's at the beginning) and ends before the next part's
 * first task. `taskLines`: the first line of each task in its order; tasks that were moved to an earlier line leave the text in its order.
 */
export function draftParts(taskLines: readonly number[], lineCount: number): readonly DraftPart[] {
  const count = Math.max(1, Math.ceil(taskLines.length / TASKS_A_PART));
  const starts = Array.from({ length: count }, (_, at) => (at === 0 ? 1 : (taskLines[at * TASKS_A_PART] ?? 1)));
  return starts.map((from, at) => ({
    firstTask: at * TASKS_A_PART,
    endTask: Math.min(taskLines.length, (at + 1) * TASKS_A_PART),
    from,
    to: Math.max(from, (starts[at + 1] ?? lineCount + 1) - 1),
  }));
}

/** The part, counted from 1, in which a task stands, by its place from 0. */
export const partOfTask = (at: number): number => Math.floor(at / TASKS_A_PART) + 1;
