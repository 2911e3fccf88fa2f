import type { NoticeUnit } from '../notice';
import type { Passage } from '../text/passage';

/** A stretch of a paragraph's text, as indices. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The words of a deadline that stand with the units, still to be read. */
export interface DeadlineWords {
  readonly words: Passage;
  readonly rule: string;
}

/** What was found in a paragraph so far, and the stretches that it took: they are no words of the task. */
export interface Found {
  readonly units: readonly NoticeUnit[];
  readonly deadlines: readonly DeadlineWords[];
  readonly cuts: readonly Cut[];
}

export const NOTHING: Found = { units: [], deadlines: [], cuts: [] };

/** Several finds as one, in their order. */
export const together = (found: readonly Found[]): Found => ({
  units: found.flatMap(({ units }) => units),
  deadlines: found.flatMap(({ deadlines }) => deadlines),
  cuts: found.flatMap(({ cuts }) => cuts),
});
