import type { NoticeTask } from '../../notice';
import { descendants, type Outline } from '../../structure/outline';
import { concat, type Passage, slice, spanOf } from '../../text/passage';
import { readsAsTime } from '../../values/cell-kind';
import type { DateContext } from '../../values/date-mention';
import { readBodyDeadline, readDeadline } from '../../values/deadline';
import { outsideOf } from '../../text/outside-of';

/** A sentence that speaks of all tasks of a table or list (列入目录的事项须于…前完成 · 以上任务…前全部完成). */
const OF_ALL =
  /(?:列入|纳入|以上|上述|下列|如下|所列|表中|表内|清单内|目录内|本[表清目]|各项|所有|全部)[^。；]{0,24}(?:事项|任务|工作|项目|问题|内容|措施|指标|整改|演练|隐患|目录|清单|目标|建议|提案)[^。；]{0,40}$|(?:任务|事项|目标|项目|指标|建议|提案|批示件?)[^。；]{0,12}(?:如下|下达|分解|交办|转办|分办)[^。；]{0,20}(?:请|须|应|要)(?:务必)?[于在]?$/;
/** The same once for all, told as a label of the whole (完成时限：2026年9月30日前 · 备注：完成时限均为9月30日). */
const LABEL_OF_ALL =
  /^(?:(?:备注|说明|注)：)?(?:\d[.、])?(?:(?:以上|上述|各项|全部|所有)?(?:任务|事项|工作|项目)?(?:的)?(?:完成|办结|整改|办理|落实|检查|抽查|排查|督查|整治|行动)(?:时限|时间|期限|日期)|时限)(?:(?:均|统一|一律|都|全部)?为|：)/;
/** The day by which all suggestions and proposals are answered (请于…前将答复意见送达代表). */
const ANSWERED = /^[^。；]{0,12}(?:答复|办复)/;
/** The day of those for which none is told (未单独注明办复期限的提案，请于…前办复). */
const OF_THE_REST =
  /(?:未|没有|无)(?:单独|另行|另|特别)?(?:注明|标明|明确|规定|列明|标注|写明|约定|载明)?[^。；，]{0,4}(?:时限|期限|时间|日期|时点)|^(?:其余|其他|其它|除)[^。；]{2,30}(?:外|事项|任务|工作|项目|问题|建议|提案|件)/;
/** What those have to do to whom suggestions are given, by the day of all (主办单位要当面沟通，7月31日前办结并书面答复). */
const HOSTS = /^(?:各|请各?)?(?:主办|承办|独办)(?:单位|部门)(?:和[^，]{2,8})?(?:要|应|须|请|于)/;
/** The stretch in which all answer for theirs (包保期为4月1日至9月30日). */
const PERIOD_OF_ALL =
  /^[^。；，]{0,8}(?:包保|履职|责任|值守|管护|巡护|服务|任)(?:期限?|时间|期间)(?:为|自|从|：)[^。；，]{4,20}[至到—–-][^。；，]{4,16}$/;
/** The stretch of all duties (各单位职责自9月1日起履行，至11月30日止). */
const STRETCH_OF_ALL = /^[^。；，]{0,16}(?:职责|任务|工作|行动|整治)[^。；，]{0,6}自[^。；]{4,24}[至到][^。；]{4,16}(?:止|结束)$/;
const DONE = /^[^。；]{0,16}(?:完成|办结|办理完毕|整改到位|落实到位|销号|提交|结束|到位)/;
const TO_ALL = /^(?:[^。；]{0,12}(?:各|有关|承办|主办)[^。；会]{0,12}(?:单位|部门))?[：，]?(?:请|须|应|要)?(?:务必)?[于在]?$/;
/** Sentences of a paragraph that are looked at. */
const MOST_SENTENCES = 40;

function sentencesOf(passage: Passage): Passage[] {
  const sentences: Passage[] = [];
  let from = 0;
  for (const { index } of passage.text.matchAll(/[。；]|$/g)) {
    if (index > from) sentences.push(slice(passage, from, index));
    from = index + 1;
    if (sentences.length >= MOST_SENTENCES) break;
  }
  return sentences;
}

/** The heading of a section that says nothing but when (一、检查时间 ⏎ 1月20日至2月10日。). */
const WHEN = /^(?:检查|抽查|排查|督查|整治|行动|活动|工作|实施)?(?:时间|时限|期限)(?:安排)?$/;

/** The paragraphs of an item; those of a section that says when as one, as if its heading were a label. */
const wordsOf = ({ ordinal, paragraphs: [heading, value, ...more], paragraphs }: Outline): readonly Passage[] =>
  ordinal && heading && value && more.length === 0 && WHEN.test(heading.text) && readsAsTime(value.text.replace(/。$/, ''))
    ? [concat([{ ...heading, text: '完成时间：', at: Array.from('完成时间：', () => heading.at[0] ?? 0) }, value])]
    : paragraphs;

/** The clause of a sentence that has a form. */
function clauseOf(sentence: Passage, form: RegExp): Passage | undefined {
  let from = 0;
  for (const { index } of sentence.text.matchAll(/，|$/g)) {
    if (form.test(sentence.text.slice(from, index))) return slice(sentence, from, index);
    from = index + 1;
  }
  return undefined;
}

/** The last day that one sentence of a notice names for all its tasks; undefined where none does or two differ. */
function deadlineForAll(paragraphs: readonly Passage[], context: DateContext) {
  const found = paragraphs.flatMap(sentencesOf).flatMap((sentence) => {
    const label = LABEL_OF_ALL.exec(sentence.text)?.[0].length ?? 0;
    const period = clauseOf(sentence, PERIOD_OF_ALL);
    const isWhole = label > 0 || period !== undefined || STRETCH_OF_ALL.test(sentence.text);
    const { deadline } = isWhole ? readDeadline(period ?? slice(sentence, label), context, 'for-all') : readBodyDeadline(sentence, context);
    if (deadline.kind !== 'date') return [];
    const [before, behind] = sentence.text.split(foldedDay(sentence, deadline.span));
    const isForAll =
      isWhole ||
      (HOSTS.test(before ?? '') && /^(?:办结|答复|办复|书面)/.test(behind ?? '')) ||
      (OF_THE_REST.test(before ?? '') && (DONE.test(behind ?? '') || ANSWERED.test(behind ?? ''))) ||
      (OF_ALL.test(before ?? '') && DONE.test(behind ?? '')) ||
      (TO_ALL.test(before ?? '') && ANSWERED.test(behind ?? ''));
    return isForAll ? [deadline] : [];
  });
  return new Set(found.map(({ date }) => date)).size === 1 ? found[0] : undefined;
}

/** The words of a place in a sentence, in canonical form. */
const foldedDay = ({ text, at }: Passage, { start, end }: NoticeTask['span']): string =>
  text.slice(at.indexOf(start), at.indexOf(end - 1) + 1);

/** The tasks, of which those without a deadline get the one that a sentence outside of them names for all. */
export function withDeadlineForAll(
  tasks: readonly NoticeTask[],
  outlines: readonly Outline[],
  context: DateContext,
): readonly NoticeTask[] {
  if (tasks.every(({ deadline }) => deadline.kind !== 'none')) return tasks;
  const words = outlines.flatMap((outline) => [outline, ...descendants(outline)]).flatMap(wordsOf);
  const told = outsideOf(words.map((passage) => ({ passage, span: spanOf(passage) })), tasks); // prettier-ignore
  const forAll = deadlineForAll(told.map(({ passage }) => passage), context); // prettier-ignore
  if (!forAll) return tasks;
  const deadline = { ...forAll, rule: `for-all/${forAll.rule}`, confidence: 'low' as const };
  return tasks.map((task) => (task.deadline.kind === 'none' ? { ...task, deadline } : task));
}
