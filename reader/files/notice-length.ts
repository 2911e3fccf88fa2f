import { LINE_BREAK } from '../text/lines';
import type { Decoded } from './decode-text';

/** Some 330 pages: no notice is longer, and reading takes well under two seconds up to here. */
const MOST_CHARACTERS = 200_000;
/** Far more than those pages hold; each line takes memory, however short it is. */
const MOST_LINES = 50_000;

/** Text as it was decoded, or the refusal of one that is too long for a notice. */
export function ofNoticeLength(decoded: Decoded): Decoded {
  if ('unreadable' in decoded) return decoded;
  const characters = decoded.text.length;
  if (characters > MOST_CHARACTERS) return { unreadable: { reason: 'tooLong', characters, most: MOST_CHARACTERS } };
  const lines = decoded.text.split(LINE_BREAK).length;
  return lines > MOST_LINES ? { unreadable: { reason: 'tooManyLines', lines, most: MOST_LINES } } : decoded;
}
