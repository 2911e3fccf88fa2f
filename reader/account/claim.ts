import type { LineUse, Source } from '../notice';
import { type Passage, spanOf } from '../text/passage';

/** A stretch of the notice that a stage of the reader took, and what it took it for. */
export interface Claim extends Source {
  readonly as: LineUse;
}

/** The claim of some words; none where they are empty. */
export const claimOf = (as: LineUse, rule: string, words: Passage): Claim[] =>
  words.text === '' ? [] : [{ as, rule, span: spanOf(words) }];
