import type { Passage } from '../text/passage';
import { rememberedOf } from '../text/remembered';
import { ONGOING_WORDS, RECURRING } from '../vocabulary/deadline-words';
import { datesIn } from './dates/date-mention';
import { readDutyClause } from './duty-clause';
import { isUnitList, mayBeUnitList } from './unit-name';

/** What stands in a cell by its own words. `mayBeUnits` ends like units and could be other words as well. */
export type CellKind = 'empty' | 'number' | 'time' | 'units' | 'mayBeUnits' | 'words';

const LONGEST_TIME = 40;
const LONGEST_UNITS = 300;
/** A figure, or a sign or word that answers yes or no. */
const NUMBER = /^(?:[\d.+/%-]+(?:分|%|个|项|元|万元)?|[（(]?\d+[)）]?|[一二三四五六七八九十百]{1,4}、?|[√✓✔×/—-]+|是|否|有|需|不需)$/;
const YEAR_AND_MONTH = /^20\d{2}[-/.](?:1[0-2]|0?[1-9])(?:[-/.]\d{1,2})?(?:-20\d{2}[-/.](?:1[0-2]|0?[1-9])(?:[-/.]\d{1,2})?)?$/;
const STANDING = new RegExp(`^.{0,6}(?:${ONGOING_WORDS.join('|')}).{0,8}$`);
/** What is done every day (汛期每日发布预报): work, and no time of it (每日一次 · 每天上午). */
const DAILY_WORK = /每[日天](?![\d一二两三四五六]|不少于|至少|[上下]午|早晚)[\u4e00-\u9fff]{3,}/;
/** How a figure is reckoned (按全年均值计算), and no time. */
const IS_RECKONED = /均值|平均|计算|统计|累计|核算|折算|为准|得分|计分/;
/** Words that a stretch or last day has about it. */
const AROUND =
  /前|底|末|初|之|以|内|止|起|完成|办结|整改到位|到位|落实|开始|启动|实施|陆续|年度|全年|上午|下午|上旬|中旬|下旬|[至到—–~～\-、，；。：:（）()\s年月日时分]/g;

const AT_ONCE = /^(?:立|即|随)/;
/** Whether a clause tells when or how often, and not how the work is done (定期调度，及时通报). */
const tellsWhen = (clause: string): boolean =>
  clause.length < 4 || STANDING.test(clause) || RECURRING.test(clause) || AT_ONCE.test(clause) || datesIn(clause).length > 0;

/** Whether a cell is nothing but a day, a stretch, or words such as 长期 and 每季度末. */
export function readsAsTime(text: string): boolean {
  if (text.length > LONGEST_TIME) return false;
  if (DAILY_WORK.test(text) || IS_RECKONED.test(text)) return false;
  if (text.length <= 16 && (STANDING.test(text) || RECURRING.test(text)) && text.split(/[，；]/).every(tellsWhen) && !/[。.]$/.test(text))
    return true;
  const dates = datesIn(text);
  if (dates.length === 0) return false;
  const rest = dates.reduce((left, { text: date }) => left.replace(date, ''), text).replace(AROUND, '');
  return rest.replace(/\d/g, '').length <= 4;
}

/** What a cell's own words read as. */
export const cellKind = rememberedOf((cell: Passage): CellKind => {
  const { text } = cell;
  if (text === '' || /^[-—/无]+$/.test(text)) return 'empty';
  if (NUMBER.test(text) && !YEAR_AND_MONTH.test(text)) return 'number';
  if (readsAsTime(text)) return 'time';
  if (text.length > LONGEST_UNITS || text.endsWith('。')) return 'words';
  if (isUnitList(cell) || readDutyClause(cell, '') !== undefined) return 'units';
  return mayBeUnitList(cell) ? 'mayBeUnits' : 'words';
});
