import { foldChar } from './fold-text';
import type { Passage } from './passage';

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const SPACE = /^[\s\u3000\u00a0\u200b-\u200f\u2060-\u2064\ufeff]+$/;
/** A Latin letter, a figure or one of the signs that stand among them (an address, a version). */
const LATIN = /[!-~]/;
const IDEOGRAPH = /[\u3400-\u9fff〇]/;

/** A character as the source prints it; the canonical one where a font put a radical in its place, or where it was added (the comma between two cells). */
function printedChar({ text, at, source }: Passage, i: number): string {
  const canonical = text.charAt(i);
  const own = source.charAt(at[i] ?? -1);
  if (canonical === ' ' || canonical === own) return canonical;
  const isOwn = foldChar(own) === foldChar(canonical) && at[i] !== at[i + 1];
  return isOwn && !/[\u2e80-\u2fdf\uf900-\ufaff]/.test(own) ? own : canonical;
}

/** Whether white space between two neighbours of the source is one of the notice's words: between Latin words or figures and ideographs, not for the looks. */
function isSpaced({ at, source }: Passage, i: number): boolean {
  const [before, here] = [at[i - 1] ?? 0, at[i] ?? 0];
  const gap = source.slice(before + 1, here);
  if (here <= before + 1 || !SPACE.test(gap) || LINE_BREAK.test(gap)) return false;
  const [left, right] = [source.charAt(before), source.charAt(here)];
  return (LATIN.test(left) && (LATIN.test(right) || IDEOGRAPH.test(right))) || (IDEOGRAPH.test(left) && LATIN.test(right));
}

/**
 * The words of a passage as the notice prints them: its own widths and signs, and a space where it sets one beside Latin words or figures. White space that is
 * there for the looks (关 于), line breaks and what was cut out leave nothing. Canonical text serves reading alone; this is what people are shown and what is stored.
 */
export function printed(passage: Passage): string {
  const { text } = passage;
  let words = '';
  for (let i = 0; i < text.length; i += 1) {
    const isGap = i > 0 && text.charAt(i) !== ' ' && text.charAt(i - 1) !== ' ' && isSpaced(passage, i);
    words += (isGap ? ' ' : '') + printedChar(passage, i);
  }
  return words.trim();
}
