/** A letter of a few sentences about one thing, which it leads to. */
export interface ShortLetter {
  readonly letterId: string;
  readonly to: { readonly name: string; readonly address: string };
  /** When it is written. Epoch milliseconds. */
  readonly atMs: number;
  readonly subject: string;
  /** What it is about, in a word or two. */
  readonly heading: string;
  readonly said: string;
  /** `path`: the page it leads to. Without a label the address itself is shown, to be copied. */
  readonly link?: { readonly label?: string; readonly path: string };
  readonly closing: readonly string[];
}

/** A letter as it goes out: its MIME (ASCII, CRLF), and the same as plain text. `problem`: why it cannot go out. */
export interface MadeLetter {
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly mime: string;
  readonly text: string;
  readonly problem?: string;
}

/** Makes a short letter; the same letter is the same bytes. */
export type MakeShortLetter = (letter: ShortLetter) => MadeLetter;
