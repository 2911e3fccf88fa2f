import type { Look } from '../../../../reader/findings/second-look/look';
import { seenLines } from '../../../../reader/findings/second-look/seen-line';
import { readNotice } from '../../../../reader/read-notice';
import { lineCounter } from '../../../../reader/source-lines';

/** What one question of the second look finds in a text: the lines, counted from 1, and the words of each. */
export function lookAt(look: Look, text: string): (readonly [line: number, words: unknown])[] {
  const notice = readNotice(text);
  const lineOf = lineCounter(text);
  return look(seenLines({ notice, text }), { notice, text }).map(({ span, params }) => [
    lineOf(span?.start ?? 0),
    params['words'] ?? params['title'],
  ]);
}
