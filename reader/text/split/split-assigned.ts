import type { Paragraph } from '../paragraphs';
import { slice } from '../passage';

/** A bracket behind a sentence that tells by verbs who does it (…。（县教育局牵头，县财政局配合）). */
const ASSIGNED = /(?<=[。；])（(?:[^（）]|（[^（）]{0,40}）){2,200}?(?:牵头|负责|配合|落实|参与)(?:[^（）]|（[^（）]{0,40}）){0,100}?）/g;
/** The heading that a paragraph of several tasks opens with (一、放宽市场准入。). */
const HEADING = /^[^。；，（）]{2,24}。/;
const FEWEST = 2;
const LEAST_BETWEEN = 6;

/** The brackets of a paragraph that each assign the sentence before them. */
function bracketsOf({ passage: { text }, cells }: Paragraph): { readonly start: number; readonly end: number }[] {
  if (cells.length > 0 || !/[。；]（/.test(text)) return [];
  const found = [...text.matchAll(ASSIGNED)].map(({ index, 0: bracket }) => ({ start: index, end: index + bracket.length }));
  return found.every(({ start }, at) => at === 0 || start - (found[at - 1]?.end ?? 0) >= LEAST_BETWEEN) ? found : found.slice(0, 1);
}

/** Where a paragraph is to be divided: behind its heading and behind each of the brackets. */
function cutsOf(text: string, brackets: ReturnType<typeof bracketsOf>): number[] {
  const heading = HEADING.exec(text)?.[0].length ?? 0;
  const isHeaded = heading > 0 && (brackets[0]?.start ?? 0) - heading >= LEAST_BETWEEN;
  return [0, ...(isHeaded ? [heading] : []), ...brackets.map(({ end }) => end)].filter((cut) => cut < text.length);
}

/**
 * Paragraphs of several sentences of which each names its own units in brackets, divided behind each of them: where most of the paragraphs that assign units do
 * so, and where only one does it tells more of its task.
 */
export function splitAssigned(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const brackets = paragraphs.map(bracketsOf);
  const several = brackets.filter((found) => found.length >= FEWEST).length;
  if (several === 0 || several * 2 <= brackets.filter((found) => found.length > 0).length) return paragraphs;
  return paragraphs.flatMap((paragraph, at) => {
    const found = brackets[at] ?? [];
    if (found.length < FEWEST) return [paragraph];
    const cuts = cutsOf(paragraph.passage.text, found);
    return cuts.map((cut, index) => ({ passage: slice(paragraph.passage, cut, cuts[index + 1]), cells: [] }));
  });
}
