import { parseDay } from '../../../core/calendar/civil-day';
import { chineseNumber } from '../../../core/text/chinese-number';

const FIGURES: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  Ｏ: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const ARABIC = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
const DASHED = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const CHINESE = /([一二三四五六七八九〇零○O]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** The full date a text names (2023年3月17日 · 2023-03-17 · 二〇二三年三月十七日) as `YYYY-MM-DD`, with its place. */
export function findFullDate(text: string): { readonly date: string; readonly start: number; readonly end: number } | undefined {
  const match = ARABIC.exec(text) ?? DASHED.exec(text) ?? CHINESE.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  const year = /^\d/.test(match[1]) ? match[1] : [...match[1]].map((char) => FIGURES[char] ?? '').join('');
  const month = /^\d/.test(match[2]) ? Number(match[2]) : chineseNumber(match[2]);
  const day = /^\d/.test(match[3]) ? Number(match[3]) : chineseNumber(match[3]);
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseDay(date) === undefined ? undefined : { date, start: match.index, end: match.index + match[0].length };
}

/** Whether words are nothing but a day, as the one below an issuer is (2026年3月17日 · 2026年3月17日印发). */
export const isSigningDay = (text: string): boolean => /^\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/.test(text);
