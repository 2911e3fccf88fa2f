import type { NoticeDeadline } from '../../notice';
import { isTimeHeading } from '../../structure/group-heading';
import type { Outline } from '../../structure/outline';
import { type Passage, slice } from '../../text/passage';
import type { DateContext } from '../../values/dates/date-mention';
import { readDeadline } from '../../values/dates/deadline';

const LONGEST = 50;
/** The words of a heading that may be its time: those in its brackets, those behind a label, and those before what is done by then. */
const IN_BRACKETS = /[（[【〔]([^（）[\]【】〔〕]{2,30})[）\]】〕]/g;
const LABEL = /^(?:[\u4e00-\u9fff]{2,6}(?:时限|时间|期限|日期|节点))：/;
const DONE =
  /(?:应|须|需|要)?(?:完成|办结|提交|落实|整改到位|交付|见效|销号)(?:整改|办理|治理|答复|研究意见)?的?(?:重点|主要)?(?:任务|事项|工作|项目|问题)?$/;

const withoutLabel = (words: Passage): Passage => slice(words, LABEL.exec(words.text)?.[0].length ?? 0);
const beforeDone = (words: Passage): Passage => slice(words, 0, words.text.length - (DONE.exec(words.text)?.[0].length ?? 0));

/** The words of a bracket between commas (4个，9月30日前完成整改). */
const clausesOf = (words: Passage): Passage[] =>
  [...words.text.matchAll(/[^，；]+/g)].map(({ index, 0: clause }) => slice(words, index, index + clause.length));

/** The time that a heading gives, with its place; undefined where it says none. */
function timeOf(heading: Passage): Passage | undefined {
  if (heading.text.length > LONGEST || /。./.test(heading.text)) return undefined;
  if (isTimeHeading(heading)) return slice(heading, /^[【[]?/.exec(heading.text)?.[0].length ?? 0, heading.text.replace(/[：】\]]+$/, '').length);
  const bracketed = [...heading.text.matchAll(IN_BRACKETS)].flatMap(({ index, 1: words = '' }) => clausesOf(slice(heading, index + 1, index + 1 + words.length)));
  return [...bracketed, heading].flatMap((words) => {
    const time = beforeDone(withoutLabel(words));
    return (words === heading && time.text === words.text) || !isTimeHeading(time) ? [] : [time];
  })[0];
} // prettier-ignore

/** The last day that a heading gives what stands below it. */
export function timeOfHeading(heading: Passage, context: DateContext): NoticeDeadline {
  const time = timeOf(heading);
  return time ? readDeadline(time, context, 'heading').deadline : { kind: 'none' };
}

/** The last day that the headings above an item give all that stands below them (一、即知即改（4月20日前办结） · 4月); the nearest counts. */
export function headingDeadline(outline: Outline, context: DateContext): NoticeDeadline {
  for (let at = outline.parent; at?.ordinal; at = at.parent) {
    const deadline = at.paragraphs[0] && timeOfHeading(at.paragraphs[0], context);
    if (deadline && deadline.kind !== 'none') return deadline;
  }
  return { kind: 'none' };
}
