/** Whatever ends a line somewhere: LF, VT, FF, CR, NEL, LS, PS; and the tab, which moves what follows. */
const BREAK = /[\t-\r\u{85}\u{2028}\u{2029}]/u;
/** What shows nothing and changes how the rest is shown: other controls, marks of direction, zero-width characters, tags. The joiners of scripts and emoji stay. */
const UNSEEN =
  /[\p{Cc}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;

/** The lines of a text that a person wrote, without those that show nothing. None can end a line or turn the direction of what stands around it. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(BREAK)
    .map((line) => line.replace(UNSEEN, '').replace(HALF_CHARACTER, '\u{fffd}').trim())
    .filter((line) => line !== '');

/**
 * The same text as one line, for where a line break would begin what looks like a further line of ours: a letter, a list of the command line, a header.
 * What is stored keeps the person's own words.
 */
export const oneLine = (text: string): string => linesOf(text).join(' ');
