import { headHint } from '../../structure/head-word';
import { bareLabel } from '../../structure/label';
import type { Paragraph } from '../../text/paragraphs';
import { looksLikeUnit } from '../../values/unit-name';
import { concat, hasGap, type Passage, slice } from '../../text/passage';

/** Times that a word stands so before it is a label. */
const FEWEST = 3;
const WORD = /^[\u4e00-\u9fff]{2,6}$/;

/** A label with its colon, which may be broken (承办 ⏎ 单位：). */
const LABELLED = /^[\u4e00-\u9fff]{2,10}：/;

/** The words of a paragraph between white space; none within the label that opens it. */
function wordsOf(passage: Passage): Passage[] {
  const label = LABELLED.exec(passage.text)?.[0].length ?? 0;
  const starts = [0, ...passage.at.flatMap((_, i) => (i >= label && hasGap(passage, i) ? [i] : []))];
  return starts.map((start, at) => slice(passage, start, starts[at + 1]));
}

/** The words that come often enough. */
function often(words: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count >= FEWEST ? [word] : [])));
}

/** Where labels stand among the words of a paragraph: the first, and others with a value before and behind them. */
function labelsAmong(words: readonly Passage[], isLabel: (word: string) => boolean): number[] {
  const labels = [0];
  for (let at = 2; at < words.length - 1; at += 1)
    if (at > (labels[labels.length - 1] ?? 0) + 1 && isLabel(words[at]?.text ?? '')) labels.push(at);
  return labels;
}

/** The labels of a lone card: known ones that open its paragraphs or stand within them, each with a value behind it, its matter and units among them. */
function knownLabels(paragraphs: readonly (readonly Passage[])[]): ReadonlySet<string> {
  const isLabel = (word: string): boolean => WORD.test(word) && bareLabel(word) !== undefined && headHint(word) !== undefined;
  const found = new Set<string>();
  for (const words of paragraphs) {
    const isOpened = words.length > 1 && isLabel(words[0]?.text ?? '');
    const labels = isOpened ? labelsAmong(words, isLabel).flatMap((at) => words.slice(at, at + 2)) : [];
    // Heads side by side have no values.
    if (labels.some(({ text }, at) => at % 2 === 1 && headHint(text) !== undefined)) continue;
    labels.forEach(({ text }, at) => at % 2 === 0 && found.add(text));
  }
  const isCard = [...found].some((word) => headHint(word) === 'units') && [...found].some((word) => bareLabel(word) === 'title');
  return isCard ? found : new Set();
}

const withColon = (word: Passage): Passage => concat([word, { text: '：', at: word.at.slice(-1), source: word.source }]);

/**
 * Paragraphs with labels that nothing but white space sets off (责任　县水利局　督导　县纪委　时限　6月底), each label with a colon on a line of its own: words of a
 * label or head that open paragraphs again and again, and those that come as often within such paragraphs; and
 * the labels that the lists know where a lone card has several.
 */
export function splitGapLabels(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const words = paragraphs.map(({ passage, cells }) => (cells.length > 0 ? [] : wordsOf(passage)));
  const opening = often(
    words.flatMap(([first, second]) =>
      first && second && WORD.test(first.text) && headHint(first.text) !== undefined ? [first.text] : [],
    ),
  );
  const known = knownLabels(words);
  if (opening.size + known.size === 0) return paragraphs;
  const isOpened = ([first, second]: readonly Passage[]): boolean =>
    second !== undefined && (opening.has(first?.text ?? '') || known.has(first?.text ?? ''));
  const within = often(words.flatMap((own) => (isOpened(own) ? own.slice(2, -1).map(({ text }) => text).filter((text) => WORD.test(text) && !looksLikeUnit(text)) : []))); // prettier-ignore
  return paragraphs.flatMap((paragraph, index) => {
    const own = words[index] ?? [];
    if (!isOpened(own)) return [paragraph];
    const starts = labelsAmong(own, (word) => within.has(word) || known.has(word));
    return starts.map((start, at) => {
      const [label, ...value] = own.slice(start, starts[at + 1]);
      return { passage: concat([...(label ? [withColon(label)] : []), ...value]), cells: [] };
    });
  });
}
