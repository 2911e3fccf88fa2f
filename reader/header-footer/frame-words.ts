import type { Passage } from '../text/passage';

/** Words of head or foot that are a value of the notice, with the rule that found them. */
export interface FrameWords {
  readonly words: Passage;
  readonly rule: string;
}
