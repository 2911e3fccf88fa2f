import { EMPTY_PASSAGE, type Passage } from '../passage';

/** What opens a line of a document that was turned into marked-up text: a quotation, a heading. */
const OPENING = /^(?:>)+|^#{1,6}(?=[^#\d])/;
/** What sets words in bold, and what keeps a sign from being taken for a mark. */
const WITHIN = /\*\*|\\(?=[.\-*#>()[\]（）_`+!|~])/g;

/** A line without the marks of marked-up text (**通知** · > 要求 · ## 一、任务 · 1\.), and those marks: they are no words of the notice. */
export function withoutMarks(passage: Passage): { readonly words: Passage; readonly marks: Passage } {
  const { text, at, source } = passage;
  const marked = new Set<number>();
  if (/[*#>\\]/.test(text)) {
    const isBold = (text.match(/\*\*/g)?.length ?? 0) % 2 === 0;
    const opening = OPENING.exec(text)?.[0].length ?? 0;
    for (let i = 0; i < opening; i += 1) marked.add(i);
    for (const { index, 0: mark } of text.matchAll(WITHIN))
      if (isBold || mark === '\\') for (let i = index; i < index + mark.length; i += 1) marked.add(i);
  }
  const partOf = (is: (char: string, i: number) => boolean): Passage => ({
    text: Array.from(text, (char, i) => (is(char, i) ? char : '')).join(''),
    at: at.filter((_, i) => is('', i)),
    source,
  });
  return marked.size === 0
    ? { words: passage, marks: EMPTY_PASSAGE }
    : { words: partOf((_, i) => !marked.has(i)), marks: partOf((_, i) => marked.has(i)) };
}
