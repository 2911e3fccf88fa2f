/** Characters of 二号 that stand on one line. */
const MOST = 20;
/** What no line begins with, and what none ends with. */
const NOT_FIRST = /^[的了和与及、，。；：）》〉”’〕％%]/;
const NOT_LAST = /[（《〈“‘〔关第]$/;
/** Two characters that stay together: of a number or a Latin word, or a number and what it counts. */
const TOGETHER = /[0-9A-Za-z][0-9A-Za-z.%％年月日期号届次]/;
/** How far from the even length a line may end, nearest first. */
const OFF_EVEN = [0, 1, -1, 2, -2, 3, -3, 4, -4];

/**
 * The lines of a title: as few as fit, of nearly the same length, the longer ones first, none with a lone character, no number parted (GB/T 9704-2012 7.3.1: the lines of a title
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
    const fits = (length: number): boolean => {
      const [last = '', first = ''] = characters.slice(length - 1, length + 1);
      const hasRoom = length > 1 && length <= MOST && characters.length - length <= (left - 1) * MOST;
      return hasRoom && !NOT_FIRST.test(first) && !NOT_LAST.test(last) && !TOGETHER.test(last + first);
    };
    const length = OFF_EVEN.map((off) => even + off).find(fits) ?? even;
    lines.push(characters.splice(0, length).join(''));
  }
  return lines;
}
