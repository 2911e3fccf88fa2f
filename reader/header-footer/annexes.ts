import type { Paragraph } from '../text/paragraphs';
import { type Passage, slice } from '../text/passage';

const OPENS = /^附(?:件)?：/;
const NUMBERED = /^\d{1,2}[.、]/;
/** A name without its number and the signs behind it. */
function clean(passage: Passage): Passage {
  const start = NUMBERED.exec(passage.text)?.[0].length ?? 0;
  return slice(passage, start, Math.max(start, passage.text.replace(/[。；\s]+$/, '').length));
}

/** 1.甲2.乙 on one line as two names; figures inside a name (1.2023年度…) stay. */
function splitNames(passage: Passage): Passage[] {
  const { text } = passage;
  const cuts = [0];
  for (let next = 2; ; next += 1) {
    const from = cuts[cuts.length - 1] ?? 0;
    const at = text.indexOf(`${next}.`, from + 2);
    const cut = at < 0 ? text.indexOf(`${next}、`, from + 2) : at;
    if (!NUMBERED.test(text) || cut < 0 || /\d$/.test(text.slice(0, cut))) break;
    cuts.push(cut);
  }
  return cuts.map((cut, at) => clean(slice(passage, cut, cuts[at + 1]))).filter((name) => name.text !== '');
}

/** The list of annexes under the body (附件：1.… 2.…) and the paragraphs it takes. */
export function readAnnexes(paragraphs: readonly Paragraph[]): { readonly names: readonly Passage[]; readonly taken: ReadonlySet<number> } {
  const start = paragraphs.findIndex(({ passage }) => OPENS.test(passage.text));
  const opening = paragraphs[start]?.passage;
  if (!opening) return { names: [], taken: new Set() };
  const first = slice(opening, OPENS.exec(opening.text)?.[0].length ?? 0);
  const taken = new Set([start]);
  const names = splitNames(first);
  const isNumbered = NUMBERED.test(first.text);
  for (let index = start + 1; index < paragraphs.length && (isNumbered || names.length === 0); index += 1) {
    const passage = paragraphs[index]?.passage;
    if (!passage || !NUMBERED.test(passage.text) || passage.text.length > 80) break;
    taken.add(index);
    names.push(...splitNames(passage));
  }
  return { names, taken };
}
