import { hasGap, hasWideGap, type Passage } from '../../text/passage';
import { readsAsTime } from '../cell-kind';

/** Characters of a day or stretch at the end of some words. */
const LONGEST = 24;

/** Where a day begins that white space of two columns and more alone sets off from the words before it (县水利局　　6月15日前); undefined where none does. */
export function timeBehindGap(words: Passage): number | undefined {
  const { text } = words;
  let [begin, end] = [text.length, text.length];
  for (let at = text.length - 1; at > 0 && at >= text.length - LONGEST; at -= 1) {
    if (!hasGap(words, at)) continue;
    const isTime = readsAsTime(text.slice(at)) && (readsAsTime(text.slice(at, end)) || /^\d/.test(text.slice(at)));
    if (!isTime) break;
    [begin, end] = [at, at];
  }
  return begin === text.length || !hasWideGap(words, begin) ? undefined : begin;
}
