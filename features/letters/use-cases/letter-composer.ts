import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Duty } from '../../../core/directory/unit';
import type { LetterLine, LetterNotice } from '../rules/letter-line';

/** Whom a letter goes to. */
export interface Addressee {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  /** Absent where the person has no account that is open. */
  readonly account?: { readonly id: string; readonly duties: readonly { readonly duty: Duty }[] } | undefined;
}

/** A letter that is to be worded: everything its text depends on. */
export interface LetterDraft {
  readonly letterId: string;
  readonly kind: 'digest' | 'event';
  readonly to: Addressee;
  /** What stands for the token in its links, where they sign the reader in; else they lead to where he signs in with his password. */
  readonly linkPlace?: string | undefined;
  readonly day: CivilDay;
  readonly formedAtMs: number;
  readonly office: LetterNotice['office'];
  readonly lines: readonly LetterLine[];
}

export interface ComposedLetter {
  readonly subject: string;
  readonly messageId: string;
  readonly mime: string;
  /** What it says, as plain text whose links sign nobody in. */
  readonly text: string;
  /** Why it cannot be sent at all: the address is not one valid address. */
  readonly problem?: string;
}

/** Makes the text of a letter; the same draft gives the same bytes. */
export interface LetterComposer {
  compose(draft: LetterDraft): ComposedLetter;
}
