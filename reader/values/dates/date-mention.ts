import { civilDate, civilDay, formatDay } from '../../../core/calendar/civil-day';
import { QUARTER_MONTHS, YEAR_WORDS } from '../../vocabulary/deadline-words';
import { remembered } from '../../text/remembered';
import { withArabicDates } from './arabic-dates';

/** A last day named in words. `start` and `end` are indices of the text that was searched. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `YYYY-MM-DD`; absent where the calendar has no such day (2月30日). */
  readonly date?: string;
  readonly yearInferred: boolean;
  readonly rule: string;
  /** How finely it is named; a bare year is often a horizon and no deadline. */
  readonly grain: 'day' | 'month' | 'quarter' | 'half' | 'yearEnd' | 'year';
  /** It says 前, 底, 止 or the like: a last day. */
  readonly isLimit: boolean;
  /** It is the day something starts (2023年3月起). */
  readonly isStart: boolean;
}

/** What a date without a year is measured by. */
export interface DateContext {
  /** Day of the notice as `YYYY-MM-DD`, if it has one. */
  readonly issueDate?: string;
  /** The year the notice is about, where it has no date of its own (2023年度…). */
  readonly year?: number;
}

const YEAR = '(?:(\\d{4})年?(?:度|年)?|(今年|本年度|本年|当年|同年|明年|次年|翌年|来年|后年))?';
const RANGE = '(?:[-—–~至到]+)';
const TAIL = '(之?前|以前|底前|底之前|末前|底|末|内|止|起)?';
const FORMS: readonly (readonly [rule: string, form: RegExp])[] = [
  ['date-numeric', new RegExp(`(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})日?${TAIL}`, 'y')],
  ['date-numeric-month', new RegExp(`(20\\d{2})[-/.](1[0-2]|0?[1-9])(?![\\d.%])(?!万|亿|个|元|亩)${TAIL}`, 'y')],
  ['date-day', new RegExp(`${YEAR}(\\d{1,2})月(?:份)?(?:\\d{1,2}日?${RANGE})?(\\d{1,2})(?:日|号|(?=底前))${TAIL}`, 'y')],
  ['date-dotted', /(?:(\d{4})\.)?(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(日?(?:之?前|以前|止))/y],
  ['date-this-month', new RegExp(`(本|下)(?:个)?月(?:(\\d{1,2})(?:日|号)|(上旬|中旬|下旬|底|末))${TAIL}`, 'y')],
  ['date-month-range', new RegExp(`${YEAR}\\d{1,2}月?份?${RANGE}(\\d{1,2})月(?:份)?(?!\\d{1,2}[日号])${TAIL}`, 'y')],
  ['date-month', new RegExp(`${YEAR}(\\d{1,2})月(?:份)?(上中旬|中下旬|上旬|中旬|下旬|初|中)?${TAIL}`, 'y')],
  ['date-quarter', new RegExp(`${YEAR}(?:第)?([一二三四1-4])季度${TAIL}`, 'y')],
  ['date-half-year', new RegExp(`${YEAR}(上半年|下半年)${TAIL}`, 'y')],
  ['date-year-range', new RegExp(`\\d{4}年?${RANGE}(\\d{4})年(?:年)?(底|末|内)?(前)?`, 'y')],
  ['date-year-end', /(?:(\d{4})年?|(今年|本年度|本年|当年|同年|明年|次年|翌年|来年|后年))?(年底|年末|年内|年终|底|末|内)(之?前|以前)?/y],
  ['date-year', /(\d{4})年(?:度)?(之?前|以前|起)?/y],
];

const pad = (value: number) => String(value).padStart(2, '0');
const day = (year: number, month: number, date: number) => {
  if (month < 1 || month > 12 || date < 1 || year < 1990 || year > 2100) return undefined;
  const text = `${year}-${pad(month)}-${pad(date)}`;
  return formatDay(civilDay(year, month, date)) === text ? text : undefined;
};
const lastOfMonth = (year: number, month: number) => (month >= 1 && month <= 12 ? civilDate(civilDay(year, month + 1, 0)).day : 31);

interface Year {
  readonly year: number | undefined;
  readonly inferred: boolean;
}

/** The year a month and day without a year fall in: the notice's own, or the next when a notice of the last quarter names a month that is past. */
function inferYear(context: DateContext, month: number, date: number): Year {
  const issue = context.issueDate;
  if (issue === undefined) return { year: context.year, inferred: true };
  const year = Number(issue.slice(0, 4));
  const isPast = `${year}-${pad(month)}-${pad(date)}` < issue;
  return { year: isPast && Number(issue.slice(5, 7)) >= 10 && month <= 6 ? year + 1 : year, inferred: true };
}

function yearOf(
  figures: string | undefined,
  word: string | undefined,
  context: DateContext,
  month: number,
  date: number,
  carried: number | undefined,
): Year {
  if (figures !== undefined) return { year: Number(figures), inferred: false };
  const base = context.issueDate === undefined ? context.year : Number(context.issueDate.slice(0, 4));
  if (word !== undefined && base !== undefined) return { year: base + (YEAR_WORDS[word] ?? 0), inferred: true };
  if (carried !== undefined) return { year: carried, inferred: true };
  return inferYear(context, month, date);
}

interface Parts {
  readonly figures?: string | undefined;
  readonly word?: string | undefined;
  readonly month: number;
  /** 0 is the last of the month. */
  readonly date: number;
  readonly tail?: string | undefined;
  readonly grain: DateMention['grain'];
}

/** 本月底 · 下月10日: counted from the month of the notice. */
function partsOfThisMonth([, which, date, part, tail]: RegExpExecArray, issueDate: string | undefined): Parts | undefined {
  if (issueDate === undefined) return undefined;
  const month = Number(issueDate.slice(5, 7)) + (which === '下' ? 1 : 0);
  const day = date === undefined ? ({ 上旬: 10, 中旬: 20 }[part ?? ''] ?? 0) : Number(date);
  const grain = date === undefined ? 'month' : 'day';
  return { word: month > 12 ? '次年' : '本年', month: month > 12 ? 1 : month, date: day, tail: tail ?? part, grain };
}

function partsOf(rule: string, match: RegExpExecArray, context: DateContext): Parts | undefined {
  if (rule === 'date-this-month') return partsOfThisMonth(match, context.issueDate);
  const [, a, b, c, d, e] = match;
  if (rule === 'date-numeric') return { figures: a, month: Number(b), date: Number(c), tail: d, grain: 'day' };
  if (rule === 'date-numeric-month') return { figures: a, month: Number(b), date: 0, tail: c, grain: 'month' };
  if (rule === 'date-dotted') return { figures: a, month: Number(b), date: Number(c), tail: d, grain: 'day' };
  if (rule === 'date-day') return { figures: a, word: b, month: Number(c), date: Number(d), tail: e, grain: 'day' };
  if (rule === 'date-month-range') return { figures: a, word: b, month: Number(c), date: 0, tail: d, grain: 'month' };
  if (rule === 'date-month') {
    const date = d === '上旬' || d === '初' ? 10 : d === '中旬' || d === '中' || d === '上中旬' ? 20 : 0;
    return { figures: a, word: b, month: Number(c), date, tail: e ?? d, grain: 'month' };
  }
  if (rule === 'date-quarter') return { figures: a, word: b, month: QUARTER_MONTHS[c ?? ''] ?? 0, date: 0, tail: d, grain: 'quarter' };
  if (rule === 'date-half-year') return { figures: a, word: b, month: c === '上半年' ? 6 : 12, date: 0, tail: d, grain: 'half' };
  if (rule === 'date-year-range') return { figures: a, month: 12, date: 31, tail: c ?? b, grain: b === undefined ? 'year' : 'yearEnd' };
  if (rule === 'date-year-end') {
    if (a === undefined && b === undefined && !/^年/.test(c ?? '')) return undefined;
    return { figures: a, word: b, month: 12, date: 31, tail: d ?? c, grain: 'yearEnd' };
  }
  return { figures: a, month: 12, date: 31, tail: b, grain: 'year' };
}

function mentionAt(text: string, index: number, context: DateContext, carried: number | undefined): DateMention | undefined {
  for (const [rule, form] of FORMS) {
    form.lastIndex = index;
    const match = form.exec(text);
    const parts = match ? partsOf(rule, match, context) : undefined;
    if (!match || !parts || parts.month === 0) continue;
    const { year, inferred } = yearOf(parts.figures, parts.word, context, parts.month, parts.date === 0 ? 28 : parts.date, carried);
    const date = year === undefined ? undefined : day(year, parts.month, parts.date === 0 ? lastOfMonth(year, parts.month) : parts.date);
    const end = index + match[0].length;
    const after = text.slice(end, end + 4);
    return {
      start: index,
      end,
      text: match[0],
      ...(date === undefined ? {} : { date }),
      yearInferred: inferred,
      rule,
      grain: parts.grain,
      isLimit: /前|底|末|止|内|旬/.test(parts.tail ?? '') || /^(?:之?前|以前|止|完成)/.test(after),
      isStart: parts.tail === '起' || /^(?:起|开始|以来|以后|之后)/.test(after),
    };
  }
  return undefined;
}

const RANGE_BETWEEN = new RegExp(`^${RANGE}$`);

/** The last days a text in Arabic figures names, in order. */
function readArabicDates(text: string, context: DateContext): DateMention[] {
  const mentions: DateMention[] = [];
  const starts =
    /\d|本个?月|下个?月|今年|本年|当年|同年|明年|次年|翌年|来年|后年|年底|年末|年内|年终|第[一二三四]季度|[一二三四]季度|上半年|下半年/g;
  let carried: number | undefined;
  for (let next = starts.exec(text); next; next = starts.exec(text)) {
    if (/\d/.test(text.charAt(next.index - 1)) && /^\d/.test(next[0])) continue;
    const mention = mentionAt(text, next.index, context, carried);
    if (!mention) {
      while (/\d/.test(text.charAt(starts.lastIndex))) starts.lastIndex += 1;
      continue;
    }
    mentions.push(mention);
    if (mention.date !== undefined && !mention.yearInferred && mention.rule !== 'date-year-range')
      carried = Number(mention.date.slice(0, 4));
    starts.lastIndex = Math.max(mention.end, next.index + 1);
  }
  // The first day of a stretch (1月1日—12月31日) is no last day.
  return mentions.map((mention, at) => {
    const next = mentions[at + 1];
    const beginsStretch = next !== undefined && !mention.isLimit && RANGE_BETWEEN.test(text.slice(mention.end, next.start));
    return beginsStretch ? { ...mention, isStart: true } : mention;
  });
}

/** The last days a canonical text names, in order, also in Chinese figures. A year named earlier in the same text holds for the dates behind it. */
export function readDates(text: string, context: DateContext): DateMention[] {
  const arabic = withArabicDates(text);
  if (!arabic) return readArabicDates(text, context);
  return readArabicDates(arabic.text, context).map((mention) => {
    const [start, end] = [arabic.at[mention.start] ?? 0, arabic.at[mention.end] ?? text.length];
    return { ...mention, start, end, text: text.slice(start, end) };
  });
}

/** The last days that words name in themselves, whatever year those without one fall in: whether they name any, and where. */
export const datesIn = remembered((text: string): readonly DateMention[] => readDates(text, { year: 2000 }));
