import { type Passage, slice } from '../text/passage';

/** Longest title (in characters) that a first sentence may be; beyond it the title is cut at a comma or colon. */
const LONGEST = 60;

/** The title of an item and the words of its own text that follow on the same line. */
export function splitTitle(words: Passage): { readonly title: Passage; readonly rest: Passage } {
  const text = words.text;
  const sentence = text.search(/[。；！]/);
  const end = sentence < 0 ? text.length : sentence;
  const colon = text.slice(0, end).search(/：/);
  if (colon > 3 && colon <= 30 && colon < text.length - 1) return { title: slice(words, 0, colon), rest: slice(words, colon + 1) };
  if (end <= LONGEST || sentence < 0) return { title: slice(words, 0, end), rest: slice(words, Math.min(text.length, end + 1)) };
  return { title: slice(words, 0, end), rest: slice(words, end + 1) };
}
