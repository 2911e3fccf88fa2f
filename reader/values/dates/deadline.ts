import type { NoticeDeadline, TimePoint } from '../../notice';
import { hasWideGap, type Passage, slice, spanOf } from '../../text/passage';
import { printed } from '../../text/printed';
import { COUNTED_DAYS, EVENT, ONGOING_WORDS, RECURRING } from '../../vocabulary/deadline-words';
import { type DateContext, type DateMention, readDates } from './date-mention';
import { ASKED, isLastDay } from './last-day';

export interface ReadDeadline {
  readonly deadline: NoticeDeadline;
  /** All last days named, where there are several. */
  readonly timePoints: readonly TimePoint[];
}

const ONGOING = new RegExp(ONGOING_WORDS.join('|'));
const COUNTED =
  /之?日起?(?:后|起|算起)?.{0,6}\d+个?(?:工作日|自然日|日|天|个月|月)|(?:收到|接到|接|印发|发布|公布|实施|下发|出台).{0,16}\d+个?(?:工作日|自然日|天|日|个月)/;

/** A mention as a time point of the task. */
export const timePointOf = (passage: Passage, mention: DateMention & { readonly date: string }): TimePoint => ({
  date: mention.date,
  text: printed(slice(passage, mention.start, mention.end)),
  span: spanOf(passage, mention.start, mention.end),
  rule: mention.rule,
});

const hasDate = (mention: DateMention): mention is DateMention & { readonly date: string } => mention.date !== undefined;

/** A standing duty to the end of the year (年内持续推进). */
const WITHIN_YEAR = /^(?:\d{4}|本|今)?年内(?:持续|长期|常态)/;

function throughYear(text: string, context: DateContext): number | undefined {
  if (!/全年|整年/.test(text) && !WITHIN_YEAR.test(text)) return undefined;
  const named = /(\d{4})年/.exec(text)?.[1];
  if (named !== undefined) return Number(named);
  return context.issueDate === undefined ? context.year : Number(context.issueDate.slice(0, 4));
}

/** Of what comes back the day by which all of it is done, told in a clause of its own (每季度新开1家，10月底前全部运营), or before it (第三季度内答复并每月调度). */
const endsOn = (text: string, { start, end, isLimit, grain }: DateMention): boolean => {
  if (isLimit && !RECURRING.test(text.slice(0, start)) && /^[^，；。每]{0,8}并且?(?:每|定期|按|逐)/.test(text.slice(end))) return true;
  const from = Math.max(...['，', '；', '。'].map((sign) => text.lastIndexOf(sign, start - 1))) + 1;
  const isOwn = from > 0 && RECURRING.test(text.slice(0, from)) && !RECURRING.test(text.slice(from));
  return isOwn && isLimit && grain !== 'year' && /^(?:全部|全面|完成|完工|建成|结束|到位|办结)/.test(text.slice(end));
};

/** Words behind a bare year that name a day by an event (2024年春节前 · 2024年秋季学期开学前): no calendar of ours tells it. */
const namesAnEvent = (words: string): boolean => /^[^，。；\d]{2,}前/.test(words);

/**
 * The words behind 完成时限：. The latest day counts where there are several (the others stay as time points); a duty that comes back stays recurring unless
 * a day with its year is named; words of a standing duty count when there is no day at all.
 */
export function readDeadline(passage: Passage, context: DateContext, rule: string): ReadDeadline {
  const text = passage.text;
  const span = spanOf(passage);
  const words = printed(passage);
  if (text === '' || /^[-—/无]+$/.test(text)) return { deadline: { kind: 'none' }, timePoints: [] };
  const mentions = readDates(text, context).filter((mention) => !mention.isStart);
  const dated = mentions.filter(hasDate);
  const recurs = RECURRING.test(text);
  const wholeYear = (/全年|整年/.test(text) && dated.every((mention) => mention.grain === 'year')) || WITHIN_YEAR.test(text);
  const named = dated.filter((mention) => mention.grain !== 'year' || mention.isLimit || !namesAnEvent(text.slice(mention.end)));
  const usable = recurs ? named.filter((mention) => (!mention.yearInferred && mention.grain !== 'year') || endsOn(text, mention)) : named;
  const last = usable.reduce<(DateMention & { readonly date: string }) | undefined>(
    (best, one) => (best && best.date >= one.date ? best : one),
    undefined,
  );
  if (last && !wholeYear) {
    const deadline = {
      kind: 'date',
      date: last.date,
      text: words,
      yearInferred: last.yearInferred,
      span,
      rule: `${rule}/${last.rule}`,
    } as const;
    return { deadline, timePoints: usable.length > 1 ? usable.map((mention) => timePointOf(passage, mention)) : [] };
  }
  if (COUNTED.test(text)) return { deadline: { kind: 'text', text: words, span, rule: `${rule}/counted-days` }, timePoints: [] };
  if (recurs) return { deadline: { kind: 'recurring', text: words, span, rule: `${rule}/recurring` }, timePoints: [] };
  if (ONGOING.test(text)) {
    const year = throughYear(text, context);
    return {
      deadline: { kind: 'ongoing', text: words, ...(year === undefined ? {} : { throughYear: year }), span, rule: `${rule}/ongoing` },
      timePoints: [],
    };
  }
  return { deadline: { kind: 'text', text: words, span, rule: `${rule}/words` }, timePoints: [] };
}

/** Days counted from an event whose day the text does not say (在本意见印发之日起30日内，制定…). */
const COUNTED_LIMIT = new RegExp(
  `[^，。；：（）]{0,12}(?:印发|发布|下发|公布|施行|实施|收到|接到)[^，。；：（）\\d]{0,10}之?${COUNTED_DAYS}`,
);

/** How often something comes back. */
const TIMES = '(?:至少|不少于)?[\\u4e00-\\u9fff]{0,6}?(?:[一二两三四五六]|\\d{1,2})[次场]';
/** A clause of its own that says that a duty stands or comes back (…，长期坚持。 · …，每季度一次。 · …，全年不少于4次。 · …，春节前各一次。). */
const STANDING_CLAUSE = new RegExp(
  `(?<=[，；。（]|^|并(?=[长常持]))(?:[^，。；\\d]{0,12}?(?:按|逐)(?:月|季度?|周|旬|半年|学期)[\\u4e00-\\u9fff]{2,4}(?=[，。；）]|$)|((?:[^，。；\\d]{2,10}期间)?(?:长期|常年|全年)(?:坚持|执行|推进|落实|开展|保持[^，。；]{0,8}|[^，。；\\d]{0,6}不间断)|(?<=[^，。；]{2}并)(?:长期|常年|持续)(?:坚持|保持)|常抓不懈|(?:[^，。；\\d]{0,6}内)?持续(?:推进|开展)(?:[^，。；]{2,10}(?=[。；]|$))?)|每月第[一二三四]个?(?:星期|周)[一二三四五六日天]?[上下晚早]?午?|(?:[^，。；\\d]{0,6}(?:期间?|季|时段)|)(?:每(?:月|季度?|周|年|半年|学期|日|天|[一二两三四五六十\\d]{1,2}(?:日|天|周|个月))|(?<![^，。；（])全年)${TIMES}[\\u4e00-\\u9fff]{0,10}|[^，；。（）]{2,12}各${TIMES})(?=[。；，）]|$)`,
);

/** What is looked after for good, what is told again and again, and a last day that comes back (…，长期管护工程 · 集中缴费期内每月更新 · 每日17时前报送受灾情况). */
const LOOKED_AFTER =
  /(?<=[，；。]|^)(?:((?:长期|常年)(?:管护|维护|养护|巡护|值守|看护)[^，。；]{0,8})|(?:[^，。；\d]{0,4}(?:期内?|期间))?(?:于|在)?每(?:(?:周[一二三四五六日]?|月(?:\d{1,2}日)?|季度?末?|日|天)(?=向|更新|报送|通报|推送|公布|调度|汇总|上报|发布)|(?:年|半年|学期|季度?|月|周|星期|旬|(?<=期间?每|期内每)[日天])[\d月日号时点分上中下旬底末初一二三四五六]{0,8}之?前(?![往来期后])))/;

function standingDeadline(passage: Passage): NoticeDeadline | undefined {
  const found = STANDING_CLAUSE.exec(passage.text) ?? LOOKED_AFTER.exec(passage.text);
  if (!found) return undefined;
  const words = slice(passage, found.index, found.index + found[0].length);
  const kind = found[1] === undefined ? 'recurring' : 'ongoing';
  return { kind, text: printed(words), span: spanOf(words), rule: `body/${kind}` };
}

/** A last day told by an event: before it (清明节前，…), or so many days behind it at the end of a clause (收到喜报后5个工作日内). */
const BY_EVENT = new RegExp(
  `(?<=^|[，；。在于])(?:${EVENT}(?=[，\\u4e00-\\u9fff])|(?:收到|接到)[^，。；\\d]{1,12}后\\d{1,3}个?(?:工作日|日|天)内(?=$|[，；。）])|[一两\\d](?:周|个月)内(?=[\\u4e00-\\u9fff])|直?至(?!今)[\\u4e00-\\u9fff]{2,10}(?:结束|为止)(?=$|[，；。])|即日起[^。；，]{0,8}，?至[^。；，\\d]{2,12}(?:止|结束)(?=$|[，；。])|(?:安排)?在“[^”]{1,10}”(?:活动)?期间(?=$|[，；。\\u4e00-\\u9fff]))`,
);

function eventDeadline(passage: Passage): NoticeDeadline | undefined {
  const found = BY_EVENT.exec(passage.text);
  if (!found) return undefined;
  const words = slice(passage, found.index, found.index + found[0].length);
  return { kind: 'text', text: printed(words), span: spanOf(words), rule: 'body/event' };
}

function countedDeadline(passage: Passage): NoticeDeadline {
  const found = COUNTED_LIMIT.exec(passage.text);
  if (!found || !ASKED.test(passage.text.slice(found.index + found[0].length, found.index + found[0].length + 12))) return { kind: 'none' };
  const span = spanOf(passage, found.index, found.index + found[0].length);
  const text = printed(slice(passage, found.index, found.index + found[0].length));
  return { kind: 'text', text, span, rule: 'body/counted-days' };
}

/** What stands between two days of one stretch. */
const STRETCH = /^[-—–~至到]+$/;
const OPENS = /^[，、：；,]|^(?:期间|之间)?[，、]/;
/** What follows on a stretch of days at once (3月15日至5月10日在进山路口…). */
const OPENS_STRETCH = /^[在于对向将把]/;

/**
 * The day or stretch that an item opens with (6月16日，在广场… · 6月1日至30日，滚动播出… · 6月8日前，完成…): its last day, or its words where no year is known.
 * A day before the notice is what has been, and none.
 */
function openingDeadline(passage: Passage, mentions: readonly DateMention[], { issueDate }: DateContext): NoticeDeadline | undefined {
  const [first] = mentions;
  if (!first || first.start > (/^(?:从|自|于|在)/.test(passage.text) ? 1 : 0)) return undefined;
  let at = 0;
  while (mentions[at + 1] && STRETCH.test(passage.text.slice(mentions[at]?.end, mentions[at + 1]?.start))) at += 1;
  const last = mentions[at];
  if (!last || last.grain === 'year' || (last.isStart && at === 0)) return undefined;
  const behind = passage.text.slice(last.end, last.end + 3);
  const isSetOff = OPENS.test(behind) || hasWideGap(passage, last.end);
  if (!isSetOff && !last.isLimit && !(at > 0 && OPENS_STRETCH.test(behind))) return undefined;
  if (last.date !== undefined && issueDate !== undefined && last.date < issueDate) return undefined;
  const text = printed(slice(passage, first.start, last.end));
  const span = spanOf(passage, first.start, last.end);
  if (last.date === undefined) return last.yearInferred ? { kind: 'text', text, span, rule: 'opening/words' } : undefined;
  return { kind: 'date', date: last.date, text, yearInferred: last.yearInferred, span, rule: `opening/${last.rule}` };
}

/**
 * The last day a task's own sentences ask for, where no label names one (…，6月底前完成). 到2028年 is the horizon of a target and no deadline. Several days:
 * the latest is the deadline, all are time points.
 */
export function readBodyDeadline(passage: Passage, context: DateContext): ReadDeadline {
  const mentions = readDates(passage.text, context);
  const points = mentions.filter(hasDate).filter((mention) => isLastDay(passage.text, mention, context));
  const last = points.reduce<(DateMention & { readonly date: string }) | undefined>(
    (best, one) => (best && best.date >= one.date ? best : one),
    undefined,
  );
  if (!last)
    return {
      deadline:
        openingDeadline(passage, mentions, context) ?? standingDeadline(passage) ?? eventDeadline(passage) ?? countedDeadline(passage),
      timePoints: [],
    };
  const span = spanOf(passage, last.start, last.end);
  return {
    deadline: {
      kind: 'date',
      date: last.date,
      text: printed(slice(passage, last.start, last.end)),
      yearInferred: last.yearInferred,
      span,
      rule: `body/${last.rule}`,
    },
    timePoints: points.length > 1 ? points.map((mention) => timePointOf(passage, mention)) : [],
  };
}
