import { LINE_BREAK } from '../text/lines';
import type { Decoded } from './decode-text';

/** Some 330 pages: no notice is longer, and reading takes well under two seconds up to here. */
const MOST_CHARACTERS = 200_000;
/** Far more than those pages hold; each line takes memory, however short it is. */
const MOST_LINES = 50_000;

/** NUL and halves of characters, which no database takes. */
const NOT_STORABLE = /[\0\p{Surrogate}]/u;

/** Text as it was decoded, or the refusal of one that is too long for a notice, or that nothing could keep. */
export function ofNoticeLength(decoded: Decoded): Decoded {
  if ('unreadable' in decoded) return decoded;
  const characters = decoded.text.length;
  if (characters > MOST_CHARACTERS) return { unreadable: { reason: 'tooLong', characters, most: MOST_CHARACTERS } };
  const lines = decoded.text.split(LINE_BREAK).length;
  const line = decoded.text.split(/\r\n?|\n/).findIndex((text) => NOT_STORABLE.test(text)) + 1;
  if (line > 0) return { unreadable: { reason: 'notStorable', line } };
  return lines > MOST_LINES ? { unreadable: { reason: 'tooManyLines', lines, most: MOST_LINES } } : decoded;
}
