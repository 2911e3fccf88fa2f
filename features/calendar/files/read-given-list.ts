import { isStorable, withPlainLineBreaks } from '../../../core/text/storable';
import { decodeText } from '../../../reader/files/decode-text';
import type { GivenList, ListReader } from '../use-cases/list-reader';
import { listProblemText, NO_CSV_TEXT } from '../words/load-words';
import { readList } from './read-list';

const unread = (problem: string): GivenList => ({ text: '', days: [], problems: [problem] });

/** Reads the bytes of a CSV file (UTF-8, UTF-16 or GB18030) or a text, and says of what is no list why. */
export const readGivenList: ListReader = (given) => {
  const decoded = typeof given === 'string' ? { text: given } : decodeText(given);
  if ('unreadable' in decoded || !isStorable(decoded.text)) return unread(NO_CSV_TEXT);
  const text = withPlainLineBreaks(decoded.text);
  const { days, problems } = readList(text);
  return { text, days, problems: problems.map(listProblemText) };
};
