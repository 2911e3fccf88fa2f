const WIDE_SIGN = /[“”‘’—…①-⑳]/;
const isNarrow = (text: string, i: number) =>
  text.charCodeAt(i) <= 0x2e7f && (text.charCodeAt(i) < 0x80 || !WIDE_SIGN.test(text.charAt(i)));

/**
 * Columns a canonical text takes in print: two for a Chinese character, one for a Latin letter or a figure, and the half column that word processors leave
 * between the two. White space does not count, so that a text copied with or without it has one width.
 */
export function textWidth(text: string): number {
  let width = 0;
  let before: boolean | undefined;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charAt(i) === ' ') continue;
    const narrow = isNarrow(text, i);
    width += narrow ? 1 : 2;
    if (before !== undefined && before !== narrow) width += 0.5;
    before = narrow;
  }
  return width;
}
