import { concat, type Passage, slice } from '../text/passage';
import { datesIn } from '../values/dates/date-mention';
import { timeBehindGap } from '../values/dates/time-behind-gap';
import { isUnitList } from '../values/unit-name';
import { COUNTED_DAYS, EVENT } from '../vocabulary/deadline-words';

/** A deadline's words without the punctuation around them. */
export function trimWords(value: Passage): Passage {
  const start = /^[，。；、：\s]*/.exec(value.text)?.[0].length ?? 0;
  const end = value.text.length - (/[，。；、：\s]*$/.exec(value.text)?.[0].length ?? 0);
  return slice(value, start, Math.max(start, end));
}

/** A duty that comes back (每季度末 · 每月20日前). */
const RECURS =
  /^(?:每(?:月|季度?|年|周|半年|旬|天|日|学期)(?:\d{1,2}日)?(?:末|底|初)?(?:前|(?:至少|不少于)?(?:开展|召开|举办|组织)?[一二两三四五六\d]次)?(?:完成)?|逐月|按月|按季)$/;
const BEFORE_EVENT = new RegExp(`^${EVENT}(?:完成|答复|办结|落实|到位)?$`);
/** Days counted from an event (印发之日起30日内). */
const COUNTED = new RegExp(`^[^，；]{0,16}之?${COUNTED_DAYS}(?:完成)?$`);
/** Whether words before the first label of a bracket are a deadline (5月底取得阶段性成效并持续推进). */
export const isDeadlineText = (text: string): boolean =>
  text.length <= 30 && (datesIn(text).length > 0 || /^(?:长期|持续|常态|全年)/.test(text) || RECURS.test(text));
/** Work without a day of its own: for good, or at once. */
const STANDING =
  /^(?:(?:立即|即时|随时)(?:整改|落实|完成|办理)?(?:并?(?:长期|持续)(?:坚持|保持))?|立行立改|即知即改|长期(?:坚持|推进|落实|任务|整改|保持)?|持续(?:推进|开展|实施)|全年|全程|常态化(?:推进|开展)?|年度任务)$/;
const DEADLINE_PART = /(?:前|底|末|内|止)?(?:完成|办结|实现|到位|落实)?$/;
/** What is to be done by a day, and not only that something is done by then (5月底前制定收费标准 · 5月底前全面完成). */
const TELLS_TASK =
  /(?:之?前|以前|底|末|内|日|号)(?!(?:全面|基本|全部|整改)*(?:完成|办结|到位|落实|提交|报送|取得|见效|竣工)[^，]{0,4}$)[\u4e00-\u9fff][\u4e00-\u9fff\d.%]{3,}$/;
export const tellsTask = ({ text }: Passage): boolean => TELLS_TASK.test(text);

const CLAUSE = /[^，；。]*[，；。]|[^，；。]+$/g;

/** Splits a date that stands beside the units in one bracket (县教育局牵头，2023年6月底前完成), or behind them at the end of a line. */
export function splitDeadline(words: Passage): { readonly units: Passage; readonly deadline?: Passage } {
  const gap = timeBehindGap(words) ?? words.text.length;
  const parts = [words.text.slice(0, gap), words.text.slice(gap)].flatMap((part) => part.match(CLAUSE) ?? [part]);
  let at = 0;
  const kept: Passage[] = [];
  let deadline: Passage | undefined;
  for (const part of parts) {
    const piece = slice(words, at, at + part.length);
    at += part.length;
    const plain = part.replace(/[，；。]$/, '');
    const dates = datesIn(plain);
    const rest = dates.reduce((left, date) => left.replace(date.text, ''), plain).replace(/[-—–~至到、]/g, '');
    const isDate = dates.length > 0 && rest.length <= 8 && DEADLINE_PART.test(rest) && !isUnitList(piece);
    const isStanding = STANDING.test(plain) || RECURS.test(plain);
    if (isDate || isStanding || COUNTED.test(plain) || BEFORE_EVENT.test(plain)) deadline = trimWords(piece);
    else kept.push(piece);
  }
  return { units: concat(kept), ...(deadline === undefined ? {} : { deadline }) };
}
