import type { Finding } from '../../notice';
import { type Passage, slice } from '../../text/passage';
import { printed } from '../../text/printed';
import type { CheckInput } from '../check';
import type { SeenLine } from './seen-line';

/** One question of the second look at the lines of a notice. */
export type Look = (lines: readonly SeenLine[], input: CheckInput) => Finding[];

const MOST_WORDS = 40;

/** The beginning of some words, as a finding shows them. */
export const beginningOf = (words: Passage): string => printed(slice(words, 0, MOST_WORDS));
