import { type Passage, slice } from '../text/passage';
import { GROUP_HEAD } from '../vocabulary/head-words';
import { columnKind } from './label';

/** Longest title (in characters) that a first sentence may be; beyond it the title is cut at a comma or colon. */
const LONGEST = 60;

/** A paper that somebody brought in (某委员提出的《关于…的提案》), or that stands alone: its name is the title. */
const BROUGHT_IN =
  /^(?:[^《》。；，]{2,40}(?:提出|提交|反映|提请审议)的《([^《》]{4,60})》|《([^《》]{2,58}(?:建议|提案|议案))》(?=（|[。；，：]|$))(?:（[^（）]{1,20}）)?/;

/** The points that an indicator counts (破案率达到60%以上（10分）): no part of its name. */
const POINTS = /（\d{1,3}(?:\.\d)?分）$/;

const TASK_LABEL = /^(?:([\u4e00-\u9fff]{2,8})：|【([\u4e00-\u9fff]{2,8})】：?)(?=.)/;
/** Words without the label that says they name a task (督办事项：修复路面), where some follow it. */
export function withoutTaskLabel(words: Passage): Passage {
  const label = TASK_LABEL.exec(words.text);
  const word = label?.[1] ?? label?.[2] ?? '';
  return label && columnKind(word) === 'title' && !GROUP_HEAD.test(word) ? slice(words, label[0].length) : words;
}

/** The title of an item and the words of its own text that follow on the same line. */
export function splitTitle(item: Passage): { readonly title: Passage; readonly rest: Passage } {
  const words = withoutTaskLabel(item);
  const text = words.text;
  const paper = BROUGHT_IN.exec(text);
  const name = paper?.[1] ?? paper?.[2];
  if (paper && name !== undefined) {
    const start = text.indexOf('《') + 1;
    return { title: slice(words, start, start + name.length), rest: slice(words, paper[0].length) };
  }
  const sentence = text.search(/[。；！]/);
  const whole = sentence < 0 ? text.length : sentence;
  const end = whole - (POINTS.exec(text.slice(0, whole))?.[0].length ?? 0);
  const colon = text.slice(0, end).search(/：/);
  if (colon > 3 && colon <= 30 && colon < text.length - 1) return { title: slice(words, 0, colon), rest: slice(words, colon + 1) };
  if (end <= LONGEST || sentence < 0) return { title: slice(words, 0, end), rest: slice(words, Math.min(text.length, whole + 1)) };
  return { title: slice(words, 0, end), rest: slice(words, whole + 1) };
}
