import type { NoticeUnit } from '../notice';
import { concat, EMPTY_PASSAGE, type Passage, slice } from '../text/passage';
import { readDates } from '../values/date-mention';
import { readBareList, readDutyClause, unitsOf } from '../values/duty-clause';
import { isUnitList, splitUnits } from '../values/unit-name';
import { findLabels, type FoundLabel, leadingLabel } from './label';

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

const isUnitKind = (kind: FoundLabel['kind']): kind is 'lead' | 'responsible' | 'cooperating' =>
  kind === 'lead' || kind === 'responsible' || kind === 'cooperating';

/** Units behind a label: the label gives the role, unless verbs in the list tell otherwise. Remarks after 。 are no units. */
export function readLabelledUnits(value: Passage, role: 'lead' | 'responsible' | 'cooperating', rule: string): NoticeUnit[] {
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
    if (isUnitKind(label.kind)) draft.units.push(...readLabelledUnits(value, label.kind, rule));
    if (label.kind === 'deadline') draft.deadlines.push({ words: trimWords(value), rule });
    const from = bracket === undefined ? label.start : Math.min(bracket, label.start);
    const isFirst = index === 0 || (labels[index - 1]?.start ?? 0) < from;
    // （6月底前完成，牵头单位：…）: a day before the first label of a bracket.
    const before = trimWords(isFirst && bracket !== undefined ? slice(passage, from + 1, Math.max(from + 1, label.start)) : EMPTY_PASSAGE);
    if (isDeadlineText(before.text)) draft.deadlines.push({ words: before, rule: 'bracket-deadline' });
    draft.cuts.push({ start: from, end: bracket === undefined ? end : Math.max(end, Math.min(text.length, closing(text, bracket) + 1)) });
  });
}

/** A deadline's words without the punctuation around them. */
export function trimWords(value: Passage): Passage {
  const start = /^[，。；、：\s]*/.exec(value.text)?.[0].length ?? 0;
  const end = value.text.length - (/[，。；、：\s]*$/.exec(value.text)?.[0].length ?? 0);
  return slice(value, start, Math.max(start, end));
}

/** A duty that comes back (每季度末 · 每月20日前). */
const RECURS = /^(?:每(?:月|季度?|年|周|半年)(?:\d{1,2}日)?(?:末|底|初)?(?:前|一次)?(?:完成)?|逐月|按月|按季)$/;
/** Days counted from an event (印发之日起30日内). */
const COUNTED = /^[^，；]{0,16}之?日起\d+个?(?:工作日|自然日|日|天|个月|月)(?:之|以)?内(?:完成)?$/;
/** Whether words before the first label of a bracket are a deadline (5月底取得阶段性成效并持续推进). */
const isDeadlineText = (text: string): boolean =>
  text.length <= 30 && (readDates(text, { year: 2000 }).length > 0 || /^(?:长期|持续|常态|全年)/.test(text) || RECURS.test(text));
const DEADLINE_PART = /(?:前|底|末|内|止)?(?:完成|办结|实现|到位|落实)?$/;

/** Splits a date that stands beside the units in one bracket (县教育局牵头，2023年6月底前完成). */
function splitDeadline(words: Passage): { readonly units: Passage; readonly deadline?: Passage } {
  const parts = words.text.split(/(?<=[，；。])/);
  let at = 0;
  const kept: Passage[] = [];
  let deadline: Passage | undefined;
  for (const part of parts) {
    const piece = slice(words, at, at + part.length);
    at += part.length;
    const plain = part.replace(/[，；。]$/, '');
    const dates = readDates(plain, { year: 2000 });
    const rest = dates.reduce((left, date) => left.replace(date.text, ''), plain).replace(/[-—–~至到、]/g, '');
    const isDate = dates.length > 0 && rest.length <= 8 && DEADLINE_PART.test(rest) && !isUnitList(piece);
    const isStanding =
      /^(?:长期(?:坚持|推进|落实|任务)?|持续(?:推进|开展|实施)|全年|常态化(?:推进|开展)?|年度任务)$/.test(plain) || RECURS.test(plain);
    if (isDate || isStanding || COUNTED.test(plain)) deadline = trimWords(piece);
    else kept.push(piece);
  }
  return { units: concat(kept), ...(deadline === undefined ? {} : { deadline }) };
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
  if (label && isUnitKind(label.kind) && isUnitList(slice(sentence, label.valueStart))) {
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

/** Most clauses between commas that a sentence's opening may name units in. */
const MOST_OPENING_CLAUSES = 5;

/** Units that open a sentence, before what they have to do (由县应急管理局牵头，县林草局配合，对林区线路逐条排查). */
function readOpenings(passage: Passage, draft: Draft): void {
  for (const match of passage.text.matchAll(/(?<=^|[。；])由(?=[^。；]{2,200}，)/g)) {
    const ends = [...passage.text.slice(match.index, match.index + 300).matchAll(/[，。；]/g)].map((comma) => match.index + comma.index);
    for (const end of ends.slice(0, MOST_OPENING_CLAUSES).reverse()) {
      if (passage.text.charAt(end) !== '，' || /[。；]/.test(passage.text.slice(match.index, end))) continue;
      const read = readDutyClause(slice(passage, match.index + 1, end), 'opening-verbs');
      if (!read) continue;
      draft.units.push(...read);
      draft.cuts.push({ start: match.index, end: end + 1 });
      break;
    }
  }
}

/** Words behind an actor that say what it has to do (县水利局要组织… · 6月底前，县教育局制定… · 各地于年底前完成…). */
const DOES =
  '要(?!求)|应(?!急|用)|须|必须|负责|会同|于\\d|组织|建立|推行|制定|印发|牵头|指导|定期|完成|对照|加强|开展|按照|根据|参照|联合|依托|结合|研究|统筹|落实|提出|修订|出台|报送|加快|推动|探索';
const ACTOR = new RegExp(`(?<=^|[。；，])((?<=[。；，])请|由)?([^。；，：]{2,80}?)(?=${DOES})`, 'g');
/** Fields of work named for the departments that have them (财政、教育、医保等部门要…). */
const BY_FIELD = /^(?:[^、]{2,10}、){2,}[^、]{2,10}等?(?:有关|相关)?部门$/;

/** Units that open a clause as its actors. Nothing is cut: what they have to do stays their sentence. */
function readActors(passage: Passage, draft: Draft): void {
  for (const match of passage.text.matchAll(ACTOR)) {
    const list = slice(passage, match.index + (match[1]?.length ?? 0), match.index + match[0].length);
    if (isUnitList(list) || BY_FIELD.test(list.text)) draft.units.push(...unitsOf(list, 'responsible', 'actor'));
  }
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
  if (draft.units.length === 0 && openings) readOpenings(passage, draft);
  if (draft.units.length === 0 && openings) readActors(passage, draft);
  const body = draft.cuts.length === 0 ? passage : remaining(passage, draft.cuts);
  const isOwnLine = draft.units.length > 0 && body.text.replace(/[。；，、（）\s]/g, '') === '';
  return { units: draft.units, deadlines: draft.deadlines, body, isOwnLine };
}
