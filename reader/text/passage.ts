import type { Span } from '../notice';

/** A piece of the notice in canonical form: `at[i]` is the offset, in `source` (the text that was read), of the character `text[i]`. */
export interface Passage {
  readonly text: string;
  readonly at: readonly number[];
  readonly source: string;
}

/** Characters of white space that are looked at. */
const LONGEST_GAP = 39;
const SPACE = /^\s+$/;

export const EMPTY_PASSAGE: Passage = { text: '', at: [], source: '' };

/** The piece between two indices of a passage. */
export function slice(passage: Passage, start: number, end = passage.text.length): Passage {
  if (start === 0 && end === passage.text.length) return passage;
  return { text: passage.text.slice(start, end), at: passage.at.slice(start, end), source: passage.source };
}

/** Several pieces as one, with nothing between them. */
export function concat(passages: readonly Passage[]): Passage {
  if (passages.length === 1 && passages[0]) return passages[0];
  const places: number[] = [];
  for (const { at } of passages) for (const place of at) places.push(place);
  return {
    text: passages.map((passage) => passage.text).join(''),
    at: places,
    source: passages.find(({ source }) => source !== '')?.source ?? '',
  };
}

/** The place of `text.slice(start, end)` in the text that was read; an empty stretch is a point. */
export function spanOf(passage: Passage, start = 0, end = passage.text.length): Span {
  const first = passage.at[Math.min(start, passage.at.length - 1)] ?? 0;
  if (end <= start) return { start: first, end: first };
  return { start: first, end: (passage.at[end - 1] ?? first) + 1 };
}

/** The smallest stretch that holds both. */
export const cover = (one: Span, other: Span): Span => ({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) });

/** Whether white space stands before the character at `i` where the text was read. */
export function hasGap({ at, source }: Passage, i: number): boolean {
  const [from, to] = [(at[i - 1] ?? 0) + 1, at[i] ?? 0];
  return i > 0 && to > from && SPACE.test(source.slice(from, Math.min(to, from + LONGEST_GAP)));
}

/** Whether a line ends there. */
export const hasBreak = ({ at, source }: Passage, i: number): boolean =>
  i > 0 && /[\n\r]/.test(source.slice((at[i - 1] ?? 0) + 1, Math.min(at[i] ?? 0, (at[i - 1] ?? 0) + 1 + LONGEST_GAP)));

/** Whether white space of two columns and more stands there: it sets words apart, and is no space beside a figure. */
export const hasWideGap = (passage: Passage, i: number): boolean => {
  const gap = passage.source.slice((passage.at[i - 1] ?? 0) + 1, passage.at[i] ?? 0);
  return hasGap(passage, i) && (gap.length > 1 || /[\t\u3000]/.test(gap));
};

/** Several paragraphs as one, with the stop between them that their ends leave out; a figure that opens one goes on with the one before. */
export const sentences = (paragraphs: readonly Passage[]): Passage => {
  const filled = paragraphs.filter(({ text }) => text !== '');
  return concat(
    filled.flatMap((one, at) => {
      const before = filled[at - 1];
      const isOpen = before !== undefined && !/[，。；：、！？—–（]$/.test(before.text) && !/^[\d，。；：、）]/.test(one.text);
      return isOpen ? [{ text: '。', at: before.at.slice(-1), source: before.source }, one] : [one];
    }),
  );
};

/** Several lists as one, with the comma between them that their lines or cells leave out. */
export const listed = (lists: readonly Passage[]): Passage =>
  concat(lists.flatMap((list, at) => (at === 0 ? [list] : [{ text: '、', at: [list.at[0] ?? 0], source: list.source }, list])));
