import type { NoticeDeadline } from '../../notice';
import { namesOther } from '../../structure/label';
import { hasWideGap, type Passage, slice, spanOf } from '../../text/passage';
import { printed } from '../../text/printed';
import { type DateContext, type DateMention, readDates } from '../../values/dates/date-mention';
import { readDeadline } from '../../values/dates/deadline';

/** The last day, or the time without one, that a sentence names for all tasks it stands beside. `isSure`: it says of all, or of a time, in so many words. */
export interface DayOfAll {
  readonly deadline: NoticeDeadline;
  /** What two that say the same have in common. */
  readonly key: string;
  readonly isSure: boolean;
}

/** Sentences of a paragraph that are looked at, and characters of one. */
const MOST_SENTENCES = 40;
const LONGEST = 200;

/** The sentences of a paragraph; what brackets hold or wide white space sets off is one of its own. */
function sentencesOf(passage: Passage): Passage[] {
  const sentences: Passage[] = [];
  let from = 0;
  const cut = (index: number, next: number) => {
    if (index > from) sentences.push(slice(passage, from, Math.min(index, from + LONGEST)));
    from = next;
  };
  for (const { index } of passage.text.matchAll(/[。；（）]|[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2,8}：)|$/g)) {
    const isSign = /[。；（）]/.test(passage.text.charAt(index));
    if (isSign || index === passage.text.length) cut(index, index + 1);
    else if (hasWideGap(passage, index + 1)) cut(index + 1, index + 1);
    if (sentences.length >= MOST_SENTENCES) break;
  }
  return sentences;
}

/** All that is to be done (列入目录的事项须于… · 以上任务… · 现将建议交办如下，请于…), up to the day. */
const OF_ALL =
  /(?:列入|纳入|以上|上述|下列|如下|所列|表中|表内|清单内|目录内|本[表清目]|各项|所有|全部)[^。；]{0,24}(?:事项|任务|工作|项目|问题|内容|措施|指标|整改|演练|隐患|目录|清单|目标|建议|提案)[^。；]{0,40}$|(?:任务|事项|目标|项目|指标|建议|提案|批示件?)[^。；]{0,12}(?:如下|下达|分解|交办|转办|分办)[^。；]{0,20}(?:请|须|应|要)(?:务必)?[于在]?$/;
/** Those for which no day is told (未单独注明办复期限的提案，请于…前办复). */
const OF_THE_REST =
  /(?:未|没有|无)(?:单独|另行|另|特别)?(?:注明|标明|明确|规定|列明|标注|写明|约定|载明)?[^。；，]{0,4}(?:时限|期限|时间|日期|时点)|(?:^|，)(?:其余|其他|其它|除)[^。；]{2,30}(?:外|事项|任务|工作|项目|问题|建议|提案|件)/;
/** What those have to do to whom suggestions are given, by the day of all (主办单位要当面沟通，7月31日前办结并书面答复). */
const HOSTS = /^(?:各|请各?)?(?:主办|承办|独办)(?:单位|部门)(?:和[^，]{2,8})?(?:要|应|须|请|于)/;
const TO_ALL = /^(?:[^。；]{0,12}(?:各|有关|承办|主办)[^。；会]{0,12}(?:单位|部门))?[：，]?(?:请|须|应|要)?(?:务必)?[于在]?$/;
const ANSWERED = /^[^。；]{0,12}(?:答复|办复)/;
const DONE =
  /^[^。；]{0,16}(?:完成(?![数率值量情])|办结|完毕|到位|销号|提交|结束|完工|竣工|建成|投[入用]|交付|清零|报审|送审|(?:报|送|报送)[^。；，]{0,10}(?:审[核查议定]|审批))/;

/** The words of a label of time before its day (完成时限均为 · 所有事项办结时间不得迟于 · 时限要求：所有任务). */
const LABEL =
  /(?:^|[，：、])(?:\d[.、])?([^。；，：]{0,14}?(?:完成|办结|整改|办理|落实|检查|抽查|排查|督查|整治|行动|任务|实施|治理|销号|建设|工作)(?:的)?(?:时限|时间|期限|日期|节点){1,2}|时限|期限|工期)(?:要求|安排)?(?:最?迟)?(?:均|统一|一律|都|全部|原则上)*(?:为|是|：|定[于为]|截[至止]|[至到]|不得?(?:迟于|晚于|超过))(?=[^。；，]{0,10}$)/;
const LABEL_FIRST =
  /^(?:(?:备注|说明|注)：)?(?:\d[.、])?([^。；，：]{0,14}?(?:完成|办结|整改|办理|落实|检查|抽查|排查|督查|整治|行动|任务|实施|治理|销号|建设|工作)(?:的)?(?:时限|时间|期限|日期|节点){1,2}|时限|期限|工期)(?:要求|安排)?(?:最?迟)?(?:均|统一|一律|都|全部|原则上)*(?:为|是|：|定[于为]|截[至止]|[至到]|不得?(?:迟于|晚于|超过))/;
/** Papers and meetings whose time is no deadline of tasks (材料报送时间：). */
const OF_PAPERS = /报送|反馈|填报|公示|申报|汇报|会议|培训班|有效/;

/** The stretch in which all do theirs (各单位职责自9月1日起履行，至11月30日止 · 包保期为4月1日至9月30日). */
const STRETCH_WORD = /职责|任务|工作|行动|整治|活动|检查|排查|服务|值守/;
const ENDS = /^(?:之?前)?(?:全面|基本|正式)?(?:止|结束|截止|收官)/;
const PERIOD = /(?:^|，)[^。；，]{0,8}(?:包保|履职|责任|值守|管护|巡护|服务|任|行动|整治|检查|排查)(?:期限?|时间|期间)(?:为|自|从|：)?$/;

/** What is done with all by the day, and nothing of which only one of them speaks (完成各自任务 · 全面完工并投用, not 完成方案制定). */
const FINISH =
  '(?:全面|全部|基本|必须|动态|按期|如期|统一|一律|均|彻底|见底)*(?:完成|办结|办理完毕|办完|(?:整改|落实|整治|治理|办理|执行)(?:到位|完毕|完成)|销号|完工|竣工|建成|投入使用|投用|交付|清零|见(?:到)?实?效|到位|结束|收官|兑现)';
const OBJECT =
  '(?:使用|各自|所?承担的?|本(?:单位|部门)的?|相关|相应|对应|全部|所有|上述|以上|以下|下列|所列|牵头|责任|重点|年度|既定|各项|目标|任务|事项|工作|项目|整改|办理|治理|问题|措施|隐患|答复|评分|建设|内容|销号|清零|行动|检查|排查|提案|建议|[本此][次项]|集中|专项)*';
const ACTORS = '(?:各|有关|相关|上述|责任|承办|主办|牵头|整改|实施|建设)[^，。；]{0,12}(?:单位|部门|乡镇|镇街|街道|村|地|方)';
const MODAL = '(?:请|务必|必须|应当?|须|要求?：?|需|为|力争|确保|争取|务求|计划|拟|预计|原则上|并|均|全部|统一|一律|严格|最迟|[于在至])*';
const FINISHED = new RegExp(`^(?:之?前)?，?(?:${ACTORS})?${MODAL}${FINISH}${OBJECT}(?:$|[，、：]|并|且)`);
/** Before the day: nobody, or those who do the tasks, with what else is asked of them. */
const BY_ALL = new RegExp(`(?:^|[，：])(?:(?:请|由)?${ACTORS}[^，。；]{0,6}?)?${OBJECT}${MODAL}$`);
/** The day itself as the last one (最迟不得超过9月30日). */
const AT_LATEST = /(?:^|，|最[迟晚])(?:不得|不能|不应|不)?(?:迟于|晚于|超过)$/;
/** A unit of its own whose day it is (县教育局要加快进度，确保9月30日前完成). */
const OF_ONE =
  /(?:^|[，、由请])(?!各|有关|相关|上述|责任|承办|主办|牵头)[\u4e00-\u9fff]{2,14}(?:局|委|办|部|公司|中心|政府|院|队|站|所)(?=[，、要应须负于在会将])/;

/** A stretch that begins with the notice (自即日起至6月20日). */
const FROM_NOW = /[自从]?(?:即日|印发之日|今日)起?，?[至到]$/;

const hasDate = (mention: DateMention): mention is DateMention & { readonly date: string } => mention.date !== undefined;

/** The words before a day; before the first day of its stretch where it ends one. */
function wordsBefore(text: string, mentions: readonly DateMention[], at: number): { readonly before: string; readonly isStretch: boolean } {
  const [first, last] = [mentions[at - 1], mentions[at]];
  const now = FROM_NOW.exec(text.slice(0, last?.start));
  if (now) return { before: text.slice(0, now.index), isStretch: true };
  const isStretch =
    first?.isStart === true && /^(?:起|开始)?[^，。；]{0,4}，?(?:[至到—–~-]|截至)+$/.test(text.slice(first.end, last?.start));
  return { before: text.slice(0, isStretch ? first.start : last?.start).replace(/[自从]$/, ''), isStretch };
}

/** How surely a day of a sentence is that of all: `undefined` where it is another's. */
function sureness(before: string, behind: string, isStretch: boolean): boolean | undefined {
  const label = LABEL.exec(isStretch ? `${before}为` : before)?.[1];
  if (label !== undefined && !namesOther(label) && !OF_PAPERS.test(before)) return true;
  if (PERIOD.test(before) && (isStretch || ENDS.test(behind))) return true;
  if ((ENDS.test(behind) || (isStretch && behind.length < 2)) && STRETCH_WORD.test(before)) return true;
  if (HOSTS.test(before) && /^(?:办结|答复|办复|书面)/.test(behind)) return true;
  if (OF_THE_REST.test(before) && (DONE.test(behind) || ANSWERED.test(behind))) return true;
  if (OF_ALL.test(before) && (DONE.test(behind) || ANSWERED.test(behind)) && !/^[^，。；]{0,4}未/.test(behind)) return true;
  if (TO_ALL.test(before) && ANSWERED.test(behind)) return true;
  if (AT_LATEST.test(before) && /^(?:之?前)?[，、]?$/.test(behind)) return false;
  return BY_ALL.test(before) && !OF_ONE.test(before) && FINISHED.test(behind) ? false : undefined;
}

/** The time without a day that a label of time tells (完成时限：长期坚持 · 办理时限：收到之日起30日内). */
function timeOfAll(sentence: Passage, context: DateContext): DayOfAll[] {
  const [head, label = ''] = LABEL_FIRST.exec(sentence.text) ?? [];
  if (head === undefined || label === '' || namesOther(label) || OF_PAPERS.test(label)) return [];
  const { deadline } = readDeadline(slice(sentence, head.length), context, 'for-all');
  const isTime = deadline.kind === 'ongoing' || deadline.kind === 'recurring' || (deadline.kind === 'text' && deadline.rule.endsWith('counted-days'));
  return isTime ? [{ deadline: { ...deadline, confidence: 'low' }, key: `${deadline.kind} ${deadline.text}`, isSure: true }] : [];
} // prettier-ignore

/** The days that a paragraph which is nobody's task names for all. */
export const daysOfAll = (paragraph: Passage, context: DateContext): DayOfAll[] =>
  sentencesOf(paragraph).flatMap((sentence) => {
    const mentions = readDates(sentence.text, context);
    if (mentions.length === 0) return timeOfAll(sentence, context);
    return mentions.flatMap((mention, at): DayOfAll[] => {
      if (!hasDate(mention) || mention.isStart || mention.grain === 'year') return [];
      const { date, yearInferred, rule, start, end } = mention;
      if (context.issueDate !== undefined && date < context.issueDate) return [];
      const { before, isStretch } = wordsBefore(sentence.text, mentions, at);
      if (/[按以据对]$/.test(before)) return [];
      const behind = (mention.text.endsWith('止') ? '止' : '') + sentence.text.slice(end);
      const isSure = sureness(before, behind, isStretch);
      if (isSure === undefined) return [];
      const words = slice(sentence, start, end);
      const told = { date, text: printed(words), yearInferred, span: spanOf(words), rule: `for-all/${rule}` };
      return [{ deadline: { kind: 'date', ...told, confidence: 'low' }, key: date, isSure }];
    });
  });
