import type { UnitRole } from '../../core/directory/unit';
import type { NoticeUnit } from '../notice';
import { concat, EMPTY_PASSAGE, type Passage, slice } from '../text/passage';
import { readBareList, readDutyClause, unitsOf } from '../values/duty-clause';
import { isUnitList, splitUnits } from '../values/unit-name';
import { isDeadlineText, splitDeadline, trimWords } from './deadline-beside-units';
import { findLabels, type FoundLabel, leadingLabel } from './label';
import { readActors, readOpenings } from './sentence-actors';
import { isUnitColumn } from '../tables/table';

/** What a paragraph assigns, and the words that remain for the task itself. */
export interface Assignment {
  readonly units: readonly NoticeUnit[];
  /** The words of a deadline, still to be read. */
  readonly deadlines: readonly { readonly words: Passage; readonly rule: string }[];
  readonly body: Passage;
  /** The units stand in a paragraph of their own behind the task's text. */
  readonly isOwnLine: boolean;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

interface Draft {
  readonly units: NoticeUnit[];
  readonly deadlines: { readonly words: Passage; readonly rule: string }[];
  readonly cuts: Cut[];
}

const CLOSE: Readonly<Record<string, string>> = { '（': '）', '[': ']', '【': '】', '〔': '〕' };
const OPENER = /[（[【〔]/;

/** Longest bracket that is looked through, in characters: beyond it a bracket counts as never closed. */
const LONGEST_BRACKET = 3000;

/** The index of the bracket that closes the one at `open`; the text's end when it never closes. */
function closing(text: string, open: number): number {
  const opener = text.charAt(open);
  const closer = CLOSE[opener] ?? '）';
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + LONGEST_BRACKET); i += 1) {
    if (text.charAt(i) === opener) depth += 1;
    if (text.charAt(i) === closer && (depth -= 1) === 0) return i;
  }
  return text.length;
}

/** The bracket that is open at `index`, if its words begin with a label (（责任单位：…）). */
function openBracket(text: string, index: number): number | undefined {
  if (!OPENER.test(text.slice(Math.max(0, index - LONGEST_BRACKET), index))) return undefined;
  let depth = 0;
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_BRACKET); i -= 1) {
    const char = text.charAt(i);
    if ('）]】〕'.includes(char)) depth += 1;
    else if (OPENER.test(char)) {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return undefined;
}

/** The bracket a label stands in, or begins with (【责任单位：…】 is one, 【责任单位】… is none). */
function bracketOf(text: string, label: FoundLabel): number | undefined {
  const isOpen = OPENER.test(text.charAt(label.start)) && closing(text, label.start) >= label.valueStart;
  return isOpen ? label.start : openBracket(text, label.start);
}

/** Units behind a label: the label gives the role, unless verbs in the list tell otherwise. Remarks after 。 are no units. */
export function readLabelledUnits(value: Passage, role: UnitRole, rule: string): NoticeUnit[] {
  const stop = value.text.search(/[。：]|（(?:列|排)/);
  // Words before a colon are the name of what follows (A、B；适用范围：…), and no unit.
  const before = value.text.charAt(stop) === '：' ? Math.max(...['，', '；'].map((sign) => value.text.lastIndexOf(sign, stop))) : -1;
  const words = withoutRemark(stop < 0 ? value : slice(value, 0, before > 0 ? before : stop));
  const comma = words.text.search(/[，；](?=[^，；]*(?:配合|参与|协助|协同)$)/);
  const [first, last] = [slice(words, 0, Math.max(0, comma)), slice(words, comma + 1)];
  if (comma > 0 && !readDutyClause(first, rule) && isUnitList(first)) {
    const helpers = readDutyClause(last, `${rule}/verbs`);
    if (helpers) return [...unitsOf(first, role, rule), ...helpers];
  }
  return readDutyClause(words, `${rule}/verbs`) ?? unitsOf(words, role, rule).filter((unit) => unit.name.length <= 40);
}

function valueEnd(text: string, label: FoundLabel, next: FoundLabel | undefined, bracket: number | undefined): number {
  const limits = [next?.start ?? text.length, bracket === undefined ? text.length : closing(text, bracket)];
  if (bracket === undefined && label.kind !== 'body' && label.kind !== 'title') {
    const stop = text.slice(label.valueStart, label.valueStart + LONGEST_BRACKET).indexOf('。');
    if (stop >= 0) limits.push(label.valueStart + stop + 1);
  }
  return Math.max(label.valueStart, Math.min(...limits));
}

function readLabels(passage: Passage, draft: Draft): void {
  const text = passage.text;
  const labels = findLabels(text);
  labels.forEach((label, index) => {
    if (label.kind === 'title') return;
    const bracket = bracketOf(text, label);
    if (label.kind === 'body') {
      if (label.start === 0 || bracket === undefined) draft.cuts.push({ start: label.start, end: label.valueStart });
      return;
    }
    const end = valueEnd(text, label, labels[index + 1], bracket);
    const value = slice(passage, label.valueStart, end);
    const rule = bracket === undefined ? `label:${label.word}` : `bracket-label:${label.word}`;
    if (isUnitColumn(label.kind)) draft.units.push(...readLabelledUnits(value, label.kind, rule));
    if (label.kind === 'deadline') draft.deadlines.push({ words: trimWords(value), rule });
    const from = bracket === undefined ? label.start : Math.min(bracket, label.start);
    const isFirst = index === 0 || (labels[index - 1]?.start ?? 0) < from;
    // （6月底前完成，牵头单位：…）: a day before the first label of a bracket.
    const before = trimWords(isFirst && bracket !== undefined ? slice(passage, from + 1, Math.max(from + 1, label.start)) : EMPTY_PASSAGE);
    if (isDeadlineText(before.text)) draft.deadlines.push({ words: before, rule: 'bracket-deadline' });
    draft.cuts.push({ start: from, end: bracket === undefined ? end : Math.max(end, Math.min(text.length, closing(text, bracket) + 1)) });
  });
}

/** Remarks in a bracket on how all brackets are to be read (…负责，排在第一位的部门为牵头部门，下同). */
const REMARK = /[，。；、](?:以下|下同|(?:排|列)(?:在)?(?:第一|首)|(?:第一|首)(?:个|位|家)|逗号)[^）〉]*$/;
const withoutRemark = (words: Passage): Passage => slice(words, 0, words.text.length - (REMARK.exec(words.text)?.[0].length ?? 0));

function readBracket(passage: Passage, open: number, close: number, draft: Draft): void {
  const text = passage.text;
  const { units, deadline } = splitDeadline(withoutRemark(slice(passage, open + 1, close)));
  const atEnd = /^[。；，、\s]*$/.test(text.slice(close + 1));
  const afterSentence = /[。；！？）\]]/.test(text.charAt(open - 1));
  let read = readDutyClause(units, 'bracket-verbs');
  if (!read && (atEnd || afterSentence)) {
    const bare = readBareList(units, 'bracket-list');
    if (bare && (afterSentence || bare.length > 1 || open > 8)) read = bare;
  }
  if (!read && !(deadline && units.text === '' && (atEnd || afterSentence))) return;
  if (read) draft.units.push(...read);
  if (deadline) draft.deadlines.push({ words: deadline, rule: 'bracket-deadline' });
  draft.cuts.push({ start: open, end: Math.min(text.length, close + 1) });
}

function readBrackets(passage: Passage, draft: Draft): void {
  const text = passage.text;
  const labelled = [...draft.cuts].sort((one, other) => one.start - other.start);
  let next = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!OPENER.test(text.charAt(i))) continue;
    const close = closing(text, i);
    while ((labelled[next]?.end ?? Infinity) <= i) next += 1;
    const isLabelled = (labelled[next]?.start ?? Infinity) <= i;
    if (!isLabelled && close - i > 2 && close - i < 700) readBracket(passage, i, close, draft);
    i = Math.max(i, Math.min(close, text.length));
  }
}

/** A line that is nothing but names of places (北虹桥商务区): as often a row of some other table as units. */
const namesPlaces = (list: Passage): boolean =>
  splitUnits(list).every(({ text }) => /[区园带]$/.test(text) && !/^(?:各|有关|相关)/.test(text));

/** What the words from `start` to the end assign, if they are one sentence about units. */
function readClosingWords(passage: Passage, start: number, end: number, draft: Draft): boolean {
  const sentence = slice(passage, start, end);
  if (sentence.text.length < 3 || sentence.text.length > 600) return false;
  const label = leadingLabel(sentence.text);
  if (label && isUnitColumn(label.kind) && isUnitList(slice(sentence, label.valueStart))) {
    draft.units.push(...unitsOf(slice(sentence, label.valueStart), label.kind, `label:${label.word}`));
  } else {
    const { units, deadline } = splitDeadline(sentence);
    const read =
      readDutyClause(units, 'sentence-verbs') ?? (start === 0 && !namesPlaces(units) ? readBareList(units, 'line-list') : undefined);
    if (!read) return false;
    draft.units.push(...read);
    if (deadline) draft.deadlines.push({ words: deadline, rule: 'sentence-deadline' });
  }
  draft.cuts.push({ start, end: passage.text.length });
  return true;
}

/** Units in the last sentence (…。由县教育局牵头，县财政局配合；6月底前。) or its last part, or a paragraph that is nothing but units. */
function readSentence(passage: Passage, draft: Draft): void {
  const text = passage.text;
  const end = text.replace(/[。；\s]+$/, '').length;
  const sentence = text.lastIndexOf('。', end - 1) + 1;
  const part = text.lastIndexOf('；', end - 1) + 1;
  if (!readClosingWords(passage, sentence, end, draft) && part > sentence) readClosingWords(passage, part, end, draft);
}

/** The words of a passage outside the cuts. */
function remaining(passage: Passage, cuts: readonly Cut[]): Passage {
  const sorted = [...cuts].sort((one, other) => one.start - other.start);
  const kept: Passage[] = [];
  let at = 0;
  for (const cut of sorted) {
    if (cut.start > at) kept.push(slice(passage, at, cut.start));
    at = Math.max(at, cut.end);
  }
  kept.push(slice(passage, at));
  return concat(kept);
}

/**
 * What one paragraph assigns to whom. Layouts, tried in this order: labels (责任单位：… with or without brackets), brackets without a label (A牵头，B负责 or
 * bare units), a last sentence with verbs or a line of bare units; with `openings` also sentences that begin with their units, and clauses whose actors they are.
 */
export function readAssignment(passage: Passage, allowSentence = true, openings = false): Assignment {
  const draft: Draft = { units: [], deadlines: [], cuts: [] };
  readLabels(passage, draft);
  readBrackets(passage, draft);
  if (draft.units.length === 0 && allowSentence) readSentence(passage, draft);
  if (draft.units.length === 0 && openings) {
    const opening = readOpenings(passage);
    draft.units.push(...(opening.units.length > 0 ? opening.units : readActors(passage)));
    draft.cuts.push(...opening.cuts);
  }
  const body = draft.cuts.length === 0 ? passage : remaining(passage, draft.cuts);
  const isOwnLine = draft.units.length > 0 && body.text.replace(/[。；，、（）\s]/g, '') === '';
  return { units: draft.units, deadlines: draft.deadlines, body, isOwnLine };
}
