import { readReplacedSheets, type ReplacedSheet } from '../../../core/obligation/replaced-sheets';
import { type CivilDay, parseDay } from '../../../core/calendar/civil-day';
import { linesOf, oneLine } from '../../../core/text/one-line';
import { nearDayText, weekdayText } from '../../../core/words/days';
import { audienceWords, roleWords } from '../../../core/words/duties';
import { keptDeadlineText } from '../../../core/words/kept-deadline';
import { obligationStateWords } from '../../../core/words/states';
import { lightNames } from '../../../core/words/lights';
import type { LetterLine } from '../rules/letter-line';
import { UNDELIVERED } from '../rules/redirect-undelivered';
import {
  askWords,
  CYCLE_WAYS,
  eventOf,
  lightCodes,
  LOOK,
  LOOK_AT_EVALUATION,
  LOOK_AT_UNITS,
  owedWords,
  RECORD_PART,
  RECORD_POSTINGS,
} from '../words/item-words';
import { clip } from './clip';

/** The words of one item, as text and html print them. */
export interface LineWords {
  readonly number: number;
  readonly colour: string;
  readonly colourCode: string;
  readonly title: string;
  readonly unit: string;
  /** Absent, like its deadline, where the letter is about the task as a whole. */
  readonly owed?: string;
  readonly deadline?: string;
  readonly notes: readonly string[];
  readonly link: string;
  /** What the link is for: the action that the reader is asked for, or a look. */
  readonly linkFor: string;
  /** Only of an event: what it is (交办, 退回 …). */
  readonly event?: string;
}

/** The items about one notice. */
export interface LetterPart {
  /** The notice with its number (依据). */
  readonly notice: string;
  readonly lines: readonly LineWords[];
}

/** What text and html of a letter are made from. */
export interface LetterView {
  /** The office in whose name it is written. */
  readonly office: string;
  /** What kind of letter it is: 督办通知, 催办函. */
  readonly heading: string;
  readonly name: string;
  readonly opening: string;
  readonly parts: readonly LetterPart[];
  /** The one thing to press. */
  readonly button: { readonly label: string; readonly link: string };
  readonly contact: string;
  readonly closing: string;
}

const TITLE_CHARACTERS = 80;

/** A notice as letters name it: title and number, in one line. */
export const noticeWords = ({ title, number }: LetterLine['notice']): string =>
  oneLine(`《${clip(oneLine(title), TITLE_CHARACTERS)}》${number === undefined ? '' : `（${number}）`}`);

/** Before each line of a note of several lines: none of them can pass for a line of ours. */
const QUOTED = '> ';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The kinds whose deadline stays on a day off (结果节点); the others have been moved to a work day. */
function deadlineWords({ deadlineDay, isMet, remindedOn, dayOff, urgency, overdueWorkDays }: LetterLine, today: CivilDay): string {
  const name = nearDayText(deadlineDay, today);
  const weekday = weekdayText(deadlineDay);
  if (isMet) return `${name}（${weekday}），${obligationStateWords.met}`;
  const place =
    urgency === 'overdue' ? `，已逾期${overdueWorkDays}个工作日` : deadlineDay === today ? '，今天到期' : `，还有${deadlineDay - today}天`;
  if (dayOff === undefined) return `${name}（${weekday}）${place}`;
  return `${keptDeadlineText({ day: deadlineDay, dayOff, remindedOn }, today)}${place}`;
}

/** The days of the results that an assignment letter names. */
export const resultDaysOf = ({ params }: Pick<LetterLine, 'params'>): readonly CivilDay[] => {
  const days = params['resultDays'];
  return typeof days === 'string' ? days.split(' ').flatMap((text) => parseDay(text) ?? []) : [];
};

/** What an assignment letter says of the task itself: the days of its results, or the notice's words. */
function taskDeadlineWords({ params }: LetterLine, today: CivilDay): string[] {
  const days = resultDaysOf({ params });
  const dayWords = (day: CivilDay): string => `${nearDayText(day, today)}（${weekdayText(day)}${day < today ? '，已过' : ''}）`;
  const text = days.length > 0 ? days.map(dayWords).join('、') : textOf(params['deadlineText']);
  return text ? [`任务完成时限：${text}`] : [];
}

/** What a person said about it: one line, or a quoted block of several. */
function saidWords(text: string): readonly string[] {
  const lines = linesOf(text);
  return lines.length > 1 ? ['说明：', ...lines.map((line) => `${QUOTED}${line}`)] : lines.map((line) => `说明：${line}`);
}

/** What a letter says of a posting: that the roster has not come, and which villages are not recorded. */
function postingWords({ isRosterMissing, owed, firstOwed }: NonNullable<LetterLine['posting']>): readonly string[] {
  const named = `${firstOwed.join('、')}${owed > firstOwed.length ? ` 等${owed}个` : ''}`;
  return [
    ...(isRosterMissing ? ['清册未到：公示时限不变，请先做准备，清册一到就公示。'] : []),
    ...(owed > 0 ? [`还没有登记公示的：${named}。`] : []),
  ];
}

/** Villages whose sheets are replaced that a letter names. */
const MOST_REPLACED = 30;

const personsText = (persons: number | undefined): string => (persons === undefined ? '没有列出' : ` ${persons} 人`);

/** `青山1村：原来 12 人，现在 15 人`. */
function replacedText({ village, before, after }: ReplacedSheet): string {
  if (before === after) return `${village}：仍是${personsText(after)}，缴费金额有变化`;
  return `${village}：原来${personsText(before)}，现在${personsText(after)}${after === 0 ? '，不用公示' : ''}`;
}

/** What a letter says of the sheets that a later roster replaces. */
function replacedWords(sheets: readonly ReplacedSheet[]): readonly string[] {
  const rest = sheets.length - MOST_REPLACED;
  return [...sheets.slice(0, MOST_REPLACED).map(replacedText), ...(rest > 0 ? [`还有 ${rest} 个村，见新的公示表。`] : [])];
}

/** The way into the round of which a letter tells something. */
function cycleWayOf({ rung, params }: Pick<LetterLine, 'rung' | 'params'>): { readonly path: string; readonly label: string } | undefined {
  const way = CYCLE_WAYS[rung.split(':')[0] ?? ''];
  return way && { path: `/cycles/${textOf(params['cycleId'])}${way.page}`, label: way.label };
}

function noteWords(line: LetterLine, today: CivilDay): string[] {
  const notes = taskDeadlineWords(line, today);
  const { params } = line;
  const [movedTo, movedFrom] = [textOf(params['movedTo']), textOf(params['movedFrom'])];
  if (movedTo) notes.push(`已移交${movedTo}承办。`);
  if (movedFrom) notes.push(`由${movedFrom}移交，改由贵单位承办。`);
  notes.push(...saidWords(textOf(params['note']) || textOf(params['reason'])));
  const villages = textOf(params['villages']);
  if (villages) notes.push(`涉及的村：${villages}。`);
  notes.push(...replacedWords(readReplacedSheets(params['sheets'])));
  if (line.posting && !cycleWayOf(line)) notes.push(...postingWords(line.posting));
  if (line.audience === 'supporter' && !line.isVacant) notes.push(`${line.unitName}由贵单位挂钩帮扶，请督促、帮助它办理。`);
  if (line.isVacant) notes.push(`${line.unitName}的${audienceWords[line.audience]}无人任职，请督办岗联系该单位并补登人员。`);
  if (line.rung.endsWith(UNDELIVERED)) notes.push(`原收件人${textOf(params['insteadOf'])}的邮箱退信，改发给您。`);
  if (line.isEstimated) notes.push('该年度节假日安排尚未公布，日期暂按周末推算。');
  return notes;
}

/** Every word in one line, whatever a title, a name or a reason brings with it. */
const inLines = (words: LineWords): LineWords => ({
  ...words,
  title: clip(oneLine(words.title), TITLE_CHARACTERS),
  unit: oneLine(words.unit),
  ...(words.owed !== undefined && { owed: oneLine(words.owed) }),
  ...(words.deadline !== undefined && { deadline: oneLine(words.deadline) }),
  notes: words.notes.map(oneLine),
});

const owedText = ({ obligationKind, obligationTitle, taskTitle, isPart, evaluationId }: LetterLine): string =>
  isPart
    ? `完成分解事项（${obligationTitle}）`
    : evaluationId !== undefined
      ? obligationTitle
      : obligationTitle && obligationTitle !== taskTitle
        ? `${owedWords[obligationKind]}（${obligationTitle}）`
        : owedWords[obligationKind];

/** What the words of an item depend on beside it: the day of the letter, its kind, and the address by which its reader comes to a page. */
export interface LineContext {
  readonly today: CivilDay;
  readonly kind: 'digest' | 'event';
  readonly linkTo: (path: string) => string;
}

/** The page to which an item leads its reader, and what for. */
function wayOf({ audience, isVacant, isPart, posting, asks, evaluationId, taskId, ...of }: LetterLine): {
  readonly path: string;
  readonly label: string;
} {
  // Whoever is paired to a village does not read its business: his way leads to the units, where the pair stands.
  if (audience === 'supporter' && !isVacant) return { path: '/directory', label: LOOK_AT_UNITS };
  // Whoever has a part sees neither the task nor what it is a part of.
  if (isPart) return { path: '/parts', label: RECORD_PART };
  const inCycle = cycleWayOf(of);
  if (inCycle) return inCycle;
  const asked = asks && askWords[asks];
  if (evaluationId !== undefined) return { path: `/evaluations/${evaluationId}`, label: asked ?? LOOK_AT_EVALUATION };
  if (posting && asks === 'submitReport') return { path: `/cycles/${posting.cycleId}/postings`, label: RECORD_POSTINGS };
  return { path: `/tasks/${taskId}`, label: asked ?? LOOK };
}

/** The words of one item; each is one line. */
export function lineWords(line: LetterLine, number: number, { today, kind, linkTo }: LineContext): LineWords {
  const way = wayOf(line);
  return inLines({
    number,
    colour: line.colour === 'none' ? '' : lightNames[line.colour],
    colourCode: lightCodes[line.colour],
    title: `${line.ordinal}${line.taskTitle}`,
    unit: line.role === undefined ? line.unitName : `${line.unitName}（${roleWords[line.role]}单位）`,
    ...(!line.isWhole && { owed: owedText(line), deadline: deadlineWords(line, today) }),
    notes: noteWords(line, today),
    link: linkTo(way.path),
    linkFor: way.label,
    ...(kind === 'event' && { event: eventOf(line.rung).title }),
  });
}
