import { type Check, finding } from './check';

const MOST_WORDS = 40;

/** Words of the file that are hidden, deleted in tracked changes, white or struck out: at the line where they stand or stood. */
export const unseenText: Check = ({ text, unseen = [] }) =>
  unseen.map(({ how, words, at }) => {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const lineEnd = text.indexOf('\n', at);
    const span =
      how === 'struck'
        ? { start: at, end: Math.min(text.length, at + words.length) }
        : { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd };
    return finding('unseenText', 'warning', { how, words: words.slice(0, MOST_WORDS).replace(/\s+/g, ' ') }, span);
  });
