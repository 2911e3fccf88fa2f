import { GOES_ON } from '../account/account-for-lines';
import { unitsInBrackets } from '../account/prose';
import type { AccountedLine, Finding, Notice, NoticeTask, Span } from '../notice';
import { CHINESE_FIGURES } from '../../core/text/chinese-number';
import { findLabels } from '../structure/label';
import { type Ordinal, readOrdinal } from '../structure/ordinal';
import { foldText } from '../text/fold-text';
import { type Passage, slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import { datesIn } from '../values/dates/date-mention';
import { isUnitList } from '../values/unit-name';
import { OTHERS } from '../vocabulary/labels';
import { NOTES } from '../vocabulary/sections';
import { type Check, finding } from './check';

const CODES: Readonly<Record<string, string>> = { item: 'itemNotRead', row: 'rowNotRead' };
/** Characters of a line that a finding shows. */
const MOST_WORDS = 40;

/** Stretches of the text, by whether one of them reaches into another stretch; told once, each in turn from the beginning of the text. */
function overlaps(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let [next, reach] = [0, 0];
  return ({ start, end }) => {
    for (; (sorted[next]?.start ?? Infinity) < end; next += 1) reach = Math.max(reach, sorted[next]?.end ?? 0);
    return reach > start;
  };
}

const placesOf = ({ tasks }: Notice): Span[] => tasks.flatMap(({ span, repeatedAt = [] }) => [span, ...repeatedAt]);

/** A numbered item, a row of a table or another line of which the reader can say nothing: perhaps a task that is lost. Its further lines are told with its first. */
export const notRead: Check = ({ notice: { account }, text }) =>
  account.flatMap(({ as, rule, span }, at): Finding[] => {
    if (as !== 'unread' || rule === GOES_ON) return [];
    let end = at;
    while (account[end + 1]?.as === 'unread' && account[end + 1]?.rule === GOES_ON) end += 1;
    const words = text.slice(span.start, Math.min(span.end, span.start + MOST_WORDS)).replace(/\s+/g, ' ');
    return [finding(CODES[rule] ?? 'lineNotRead', 'warning', { words }, { start: span.start, end: account[end]?.span.end ?? span.end })];
  });

const valueSpans = ({ units, deadline, timePoints }: NoticeTask): Span[] => [
  ...units.map(({ span }) => span),
  ...timePoints.map(({ span }) => span),
  ...(deadline.kind === 'none' ? [] : [deadline.span]),
];

/** A line of a task that names something with a colon (整改部门：县水利局). */
const NAMED = /^(?:\d{1,2}[.、])?(?!抄送|抄报|主送|分送|发送)[\u4e00-\u9fff]{2,12}：/;
const LONGEST_DAY = 24;

/** The last day that some words of a sentence name, with the sign that it is one (6月28日前); none for years and stretches. */
function limitIn(words: Passage): Passage | undefined {
  const day = datesIn(words.text).find(
    ({ grain, isLimit, isStart }) => isLimit && !isStart && (grain === 'day' || grain === 'month' || grain === 'quarter'),
  );
  return day && slice(words, day.start, day.end);
}

/** Units or a day behind a label that the reader does not know, in a line of a task. */
function behindLabel(words: Passage): { readonly code: 'unitInNoTask' | 'deadlineInNoTask'; readonly value: Passage } | undefined {
  if (OTHERS.test(words.text)) return undefined;
  const inBrackets = unitsInBrackets(words);
  if (inBrackets) return { code: 'unitInNoTask', value: inBrackets };
  const value = slice(words, NAMED.exec(words.text)?.[0].length ?? words.text.length);
  if (value.text.endsWith('。') && findLabels(words.text).some(({ kind, start }) => kind === 'body' && start === 0)) return undefined;
  const bare = slice(value, 0, value.text.replace(/[。；]$/, '').length);
  if (bare.text === '') return undefined;
  if (isUnitList(bare)) return { code: 'unitInNoTask', value: bare };
  return bare.text.length <= LONGEST_DAY && limitIn(bare) ? { code: 'deadlineInNoTask', value: bare } : undefined;
}

/** Units and last days that belong to no task: behind a label that is not known in a task's own lines, or a day in words that were read as text. */
export const valueInNoTask: Check = ({ notice, text }) => {
  const isRead = overlaps(notice.tasks.flatMap(valueSpans));
  const isTask = overlaps(placesOf(notice));
  return notice.account.flatMap(({ as, span }): Finding[] => {
    const [read, task] = [isRead(span), isTask(span)];
    if (read || (as !== 'part' && (as !== 'text' || task))) return [];
    const words = foldText(text, span.start, span.end);
    const limit = as === 'text' ? limitIn(words) : undefined;
    const found = as === 'part' ? behindLabel(words) : limit && { code: 'deadlineInNoTask' as const, value: limit };
    return found ? [finding(found.code, 'warning', { words: printed(found.value) }, spanOf(found.value))] : [];
  });
};

/** What stands before an ordinal that is a reference and begins no item (第（二）项 · 五（二） · （一）和（二）). */
const REFERENCE = /[第同见按照和、及至与或到条项“《（一二三四五六七八九十\d]$/;
/** Where an ordinal may stand within a line. */
const WITHIN = new RegExp(`[（(]?[${CHINESE_FIGURES}\\d]{1,4}[）)、.．]|第[${CHINESE_FIGURES}]{1,4}条|[①-⑳]`, 'g');

interface Begun {
  readonly line: AccountedLine;
  readonly words: Passage;
  readonly ordinal: Ordinal | undefined;
}

/** The next ordinal of a style from each line on, without its own. */
function nextNumbers(lines: readonly Begun[]): ReadonlyMap<string, number>[] {
  const next = new Map<string, number>();
  const all = lines.map(() => new Map<string, number>());
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    all[at] = new Map(next);
    const ordinal = lines[at]?.ordinal;
    if (ordinal) next.set(ordinal.kind, ordinal.number);
  }
  return all;
}

/**
 * Items taken for one: within a line stands the ordinal that its list lacks, before the one with which it goes on (一、重点任务（一）… ⏎ （二）…).
 */
export const itemsTakenForOne: Check = ({ notice, text }) => {
  const lines = notice.account.map((line): Begun => {
    const words = foldText(text, line.span.start, line.span.end);
    return { line, words, ordinal: readOrdinal(words.text) };
  });
  const next = nextNumbers(lines);
  const last = new Map<string, number>();
  return lines.flatMap(({ words, ordinal, line }, at): Finding[] => {
    if (ordinal) last.set(ordinal.kind, ordinal.number);
    const isRunIn = ordinal?.kind === 'circled' || NOTES.test(words.text);
    const isOther = isRunIn || line.as === 'foot' || line.as === 'annex' || /[\t|｜│]/.test(text.slice(line.span.start, line.span.end));
    if (isOther) return [];
    for (const match of words.text.matchAll(WITHIN)) {
      const found = match.index === 0 ? undefined : readOrdinal(words.text, match.index);
      if (!found || REFERENCE.test(words.text.charAt(match.index - 1)) || last.get(found.kind) === found.number) continue;
      const after = next[at]?.get(found.kind) ?? 1;
      const goesOn = after === found.number + 1 || (after === 1 && found.number > 1 && last.get(found.kind) === found.number - 1);
      if (!goesOn) continue;
      return [finding('itemsTakenForOne', 'warning', { words: found.text }, spanOf(words, match.index, match.index + found.text.length))];
    }
    return [];
  });
};
