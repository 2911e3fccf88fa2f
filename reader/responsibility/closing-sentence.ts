import { leadingLabel } from '../structure/label';
import { isUnitColumn } from '../tables/column';
import { hasBreak, hasGap, type Passage, slice } from '../text/passage';
import { readBareList, readDutyClause, unitsOf } from '../values/duty-clause';
import { isUnitList, splitUnits } from '../values/unit-name';
import { isDeadlineText, splitDeadline, tellsTask } from './deadline-beside-units';
import { type Cut, type Found, NOTHING } from './found';

/** Sentences of fewer or more characters assign nothing. */
const SHORTEST = 3;
const LONGEST_SET_OFF = 80;
/** The end of a unit, behind which white space parts two of them. */
const LIST_END = /[局委办部厅院署站所会社镇乡村]$/;
const LONGEST = 600;
/** What sets the units off from the task before them (…。——县水利局、各乡镇). */
const DASH = /^[—–-]{1,4}/;

/** Behind these words units open a sentence of their own (会议议定，由县公安局牵头，提出意见). */
const DECIDED = /(?:议定|决定|明确|要求|同意|商定|方案)，$/;

/** A line that is nothing but names of places (北虹桥商务区): as often a row of some other table as units. */
const namesPlaces = (list: Passage): boolean =>
  /[区园带]/.test(list.text) && splitUnits(list).every(({ text }) => /[区园带]$/.test(text) && !/^(?:各|有关|相关)/.test(text));

/** What the words from `start` to the end assign, if they are one sentence about units. */
function readClosingWords(passage: Passage, start: number, end: number): Found | undefined {
  const dash = DASH.exec(passage.text.slice(start, end))?.[0].length ?? 0;
  const sentence = slice(passage, start + dash, end);
  if (sentence.text.length < SHORTEST || sentence.text.length > LONGEST) return undefined;
  const cuts = [{ start, end: passage.text.length }];
  const label = leadingLabel(sentence.text);
  if (label && isUnitColumn(label.kind) && isUnitList(slice(sentence, label.valueStart))) {
    return { units: unitsOf(slice(sentence, label.valueStart), label.kind, `label:${label.word}`), deadlines: [], cuts };
  }
  const { units: words, deadline } = splitDeadline(sentence);
  const isLine = (start === 0 || dash > 0) && !namesPlaces(words);
  const units = readDutyClause(words, 'sentence-verbs') ?? (isLine ? readBareList(words, 'line-list') : undefined);
  return units && { units, deadlines: deadline ? [{ words: deadline, rule: 'sentence-deadline' }] : [], cuts: beforeTask(passage, start, deadline) ?? cuts };
} // prettier-ignore

/** The cut that leaves what is to be done by a day where nothing else of the paragraph tells it (由县发改局牵头，5月底前制定收费标准。). */
function beforeTask(passage: Passage, start: number, deadline: Passage | undefined): Cut[] | undefined {
  if (passage.text.charAt(start - 1) === '，' || !deadline || !tellsTask(deadline)) return undefined;
  const from = passage.at.indexOf(deadline.at[0] ?? -1);
  return from > 0 ? [{ start, end: from }] : undefined;
}

/** The units, and the day beside them, that are all that stands from `start` on. */
function readSetOff(passage: Passage, start: number, end: number): Found | undefined {
  const dash = DASH.exec(passage.text.slice(start, end))?.[0].length ?? 0;
  const { units: words, deadline } = splitDeadline(slice(passage, start + dash, end));
  const units = readDutyClause(words, 'sentence-verbs') ?? (isUnitList(words) ? readBareList(words, 'set-off-list') : undefined);
  return units && { units, deadlines: deadline ? [{ words: deadline, rule: 'sentence-deadline' }] : [], cuts: [{ start, end: passage.text.length }] };
} // prettier-ignore

const STOPS = new Set('。；：');
const DASHES = new Set('—–');

/** Where units that white space or a dash sets off begin behind a task without a stop (修复路面——县水利局 · 修复路面　　县水利局). */
function setOff(passage: Passage, end: number): number | undefined {
  const { text } = passage;
  for (let i = end - 2; i > 3 && end - i <= LONGEST_SET_OFF; i -= 1) {
    const char = text.charAt(i);
    if (STOPS.has(char) && !(char === '；' && isDeadlineText(text.slice(i + 1, end)))) return undefined;
    if (DASHES.has(char) && !DASHES.has(text.charAt(i - 1))) return i;
    if (hasGap(passage, i) && !hasBreak(passage, i) && !/[、，]/.test(text.charAt(i - 1)) && !LIST_END.test(text.slice(0, i))) return i;
  }
  return undefined;
}

/** Units in the last sentence (…。由县教育局牵头，县财政局配合；6月底前。) or behind its last semicolon or 由, or a paragraph that is nothing but units. */
export function readClosingSentence(passage: Passage): Found {
  const text = passage.text;
  const end = text.replace(/[。；\s]+$/, '').length;
  const sentence = text.lastIndexOf('。', end - 1) + 1;
  const clause = text.lastIndexOf('；', end - 1) + 1;
  const charged = text.lastIndexOf('，由', end - 1) + 1;
  const read =
    readClosingWords(passage, sentence, end) ??
    (clause > sentence ? readClosingWords(passage, clause, end) : undefined) ??
    (charged > sentence && end < text.length && !DECIDED.test(text.slice(sentence, charged))
      ? readClosingWords(passage, charged, end)
      : undefined);
  if (read) return read;
  const from = setOff(passage, end);
  return (from === undefined ? undefined : readSetOff(passage, from, end)) ?? NOTHING;
}
