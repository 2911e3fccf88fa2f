import { foldText } from '../../../reader/text/fold-text';
import type { Passage } from '../../../reader/text/passage';

/** Words as the reader's rules get them: in canonical form, each with its place. */
export const passageOf = (text: string): Passage => foldText(text, 0, text.length);
