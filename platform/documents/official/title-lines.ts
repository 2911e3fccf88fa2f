/** Characters of 二号 that stand on one line. */
const MOST = 20;
/** What no line begins with, and what none ends with. */
const NOT_FIRST = /^[的了和与及、，。；：）》〉”’〕％%]/;
const NOT_LAST = /[（《〈“‘〔关第]$/;

/**
 * The lines of a title: as few as fit, of nearly the same length, the longer ones first, none with a lone character (GB/T 9704-2012 7.3.1: the lines of a title
 * form a trapezium or a lozenge).
 */
export function splitTitle(title: string): readonly string[] {
  const characters = [...title];
  const lines: string[] = [];
  for (let left = Math.ceil(characters.length / MOST); characters.length > 0; left -= 1) {
    if (left <= 1) {
      lines.push(characters.splice(0).join(''));
      break;
    }
    const even = Math.ceil(characters.length / left);
    const fits = (length: number): boolean =>
      length <= MOST && !NOT_FIRST.test(characters[length] ?? '') && !NOT_LAST.test(characters[length - 1] ?? '');
    const length = [even, even + 1, even - 1, even + 2, even - 2].find(fits) ?? even;
    lines.push(characters.splice(0, length).join(''));
  }
  return lines;
}
