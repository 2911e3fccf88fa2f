import type { Passage } from '../text/passage';

/** Words of the header or footer that are a value of the notice, with the rule that found them. */
export interface FoundWords {
  readonly words: Passage;
  readonly rule: string;
}
