/** The characters that numbers in Chinese figures are written with. */
export const CHINESE_FIGURES = '一二三四五六七八九十百千零〇○两';

const DIGITS = '零一二三四五六七八九';
const ZERO = /[〇○]/g;
/** 九千九百九十九, 一百零三, 一百一十, 两百, 十二; in its groups the figures of thousands, hundreds, tens, the word for ten, the last figure. */
const SPOKEN =
  /^(?:([一二三四五六七八九两])千)?零?(?:([一二三四五六七八九两])百)?零?(?:([一二三四五六七八九]?)(十))?零?([一二三四五六七八九])?$/;
/** 一〇三: figure by figure. */
const FIGURES = /^[一二三四五六七八九][零一二三四五六七八九]{1,3}$/;

const digit = (char: string | undefined): number => (char === '两' ? 2 : Math.max(0, DIGITS.indexOf(char ?? '零')));

/** A number in Chinese figures up to 9,999 (十二 → 12, 一百零三 and 一〇三 → 103, 两百 → 200); undefined when it is no such number. */
export function chineseNumber(text: string): number | undefined {
  const words = text.replace(ZERO, '零');
  if (words === '') return undefined;
  if (FIGURES.test(words)) return [...words].reduce((number, char) => number * 10 + digit(char), 0);
  const found = SPOKEN.exec(words);
  if (!found) return undefined;
  const [, thousands, hundreds, tens, ten, last] = found;
  const tenth = ten === undefined ? 0 : tens === '' ? 1 : digit(tens);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + tenth * 10 + digit(last);
}

/** A number from 1 to 9,999 in Chinese figures, as ordinals are printed (12 → 十二, 103 → 一百零三, 110 → 一百一十). */
export function inChineseFigures(number: number): string {
  const places = [...String(number)].map((char, at, all) => ({ char: DIGITS.charAt(Number(char)), place: ['', '十', '百', '千'][all.length - 1 - at] ?? '' })); // prettier-ignore
  const words = places.map(({ char, place }) => (char === '零' ? char : char + place)).join('');
  return words.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
