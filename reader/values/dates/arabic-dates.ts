import { chineseNumber } from '../../../core/text/chinese-number';

const DIGITS = '〇零○O一二三四五六七八九';
const NUMBER = '[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const YEAR_MONTH_OR_DAY = new RegExp(
  `([${DIGITS}]{4})(?=年)|(?<![第每个一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])(?=月)|(?<=月)(${NUMBER})(?=[日号])`,
  'g',
);

/** A text whose dates are in Arabic figures, and for each of its characters where it comes from. */
export interface ArabicDates {
  readonly text: string;
  /** The original's index of each character, and one more for the end. */
  readonly at: readonly number[];
}

const figureOf = (digit: string): string => String('〇零○O'.includes(digit) ? 0 : '一二三四五六七八九'.indexOf(digit) + 1);

/** Writes the dates of a text that are in Chinese figures (二〇二四年六月三十日 · 十月底) in Arabic ones; undefined when there are none. */
export function withArabicDates(text: string): ArabicDates | undefined {
  let arabic = '';
  const at: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    for (; from < to; from += 1) at.push(from);
  };
  for (const match of text.matchAll(YEAR_MONTH_OR_DAY)) {
    const [found, year] = match;
    const figures = year === undefined ? String(chineseNumber(found) ?? found) : [...found].map(figureOf).join('');
    arabic += text.slice(from, match.index) + figures;
    copy(match.index);
    for (let i = 0; i < figures.length; i += 1) at.push(match.index);
    from = match.index + found.length;
  }
  if (arabic === '') return undefined;
  arabic += text.slice(from);
  copy(text.length);
  return { text: arabic, at: [...at, text.length] };
}
