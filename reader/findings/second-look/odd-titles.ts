import type { Finding, NoticeTask } from '../../notice';
import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import { columnKind } from '../../structure/label';
import { foldText } from '../../text/fold-text';
import type { Passage } from '../../text/passage';
import { isUnitList } from '../../values/unit-name';
import { LABELS } from '../../vocabulary/labels';
import { finding } from '../check';
import type { Look } from './look';

const LABEL_WORDS = [
  ...LABELS.lead,
  ...LABELS.responsible,
  ...LABELS.cooperating,
  ...LABELS.deadline,
  '督办事项',
  '督查事项',
  '交办事项',
  '任务名称',
];
const LABEL_AHEAD = new RegExp(`^(?:${LABEL_WORDS.filter((word) => word.length >= 4 && !/[（）]/.test(word)).join('|')})`);
/** An ordinal of which a bracket or sign is lost (（一开展… · 二）开展…). */
const BROKEN_ORDINAL = new RegExp(
  `^(?:[（(][${CHINESE_FIGURES}]{1,4}(?![）)${CHINESE_FIGURES}])|[${CHINESE_FIGURES}]{1,4}[）)]|[（(]\\d{1,3}(?![）)\\d年月.]))`,
);
const SHORTEST = 2;
/** Nothing but days and figures. */
const DAY = /^[|\d年月日前底末至到—–~～\-.、（）()%上中下旬初份第一二三四季度半]+$/;
/** A line that is named by a colon (问题表述：…). */
const NAMED = /^([\u4e00-\u9fff]{2,8})：/;
/** Words that open a list of tasks. */
const OPENING = /(?:如下|下列事项)$/;
/** The ordinal of an item in the middle of a title, which is no reference. */
const WITHIN = new RegExp(`[^第同见按照和、及至与或到条项“《（一二三四五六七八九十\\d][（(][${CHINESE_FIGURES}]{1,3}[）)].`);
/** A number in a register (PS-31, 第12号), and nothing else. */
const CODE = /^(?:[A-Za-z]{1,4}[-－—]?\d{1,6}|第?\d{1,4}号)$/;
/** Names of units begin with their county or with all of them. */
const OF_A_COUNTY = /^[各省市县区州镇乡]/;

/** Whether a task's title cannot be what is to be done: a label, units, a day, a figure, or an ordinal that is broken. */
function isOdd(title: Passage, { heading, ordinal }: NoticeTask, first: string): boolean {
  const { text } = title;
  if (text.length < SHORTEST || LABEL_AHEAD.test(text) || BROKEN_ORDINAL.test(text)) return true;
  if (OPENING.test(text) || WITHIN.test(text)) return true;
  if (ordinal === '' && /^\d{1,3}$/.test(first) && text.startsWith(first)) return true;
  if (DAY.test(text) || CODE.test(text) || columnKind(text) !== undefined) return true;
  return (OF_A_COUNTY.test(text) && isUnitList(title)) || (ordinal === '' && heading.length <= 3 && first.startsWith(`${text}：`));
}

/** Tasks whose title is none: a column, a label or an ordinal was lost before it. */
export const oddTitles: Look = (lines) => {
  const labels = new Map<NoticeTask, Set<string>>();
  for (const { task, words } of lines) {
    const label = NAMED.exec(words.text)?.[1];
    if (task && label !== undefined) labels.set(task, (labels.get(task) ?? new Set()).add(label));
  }
  return lines.flatMap(({ task, isFirst, words }): Finding[] => {
    if (!task || !isFirst) return [];
    const title = foldText(task.title, 0, task.title.length);
    const isBeforeColon = task.ordinal === '' && [...(labels.get(task) ?? [])].some((label) => title.text.endsWith(label));
    const isDoubtful = isBeforeColon || isOdd(title, task, words.text);
    return isDoubtful ? [finding('titleDoubtful', 'warning', { title: task.title }, task.span)] : [];
  });
};
