import { actorsIn, readActor } from '../../structure/actor';
import type { Paragraph } from '../paragraphs';
import { concat, hasGap, type Passage, slice } from '../passage';

/** Actors that stand in one paragraph before it is divided at them. */
const FEWEST = 3;
/** Characters of an actor's paragraph that are looked at. */
const LOOK_AHEAD = 160;

/** When or how what follows is done: words before the first actor of a paragraph. */
const OPENING = /^[^。；：，（）、]{2,20}(?:，|：)(?=[\u4e00-\u9fff])/;

const SENTENCE_END = new Set('。；！');

/** Where a sentence begins: at the start, behind its end, behind white space of the text that was read. */
function sentenceStarts(passage: Passage): number[] {
  const { text } = passage;
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (i === 0 || hasGap(passage, i) || SENTENCE_END.has(text.charAt(i - 1))) starts.push(i);
  }
  return starts;
}

function splitOne(paragraph: Paragraph, isBulk: boolean, isSpoken: () => boolean): Paragraph[] {
  const { passage } = paragraph;
  if (paragraph.cells.length > 0 || passage.text.length < 2 * 8) return [paragraph];
  const found = sentenceStarts(passage).flatMap((start) => {
    const actor = readActor(slice(passage, start, start + LOOK_AHEAD));
    return actor ? [{ start, by: actor.by }] : [];
  });
  // What opens the first sentence before its actor stands by itself (事故发生后，县公安局负责…；县卫健局负责…).
  const opening = found[0]?.start === 0 ? 0 : (OPENING.exec(passage.text)?.[0].length ?? 0);
  const first = opening > 0 ? readActor(slice(passage, opening, opening + LOOK_AHEAD)) : undefined;
  if (first) found.unshift({ start: opening, by: first.by });
  const separated = found.filter(({ by }) => by !== 'verb');
  // Where each sentence opens with an actor, each tells what another one has to do.
  const areAll = found.every(({ by }) => by === 'verb') && found.length === passage.text.split(/[。；！](?=.)/).length;
  const cuts =
    separated.length >= FEWEST
      ? separated
      : ((isBulk || areAll) && found.length >= FEWEST) || (areAll && found.length > 1 && isSpoken())
        ? found
        : [];
  if (cuts.length === 0) return [paragraph];
  const starts = [...new Set([0, ...cuts.map(({ start }) => start)])];
  return starts.map((start, at) => ({ passage: slice(passage, start, starts[at + 1]), cells: [] }));
}

/** What stands about units on a line of their own. */
const ACTOR_LINE = /^(【?)([^：。；【】\d]{2,60})】?：?$/;
/** A duty below such a line: a sentence, or clauses of one. */
const DUTY_BELOW = /^(?![（(]?\d|[（(]?[一二三四五六七八九十]{1,3}[、）]|[①-⑳])(?:[^：]{6,}[。；]$|[^：；。]{4,}；)/;

/** Units on a line of their own above what they have to do (县气象局： ⏎ 监测天气… · 【县气象局】 ⏎ 监测天气，发布预警。). */
function actorsOfLine({ passage, cells }: Paragraph, below: Paragraph | undefined): Passage | undefined {
  const [line, sign = '', names = ''] = (cells.length === 0 ? ACTOR_LINE.exec(passage.text) : null) ?? [];
  const isMarked = line?.endsWith('：') === true;
  if (line === undefined || (!isMarked && (below === undefined || below.cells.length > 0 || !DUTY_BELOW.test(below.passage.text)))) return undefined;
  return actorsIn(slice(passage, sign.length, sign.length + names.length), true);
} // prettier-ignore

/** Paragraphs from one such line to the next: those to whom a notice is sent stand alone. */
const NEAR = 4;

/** Each such line with the duty below it, where a text has several. */
function joinActorLines(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const actors = paragraphs.map((paragraph, at) => actorsOfLine(paragraph, paragraphs[at + 1]));
  const lines = actors.flatMap((names, at) => (names ? [at] : []));
  const near = new Set(
    lines.filter((at, i) => [lines[i - 1], lines[i + 1]].some((other) => other !== undefined && Math.abs(other - at) <= NEAR)),
  );
  if (near.size < FEWEST) return paragraphs;
  return paragraphs.flatMap((paragraph, at) => {
    const [above, below] = [paragraphs[at - 1], paragraphs[at + 1]];
    if (near.has(at)) return below && below.cells.length === 0 && !near.has(at + 1) ? [] : [paragraph];
    const isDuty = above !== undefined && paragraph.cells.length === 0 && near.has(at - 1);
    const names = actors[at - 1];
    const sign = names && { text: '：', at: names.at.slice(-1), source: names.source };
    return [isDuty && names && sign ? { ...paragraph, passage: concat([names, sign, paragraph.passage]) } : paragraph];
  });
}

/** Paragraphs in which several actors are told their duties (县住建局：负责…。县教育局：负责…。) are divided at each of them. */
export function splitActors(paragraphs: readonly Paragraph[]): Paragraph[] {
  const total = paragraphs.reduce((sum, { passage }) => sum + passage.text.length, 0);
  // Where paragraphs without a number each open with an actor, so do their sentences.
  let spoken: boolean | undefined;
  const opensWithActor = ({ passage, cells }: Paragraph): boolean => cells.length === 0 && readActor(passage)?.by === 'verb';
  const isSpoken = (): boolean => (spoken ??= paragraphs.filter(opensWithActor).length >= FEWEST);
  return joinActorLines(paragraphs).flatMap((paragraph) => splitOne(paragraph, paragraph.passage.text.length * 2 > total, isSpoken));
}
