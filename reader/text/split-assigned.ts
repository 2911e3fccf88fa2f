import { readOrdinal } from '../structure/ordinal';
import type { Paragraph } from './paragraphs';
import { slice } from './passage';

/** A bracket behind a sentence that tells who does what it says (…机制。（县发展改革局牵头，6月底前完成）), before the next sentence. */
const ASSIGNED = /(?<=[。；！])（[^（）]{2,200}(?:负责|牵头|配合|承办|参与)[^（）]{0,60}）(?=[\u4e00-\u9fff“《])/g;

/** Items of sections (一、) and words without an ordinal; below them sentences with brackets are measures of one task. */
const mayHoldTasks = (text: string): boolean => ['cnDot', undefined].includes(readOrdinal(text)?.kind);

/** Paragraphs in which several sentences each end with their units in brackets are divided behind each of them. */
export function splitAssigned(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const { passage, cells } = paragraph;
    const cuts =
      cells.length > 0 || !mayHoldTasks(passage.text)
        ? []
        : Array.from(passage.text.matchAll(ASSIGNED), (match) => match.index + match[0].length);
    return cuts.length === 0 ? [paragraph] : [0, ...cuts].map((cut, at) => ({ passage: slice(passage, cut, cuts[at]), cells: [] }));
  });
}
