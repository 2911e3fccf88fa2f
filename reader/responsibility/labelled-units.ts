import type { UnitRole } from '../../core/directory/unit';
import type { NoticeUnit } from '../notice';
import { findLabels, type FoundLabel } from '../structure/label';
import { roleOfWords } from '../structure/role-words';
import { isUnitColumn } from '../tables/column';
import { type Passage, slice } from '../text/passage';
import { readDutyClause, unitsOf } from '../values/duty-clause';
import { isUnitList } from '../values/unit-name';
import { closing, LONGEST_BRACKET, openBracket, OPENER, withoutRemark } from './brackets';
import { isDeadlineText, splitDeadline, trimWords } from './deadline-beside-units';
import { type Found, NOTHING, together } from './found';

/** The bracket a label stands in, or begins with (【责任单位：…】 is one, 【责任单位】… is none). */
function bracketOf(text: string, label: FoundLabel): number | undefined {
  const isOpen = OPENER.has(text.charAt(label.start)) && closing(text, label.start) >= label.valueStart;
  return isOpen ? label.start : openBracket(text, label.start);
}

/** Roles told within one cell or behind one label (主办：县卫健局；协办：县财政局). */
const ROLE_WITHIN = /(?<=^|[；。，])(主办|协办|会办|分办|独办|承办|牵头|配合|参与|责任)(?:单位|部门)?：/g;

/** The units of a value that tells their roles by words of its own, each up to the next of them; undefined where it begins with none. */
function readRolesWithin(value: Passage, rule: string): NoticeUnit[] | undefined {
  const found = [...value.text.matchAll(ROLE_WITHIN)];
  if (found[0]?.index !== 0) return undefined;
  return found.flatMap(({ index, 0: words, 1: role = '' }, at) =>
    unitsOf(slice(value, index + words.length, found[at + 1]?.index), roleOfWords(role), `${rule}/own-label`),
  );
}

/** Units behind a label: the label gives the role, unless verbs in the list tell otherwise. Remarks after 。 are no units. */
export function readLabelledUnits(value: Passage, role: UnitRole, rule: string): NoticeUnit[] {
  const within = readRolesWithin(value, rule);
  if (within) return within;
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

/** Where a day ends and something else is told (每月1次；检查重点：… · 6月底前；由县住建局负责). */
const ANOTHER = /；(?:由|[\u4e00-\u9fff]{2,8}：)/;

function valueEnd(text: string, label: FoundLabel, next: FoundLabel | undefined, bracket: number | undefined): number {
  const limits = [next?.start ?? text.length, bracket === undefined ? text.length : closing(text, bracket)];
  if (bracket === undefined && label.kind !== 'body' && label.kind !== 'title') {
    const stop = text.slice(label.valueStart, label.valueStart + LONGEST_BRACKET).indexOf('。');
    if (stop >= 0) limits.push(label.valueStart + stop + 1);
    const other = label.kind === 'deadline' ? text.slice(label.valueStart, label.valueStart + LONGEST_BRACKET).search(ANOTHER) : -1;
    if (other >= 0) limits.push(label.valueStart + other + 1);
  }
  return Math.max(label.valueStart, Math.min(...limits));
}

/** （6月底前完成，牵头单位：…）: a day before the first label of a bracket. */
function deadlineBefore(passage: Passage, bracket: number, label: FoundLabel): Found['deadlines'] {
  const before = trimWords(slice(passage, bracket + 1, Math.max(bracket + 1, label.start)));
  return isDeadlineText(before.text) ? [{ words: before, rule: 'bracket-deadline' }] : [];
}

function readLabel(passage: Passage, labels: readonly FoundLabel[], index: number): Found {
  const text = passage.text;
  const label = labels[index];
  if (!label || label.kind === 'title') return NOTHING;
  const bracket = bracketOf(text, label);
  if (label.kind === 'body') {
    const isLabel = label.start === 0 || bracket === undefined;
    return { ...NOTHING, cuts: isLabel ? [{ start: label.start, end: label.valueStart }] : [] };
  }
  const end = valueEnd(text, label, labels[index + 1], bracket);
  const value = slice(passage, label.valueStart, end);
  const rule = bracket === undefined ? `label:${label.word}` : `bracket-label:${label.word}`;
  const from = bracket === undefined ? label.start : Math.min(bracket, label.start);
  const isFirst = index === 0 || (labels[index - 1]?.start ?? 0) < from;
  const beside = isUnitColumn(label.kind) ? splitDeadline(value) : { units: value };
  return {
    units: isUnitColumn(label.kind) ? readLabelledUnits(beside.units, label.kind, rule) : [],
    deadlines: [
      ...(beside.deadline ? [{ words: beside.deadline, rule: 'bracket-deadline' }] : []),
      ...(label.kind === 'deadline' ? [{ words: trimWords(value), rule }] : []),
      ...(isFirst && bracket !== undefined ? deadlineBefore(passage, from, label) : []),
    ],
    cuts: [{ start: from, end: bracket === undefined ? end : Math.max(end, Math.min(text.length, closing(text, bracket) + 1)) }],
  };
}

/** What the labels of a paragraph say (责任单位：… · 完成时限：…, with or without brackets). */
export function readLabels(passage: Passage): Found {
  const labels = findLabels(passage.text);
  return together(labels.map((_, index) => readLabel(passage, labels, index)));
}
