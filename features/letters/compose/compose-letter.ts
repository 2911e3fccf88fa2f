import type { MakeCalendarFile } from '../../../core/mail/calendar-entry';
import type { MakeMime } from '../../../core/mail/message';
import { messageIdOf } from '../../../core/text/message-id';
import type { LetterComposer } from '../use-cases/letter-composer';
import { withoutLinkPlace } from '../rules/letter-link';
import { calendarEntries } from './calendar-entries';
import { letterWords, type WordingOptions } from './letter-words';

export interface ComposerOptions extends WordingOptions {
  readonly makeMime: MakeMime;
  readonly makeCalendarFile: MakeCalendarFile;
}

/** Composes letters. */
export function createLetterComposer({ publicUrl, takesReplies, makeMime, makeCalendarFile }: ComposerOptions): LetterComposer {
  return {
    compose(draft) {
      const { letterId, to, formedAtMs: dateMs } = draft;
      const words = letterWords(draft, { publicUrl, takesReplies });
      const messageId = messageIdOf(letterId, publicUrl);
      const entries = calendarEntries(draft.lines, draft.day, publicUrl);
      const calendar = entries.length > 0 && { calendarFile: makeCalendarFile(entries, dateMs) };
      const mime = makeMime({ ...words, ...calendar, to, messageId, dateMs, boundary: letterId });
      const composed = { subject: words.subject, messageId, mime: mime ?? '', text: withoutLinkPlace(words.text, draft.linkPlace) };
      return mime === undefined ? { ...composed, problem: `收件地址无效：${JSON.stringify(to.address)}` } : composed;
    },
  };
}
