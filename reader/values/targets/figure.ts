import { chineseNumber } from '../../../core/text/chinese-number';
import { MEASURES } from '../../vocabulary/target-words';

/** Any of some words in a pattern, longer ones first. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');

/** A figure as text writes it (1,000 · 2.5 · 三 before 万亩). */
export const FIGURE =
  /[一二三四五六七八九十两]{1,3}(?=[万亿](?:亩|元|人|户|吨|斤|头|株|公里|平方米|千瓦))|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const UNIT = new RegExp(`^(万|亿|千|百|十)?(?:余|多)?(${anyOf(MEASURES)})?`);

/** A figure with its unit and its place in a text. */
export interface Figure {
  readonly value: number;
  readonly start: number;
  /** Behind figure, scale and unit. */
  readonly end: number;
  readonly percent: boolean;
  readonly unit?: string;
}

/** The figure at `match` with its unit: 万 and 亿 stay with the unit (5万户 is 5 of 万户), as officials write them. */
export function figureAt(text: string, match: RegExpExecArray): Figure {
  const value = chineseNumber(match[0]) ?? Number(match[0].replaceAll(',', ''));
  const end = match.index + match[0].length;
  if (text.charAt(end) === '%') return { value, start: match.index, end: end + 1, percent: true };
  const unit = /^分[之别]/.test(text.slice(end, end + 2)) ? null : UNIT.exec(text.slice(end, end + 16));
  // 10千伏: what stands behind the scale is no measure of ours.
  const isOther = /^[十百千]$/.test(unit?.[0] ?? '') && /^[\u4e00-\u9fff]/.test(text.slice(end + 1));
  const words = isOther ? '' : (unit?.[0] ?? '');
  const bracket = /^（(?:次|人|户|家|个|人次|间|套|台|处|座|件|所|辆)）/.exec(text.slice(end + words.length))?.[0] ?? '';
  const whole = (words + bracket).replace(/^(万|亿|千|百|十)?(?:余|多)/, '$1');
  return { value, start: match.index, end: end + words.length + bracket.length, percent: false, ...(whole === '' ? {} : { unit: whole }) };
}

/** Whether a figure is a sum of money. */
export const isMoney = (figure: Figure): boolean => /元$/.test(figure.unit ?? '');
