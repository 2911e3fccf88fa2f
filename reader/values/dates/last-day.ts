import type { DateContext, DateMention } from './date-mention';

/** Words that make a date in running text a last day for what the sentence asks. */
export const ASKED =
  /^(?:，|、|基本|全面|全部|力争|要|须|必须|应|需|将|，要)*(?:完成|建成|实现|报送|上报|制定|出台|建立|落实|到位|投入|启动|形成|印发|开展|组织|达到|报|竣工|开工|投用|整改|销号|提交|印|编制|上线|全覆盖)/;

/** A stretch that begins with the notice (即日起至6月20日). */
const FROM_NOW = /(?:即日|印发之日|今日)起?[至到]$/;

/** What a clause says is done on the day it opens with, here or somewhere. */
const DONE_ON =
  /^(?:之?前|以前)?(?:在[^，。；]{2,20}?|将[^，。；]{2,16}?)?(?:(?:统一|集中|同步|联合|全面|全部|基本|陆续|正式|首次)*(?:完成|办结|建成|完工|竣工|[\u4e00-\u9fff]{2,6}(?:到位|完毕)(?=[，。；）]|$)|(?:必须|务必|要|须|应)?(?:恢复|贯通)|(?:当天)?上线|到[岗站位]|结[清束]|形成|提[请交]|报(?!告|名|表)|上[报会]|开设|举[行办]|召开|交付|启用|投用|出台|印发|发布|公布|[审评]议|验收|达到|实现|开展))/;
/** A clause that is nothing but a day (安装门禁70套，2月底。). */
const isDayAlone = (text: string, { start, end, grain, isStart, date }: DateMention, { issueDate = '' }: DateContext): boolean =>
  !isStart &&
  grain !== 'year' &&
  date !== undefined &&
  date >= issueDate &&
  /[，；]/.test(text.charAt(start - 1)) &&
  /^(?:[。；]|$)/.test(text.slice(end, end + 1));

/** What a date opens its clause behind, with the words that set it as a plan. */
const OPENS_CLAUSE = /(?:^|[，；。：、）])(?:拟|计划|预计|预定|原则上|力争|确保|争取|安排)?(?:[于在至])?$/;
/** A day that something is done on (9月20日完成 · 拟于3月下旬提请…审议 · 7月在码头举行), if it is not over when the notice is written. */
const isDoneOn = (text: string, { start, end, text: words, date }: DateMention, { issueDate }: DateContext): boolean => {
  const behind = text.slice(end, end + 40);
  const isDone =
    (start > 0 || behind.startsWith('在')) &&
    OPENS_CLAUSE.test(text.slice(Math.max(0, start - 8), start)) &&
    DONE_ON.test(behind) &&
    !/^[^，。；]{0,12}的(?!第)/.test(behind);
  const isEnd =
    /^(?:之?前)?(?:全面|全部|基本)?(?:完成|办结|建成|完工|竣工|整改到位|结[清束]|到[岗站])(?:。|，|；|$|）)/.test(behind) ||
    (/[底末]$/.test(words) && /^(?:全面|全部|基本)?(?:提交|印发|出台|投用|建成|启用|交付|上线|报送?[县市省])/.test(behind));
  return (isDone || isEnd) && words.length >= 2 && date !== undefined && (issueDate === undefined || date >= issueDate);
};

/** The end of a stretch in a clause of its own (…，自7月1日起至8月31日止), and not of what is in force so long. */
const endsStretch = (text: string, { text: words, start, end }: DateMention): boolean =>
  /止$/.test(words + (text.charAt(end) === '止' ? '止' : '')) &&
  /(?:^|[，；。：])[自从]?[^，。；：有效任聘租合]{4,20}[起]?[至到]$/.test(text.slice(Math.max(0, start - 24), start));

/** A period that a clause opens with and in which something is reached (…，第四季度入户率达到95%). */
const isReachedIn = (text: string, { start, end, date, grain, isStart }: DateMention, { issueDate }: DateContext): boolean =>
  (grain === 'quarter' || grain === 'half') &&
  !isStart &&
  /[，；。]/.test(text.charAt(start - 1)) &&
  /^[^，。；：、\d]{0,10}(?:达到|完成)/.test(text.slice(end)) &&
  date !== undefined &&
  (issueDate === undefined || date >= issueDate);

/** What is to be done within the year or a part of it (年内盘活不少于15处), and no span of years (毕业5年内). */
const isWithinYear = (text: string, { text: words, start, end }: DateMention): boolean =>
  /(?:年|季度|月)内$/.test(words) &&
  /(?:^|[，；。：]|确保|力争|[于在])$/.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^(?:不|每(?:[月周年旬日天次]|季|半年|学期)|持续|长期|常态)/.test(text.slice(end, end + 3));

/** Words before a day that make it the last one (限期为2026年7月31日). */
const LIMITED_TO =
  /(?:限期|期限|时限|工期)(?:为|至|到|截[至止]到?)?$|不(?:得|能)?[迟晚]于$|(?:最[迟晚]|至迟)(?:不超过)?[于在]?$|截[至止]到?$/;
/** What behind a day makes it the last one (12月20日为完成最后期限 · 11月5日为限). */
const IS_THE_LIMIT =
  /^为(?:完成)?(?:的?最后|截止)?(?:期限|时限|限|日期?|时间)|^(?:结束|下班|[早晚]?(?:[上下]午)?\d{1,2}[时点])(?:之|以)?前/;

/** Whether a day of running text is the last one for what its sentence asks. */
export function isLastDay(text: string, mention: DateMention, context: DateContext): boolean {
  if (mention.isStart || mention.grain === 'year') return false;
  if (FROM_NOW.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return true;
  if (isDoneOn(text, mention, context) || isReachedIn(text, mention, context)) return true;
  if (endsStretch(text, mention) || isDayAlone(text, mention, context)) return true;
  if (IS_THE_LIMIT.test(text.slice(mention.end))) return true;
  if (isWithinYear(text, mention) || LIMITED_TO.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return true;
  if (!/前|止/.test(mention.text + text.slice(mention.end, mention.end + 1))) return false;
  const before = text.slice(Math.max(0, mention.start - 3), mention.start);
  if (/[每自到至]$|每年$|每个?$|次$/.test(before) && !/前/.test(mention.text)) return false;
  if (/每年?$|自$|对$/.test(before) || (/于$/.test(before) && !/前$/.test(mention.text))) return false;
  // Until then something is allowed: the end of a policy, and nobody's last day.
  if (/^，?(?:允许|可|暂缓|暂免|免|缓)/.test(text.slice(mention.end, mention.end + 4))) return false;
  return ASKED.test(text.slice(mention.end, mention.end + 12)) || /前$/.test(mention.text);
}
