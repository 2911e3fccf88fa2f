import { type Passage, slice } from '../text/passage';
import { readBareList, readDutyClause } from '../values/duty-clause';
import { isUnitList, looksLikeUnit, mayBeUnitList } from '../values/unit-name';
import { closing, OPENER, withoutRemark } from './brackets';
import { splitDeadline } from './deadline-beside-units';
import { type Cut, type Found, NOTHING, together } from './found';

/** Brackets of fewer or more characters assign nothing. */
const SHORTEST = 2;
const LONGEST = 700;
/** Characters of the words that tell when. */
const LONGEST_TIME = 20;
const OPENS_TIME = /^(?:即日|自|每|按|于|视|随)/;
/** What somebody does, and no time (县第二小学部配合). */
const DUTY_AT_END = /(?:牵头|负责|配合|参与|参加|协助|协办|落实|承办)$/;
/** Words that tell where somebody is to be reached: a bracket among them says whose telephone it is. */
const REACHED_AT = /^[\u4e00-\u9fff]{0,6}(?:电话|热线|邮箱|传真|地址|网址)：/;
/** Most characters before a bracket that are no task. */
const SHORTEST_TASK = 3;
/** Characters before a bracket among which another name of its unit may stand. */
const LONGEST_NAME = 12;

/** Those who judge an indicator, without the points before them and that they judge it (10分，县统计局负责考核). */
const withoutPoints = (words: Passage): Passage =>
  slice(words, /^\d{1,3}(?:\.\d)?分[，；、]/.exec(words.text)?.[0].length ?? 0, words.text.replace(/(?<=负责)(?:考核|评分)$/, '').length);

/** Whether the unit in a bracket does what stands before it, and is no other name of a unit there (县水利局（县河长办）). */
const isNoAlias = (passage: Passage, open: number, units: Passage): boolean => {
  const before = passage.text.slice(Math.max(0, open - LONGEST_NAME), open);
  return open > SHORTEST_TASK && isUnitList(units) && !Array.from(before).some((_, at) => looksLikeUnit(before.slice(at)));
};

/** The name of a proposal, behind which a bracket tells who brought it in (《关于养老的提案》（民盟县委）). */
const PROPOSAL = /(?:提案|建议|议案)》$/;

/** Units told by verbs with words behind the last of them that name nobody: when, or how often (A牵头，B负责，每月通报 · …，按上级部署时间完成). */
function readWithTime(words: Passage): Found | undefined {
  const comma = Math.max(words.text.lastIndexOf('，'), words.text.lastIndexOf('；'));
  const [head, tail] = [slice(words, 0, Math.max(0, comma)), slice(words, comma + 1)];
  const isTime =
    !DUTY_AT_END.test(tail.text) &&
    tail.text.length > 1 &&
    tail.text.length <= LONGEST_TIME &&
    (OPENS_TIME.test(tail.text) || !mayBeUnitList(tail));
  const units = comma > 0 && isTime ? readDutyClause(head, 'bracket-verbs') : undefined;
  return units && { units, deadlines: [{ words: tail, rule: 'bracket-deadline' }], cuts: [] };
}

function readBracket(passage: Passage, open: number, close: number): Found {
  const text = passage.text;
  const { units, deadline } = splitDeadline(withoutRemark(withoutPoints(slice(passage, open + 1, close))));
  const atEnd = /^[。；，、\s]*(?:$|[—–])/.test(text.slice(close + 1, close + 5)) || close + 1 >= text.length;
  const atStart = open === 0 && (close + 4 < text.length || close === text.length - 1);
  const afterSentence = /[。；！？）\]]/.test(text.charAt(open - 1));
  const whole = readDutyClause(units, 'bracket-verbs');
  const timed = whole || deadline ? undefined : readWithTime(units);
  let read = whole ?? timed?.units;
  if (!read && (atEnd || afterSentence || atStart) && !PROPOSAL.test(text.slice(0, open))) {
    const bare = readBareList(units, 'bracket-list');
    if (
      bare &&
      (afterSentence || bare.length > 1 || open > 8 || isNoAlias(passage, open, units) || deadline || (atStart && isUnitList(units)))
    )
      read = bare;
  }
  if (!read && !(deadline && units.text === '' && (atEnd || afterSentence))) return NOTHING;
  return {
    units: read ?? [],
    deadlines: deadline ? [{ words: deadline, rule: 'bracket-deadline' }] : (timed?.deadlines ?? []),
    cuts: [{ start: open, end: Math.min(text.length, close + 1) }],
  };
}

/** Units in brackets without a label (A牵头，B负责 · bare units), outside the stretches that labels took. */
export function readBrackets(passage: Passage, labelled: readonly Cut[]): Found {
  const text = passage.text;
  if (REACHED_AT.test(text)) return NOTHING;
  const taken = [...labelled].sort((one, other) => one.start - other.start);
  const found: Found[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!OPENER.has(text.charAt(i))) continue;
    const close = closing(text, i);
    while ((taken[next]?.end ?? Infinity) <= i) next += 1;
    const isLabelled = (taken[next]?.start ?? Infinity) <= i;
    if (!isLabelled && close - i > SHORTEST && close - i < LONGEST) found.push(readBracket(passage, i, close));
    i = Math.max(i, Math.min(close, text.length));
  }
  return together(found);
}
