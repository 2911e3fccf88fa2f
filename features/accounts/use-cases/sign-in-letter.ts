import type { MadeLetter } from '../../../core/mail/short-letter';

/** A letter with a sign-in link that is to be worded. `path` is the page of the link, token included; `atMs` when it is written. */
interface SignInLetterDraft {
  readonly letterId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly path: string;
  readonly validMinutes: number;
  readonly atMs: number;
}

/** Makes the text of a letter with a sign-in link. */
export interface SignInComposer {
  compose(draft: SignInLetterDraft): MadeLetter;
}
