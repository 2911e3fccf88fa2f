import type { NoticeTarget } from '../../notice';
import { type Passage, slice, spanOf } from '../../text/passage';
import { printed } from '../../text/printed';
import { AFTER_FIGURE, BEFORE_FIGURE, GOAL_VERBS, GRANTS, NOT_A_GOAL } from '../../vocabulary/target-words';
import { anyOf, type Figure, FIGURE, figureAt, isMoney } from './figure';
import { GRANTED, isGrant, RATE, STANDING } from './grant';

const OPS_BEFORE = new Map(BEFORE_FIGURE);
const OPS_AFTER = new Map(AFTER_FIGURE);
const BEFORE = new RegExp(`(${anyOf([...OPS_BEFORE.keys()])})(?:到|至|在|每年|约)?(?:${anyOf(GOAL_VERBS)})?$`);
const AFTER = new RegExp(`^(?:（[^（）]{0,10}）)?(${anyOf([...OPS_AFTER.keys()])})`);
const GOAL = new RegExp(`(?:${anyOf(GOAL_VERBS)})(?:(?:[^，。；、：\\d]|\\d+[A-Za-z]){0,24})$`);
/** Some of what is counted named before the count (推进甲、乙等23个系统建设). */
const GOAL_WITH_NAMES = new RegExp(`(?:${anyOf(GOAL_VERBS)})[^，。；：\\d]{1,40}等[^，。；：、\\d的]{0,6}$`);
/** A goal with its place before the count and what is counted behind it (建成中心城区6座污水处理厂调蓄工程). */
const GOAL_IN_PLACE = /(?:建成|新建|改造|创建|打造|培育|建设|完成)(?:[^，。；、：\d的]{0,4}[省市县区乡镇村])$/;
const GOAL_VERB_AT_END = new RegExp(`(?:${anyOf(GOAL_VERBS)})(?:了|出|成|好|约|日均|年均|各类|各|市级|省级|县级|国家级|一批)?$`);

type Op = NoticeTarget['op'];

const QUOTED = /[“《"][^”》"]*$/;
const METRIC_EDGES =
  /^(?:到\d{4}年[底末]?[，、]?|力争|确保|实现|使|将|全市|全县|全省|全区|其中|并|且|和|及|以及|的|，|、|：|完成(?!率|投资|值)|有|年内|每年|至|达|到|累计|新增|年|月|日|[底末]?前|\.)+|(?:要|力争|应|须|均|都|总数|数量|的|，|、|：|率先|分别|每年|全部|基本|为|至|达)+$/g;

/** What is brought down or up from one figure to another (将办理时限由15个工作日压缩至…). */
const CHANGED_FROM = /([^，。：；！？、（）\d]{2,24})(?:由|从)(?:原来的|目前的|现在的)?\d[^，。：；！？]{0,12}$/;

/** Characters before a figure among which its words are looked for: more are no clause, and would be searched again for every figure behind them. */
const LOOK_BACK = 200;

/** What is counted: the words right before the comparison, or behind the figure when only a verb stands before. */
function metricOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const words = CHANGED_FROM.exec(before)?.[1] ?? /[^，。；：！？、（）\d]*$/.exec(before)?.[0] ?? '';
  const clause = words.replace(BEFORE, '').replace(METRIC_EDGES, '');
  const verbless = clause.replace(GOAL_VERB_AT_END, '');
  if (verbless.length >= 2) return clause.slice(-24);
  const behind = (/^[^，。；：！？、（）\d]*/.exec(text.slice(end))?.[0] ?? '').replace(AFTER, '').replace(/^的/, '');
  return (behind === '' ? clause : behind).slice(0, 24);
}

/** A metric as the notice prints it: its words stand right before the comparison, or right behind the figure. */
function printedMetric(passage: Passage, metric: string, { start, end }: Pick<Comparison, 'start' | 'end'>): string {
  const isBefore = passage.text.slice(Math.max(0, start - LOOK_BACK), start).includes(metric);
  const at = isBefore ? passage.text.lastIndexOf(metric, start - metric.length) : passage.text.indexOf(metric, end);
  return at < 0 ? metric : printed(slice(passage, at, at + metric.length));
}

/** A sum of money that describes what is counted behind it (营收超1000万元的企业100家). */
const isAttribute = (text: string, figure: Figure, isSigned: boolean): boolean =>
  isSigned && isMoney(figure) && /^(?:以上|以下)?的?[^，。；、：\d以左]{1,16}\d/.test(text.slice(figure.end, figure.end + 24));

/** 不低于上年实际用量的105%: a sign with what it is measured by between it and the figure. */
const MEASURED = /(不低于|不少于|不高于|不超过|达到)[^，。；、：\d]{1,16}的$/;
/** 每户至少落实1项: what is done between the sign and the figure, whatever the verb. */
const AT_LEAST = /([至最]少)[\u4e00-\u9fff]{2,4}$/;

/** Words by which a count in a title tells what is, and not what is to be reached. */
const TELLS = /涉及|存在|发现|[共仍尚还]有|现有|未|不|欠|剩|原|已|第|[每各]|近|曾|不足|其中|累计/;
/** The words of a title before a count at the end of a clause (修补破损路面9000平方米). */
/** Where something is done, told by a count before its verb (在30个村推广…). */
const PLACE_COUNT = /(?:^|[，；。])[^，。；：\d]{0,10}[在为给](?:全[市县区乡镇])?$/;
const DONE_THERE = new RegExp(`^[^，。；：\\d]{0,12}?(?:推广|推行|${anyOf(GOAL_VERBS)})`);
/** How many each place is to have. */
const PER_PLACE = /每(?:个)?(?:行政村|村|乡镇|乡|镇|街道|社区|校|组|站)(?:至少)?$/;
/** The size of what is set up (设立应急资金，规模5000万元). */
const SIZE = /(?:设立|组建|建立|筹集|发放|新增)[^。；\d]{2,24}规模(?:为|达)?$/;
/** Damage counted or measured right before a figure (护栏缺损12处 · 开裂，长约15米). */
const DAMAGE =
  /(?:缺[损失]|[破毁]损|损[坏毁]|[开断龟]裂|裂[缝纹]|[坍垮倒坠]塌|滑坡|渗[漏水]|漏水|脱落|堵塞|淤[积堵]|积水|倾斜|变形|失效|过期|超[标期限]|逾期|占压|堆放|乱[搭建堆拉扔])(?:约|达|共|近)?$/;
const TITLE_CLAUSE = /(?:^|[，；])[\u4e00-\u9fff“”]{3,20}$/;

/** A figure that is all a label says (抽查比例：5% · 检查数量：养殖场3家). */
const LABELLED = /(?:^|[。；，])[\u4e00-\u9fff]{0,8}(?:比例|数量|任务量|目标值?|指标值?)：[\u4e00-\u9fff]{0,6}$/;

/** What has been reached so far (【当前进展】场地平整完成60%). */
const SO_FAR = /(?:进展|现状|完成情况)[】：][^。；【】]*$/;

/** What has been reached only (仅完成40%), and what costs points (低于90%不得分). */
const REACHED = /(?:仅|只|才|已)(?:完成|建成|达到?|有|为)$/;
const COSTS_POINTS = /^[^，。；\d]{0,6}(?:不得分|扣分|[扣得计记加减]\d)/;
/** The first of several grades (完成率90%以上得8分，80%至90%得5分). */
const GRADED = /^[^，。；\d]{0,4}[得计记]\d+(?:\.\d+)?分[，；]\d/;
/** By how much something falls short, for which points go (每少建1公里扣1分), and how many are looked at for it (随机走访10户). */
const FALLS_SHORT = /每(?:少|低|缺|漏|超|多|降|迟|晚|欠|差|高|增)[^，。；\d]{0,8}$|随机(?:走访|入户|访谈)$/;

/** Whom or what each a least count is for (每户至少落实1项). */
const EACH = /每[次人户亩家套名]$/;

/** What makes a figure a goal: the comparison and its words; what is counted, where another figure of the list tells it. */
interface Comparison {
  readonly op: Op;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly metric?: string;
}

/** The comparison a figure stands in, or undefined where it is no goal. */
function opOf(text: string, figure: Figure, isTitle: boolean): Comparison | undefined {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start);
  if (QUOTED.test(before) && !/[”》"]/.test(before.slice(before.search(QUOTED)))) return undefined;
  if (SO_FAR.test(before) || REACHED.test(before) || FALLS_SHORT.test(before)) return undefined;

  const sign = BEFORE.exec(before) ?? MEASURED.exec(before) ?? AT_LEAST.exec(before);
  if (sign === null && GRADED.test(text.slice(figure.end, figure.end + 24))) return undefined;
  const word = sign?.[1];
  const behind = AFTER.exec(text.slice(figure.end, figure.end + 14));
  const afterOp = behind?.[1] === undefined ? undefined : OPS_AFTER.get(behind[1]);
  const start = sign ? figure.start - sign[0].length : figure.start;
  const lead = before.slice(0, sign ? -sign[0].length : undefined);
  const isCount = !figure.percent && !isMoney(figure);
  const isForEach = EACH.test(lead) && isCount && word !== undefined && OPS_BEFORE.get(word) === '>=';
  if ((NOT_A_GOAL.test(lead) && !isForEach) || (!isCount && GRANTS.test(lead))) return undefined;
  if (GRANTED.test(/[^，。；！？]*$/.exec(lead)?.[0] ?? '') || isAttribute(text, figure, sign !== null)) return undefined;
  if (afterOp !== undefined && (word === undefined || afterOp === '~' || afterOp === '<=' || OPS_BEFORE.get(word) !== '<=')) {
    const end = figure.end + (behind?.[0].length ?? 0);
    return word !== undefined || GOAL.test(lead) || figure.percent || figure.unit !== undefined
      ? { op: afterOp, start, end, rule: 'target-after' }
      : undefined;
  }
  if (word !== undefined) {
    const op = OPS_BEFORE.get(word);
    return op === undefined || (op === '<' && COSTS_POINTS.test(text.slice(figure.end, figure.end + 12)))
      ? undefined
      : { op, start, end: figure.end, rule: 'target-before' };
  }
  const isLabelled = LABELLED.test(lead) && /^(?:[。；，]|$)/.test(text.slice(figure.end, figure.end + 1));
  if (isLabelled && (figure.percent || figure.unit !== undefined)) return { op: '=', start, end: figure.end, rule: 'target-label' };
  if (figure.percent) return GOAL.test(lead) || RATE.test(lead) ? { op: '=', start, end: figure.end, rule: 'target-goal' } : undefined;
  if (figure.unit === undefined) return undefined;
  const clause = /[^，。；：！？、]*$/.exec(lead)?.[0] ?? '';
  if (STANDING.test(clause)) return undefined;
  const isObject = GOAL_VERB_AT_END.test(lead) || GOAL_WITH_NAMES.test(lead) || (!isMoney(figure) && PER_PLACE.test(lead));
  const isInPlace = GOAL_IN_PLACE.test(lead) && /^[^，。；、：\d]{2,20}(?:[，。；）]|$)/.test(text.slice(figure.end, figure.end + 24));
  const isCounted = GOAL.test(lead) && /^(?:[，。；、：（）！]|和|及|以及|并|$)/.test(text.slice(figure.end, figure.end + 2));
  const isTitles =
    isTitle && TITLE_CLAUSE.test(lead) && !TELLS.test(clause) && /^(?:[，；）]|$)/.test(text.slice(figure.end, figure.end + 1));
  const behindFigure = text.slice(figure.end, figure.end + 24);
  const isPlaces = /^[个处户家所]$/.test(figure.unit ?? '') && PLACE_COUNT.test(lead) && DONE_THERE.test(behindFigure);
  return isObject || isCounted || isInPlace || isTitles || isPlaces || SIZE.test(lead)
    ? { op: '=', start, end: figure.end, rule: 'target-goal' }
    : undefined;
}

/** A goal and where it ends in the text that was searched. */
interface Goal {
  readonly target: NoticeTarget;
  readonly end: number;
}

/** A further count in a list that began with a goal (认定教育专家10名、名校长100名). */
function listed(text: string, before: Goal | undefined, figure: Figure): Comparison | undefined {
  if (!before) return undefined;
  const { target } = before;
  const between = text.slice(before.end, figure.start);
  // 分别增长7%和8.5%: shares in one list have one sign.
  if (figure.percent && target.percent !== undefined && /^(?:、|和|及|以及|与)$/.test(between))
    return { metric: target.metric, op: target.op, start: figure.start, end: figure.end, rule: 'target-list' };
  if (figure.percent || figure.unit === undefined || (target.op !== '=' && !/^[，、]其中/.test(between))) return undefined;
  if (isMoney(figure) && (GRANTED.test(between) || STANDING.test(between))) return undefined;
  // 选拔100名正职后备人才、200名副职后备人才 · 1000名…参加研修，3000名…参加培训: the same measure at the beginning of the next part.
  if (figure.unit === target.unit && /^[^。；：\d]{2,40}(?:、|，|和|及|以及)$/.test(between))
    return { op: '=', start: figure.start, end: figure.end, rule: 'target-list' };
  const isListed = /^(?:[^，。；：、\d]{0,12})(?:[、，]|和|及|以及)[^，。；：、\d]{0,24}$/.test(between);
  const isEnd = /^(?:[，。；、：）！]|和|及|以及|并|$)/.test(text.slice(figure.end, figure.end + 2));
  return isListed && isEnd ? { op: '=', start: figure.start, end: figure.end, rule: 'target-list' } : undefined;
}

/** Units of times and sums in rules of procedure, which are no goals by themselves; times are where something is cut down to them. */
const PROCEDURAL = /^(?:天|日|小时|分钟|工作日|个工作日|个月|岁|元|千元|倍|级|步|点)$/;
const CUT_DOWN =
  /(?:压缩|压减|缩短|精简|降低|减少|控制)(?:至|到|在)(?:平均)?$|(?:压缩|压减|缩短|精简)[^。；\d]{1,30}(?:不超过|不多于|不高于|控制在|少于)$/;
/** Days that are counted as a result (优良天数稳定在330天以上), and no time to do something in. */
const COUNT_OF_DAYS = /(?:(?<!可用|库存|储备|[余剩])天数|优良天|达标天|日数|时数)[^，。；：\d]{0,12}$/;
const isCountOfDays = (text: string, figure: Figure): boolean =>
  /^(?:天|日|小时)$/.test(figure.unit ?? '') && COUNT_OF_DAYS.test(text.slice(Math.max(0, figure.start - LOOK_BACK), figure.start));
/** Points of an assessment (建立台账得10分). */
const POINTS = /(?:得|扣|计|加|记|减|满分|倒扣|分值|[各占])(?:基础分)?$|(?:得|评|总|积|考核)分[^，。；\d]{0,4}$/;
const isPoints = (text: string, figure: Figure): boolean =>
  figure.unit === '分' &&
  (POINTS.test(text.slice(Math.max(0, figure.start - 8), figure.start)) ||
    /^（\d{1,3}分）/.test(text.slice(figure.start - 1, figure.end + 1)));
/** The name of a suggestion, which tells what is, and sets no goal. */
const ASKS_FOR = /^《?关于.*的(?:建议|提案|议案)》?$/;
/** How wide or high something is, and no target of its own (硬化道路3.2公里、宽3.5米). */
const SIZE_OF = /(?:(?<![加拓扩增提升展挖])[宽高厚深]度?|(?<=[，、])长度?|[口直管]径|间距|坡度)约?$/;
/** What stands before the upper end of a share or count that is told from and to (增长8%至10% · 每村1—2名). */
const UP_TO = /^(?:至|到|[-—–~]+)(?=\d)/;

/** A figure that leads up to another: the other's end and unit, with its own value. */
function withUpper(text: string, figure: Figure): { readonly whole: Figure; readonly upper?: Figure } {
  const from = figure.end + (UP_TO.exec(text.slice(figure.end, figure.end + 4))?.[0].length ?? 0);
  const digits = from > figure.end ? /^\d+(?:\.\d+)?/.exec(text.slice(from, from + 12)) : null;
  const upper = digits ? figureAt(text, Object.assign(digits, { index: from })) : undefined;
  const isRange = upper && upper.percent === figure.percent && (upper.percent || (figure.unit === undefined && upper.unit !== undefined));
  return isRange && !isMoney(upper) ? { whole: { ...upper, value: figure.value, start: figure.start }, upper } : { whole: figure };
}
/** A class of things told by its size (30万吨/年以下的煤矿). */
const CLASS = /^\/(?:年|日|时|小时)(?:及)?(?:以下|以上|的)/;

/**
 * The numeric goals that a canonical text sets (不低于60% · 100个以上 · 控制在5%以内), several in one text. In the title of a task a count at the end of a clause is
 * one whatever the verb before it.
 */
export function readTargets(passage: Passage, isTitle = false): NoticeTarget[] {
  const text = passage.text;
  if (isTitle && ASKS_FOR.test(text)) return [];
  const goals: Goal[] = [];
  const figures = new RegExp(FIGURE);
  for (let match = figures.exec(text); match; match = figures.exec(text)) {
    const { whole: figure, upper } = withUpper(text, figureAt(text, match));
    figures.lastIndex = Math.max(figures.lastIndex, figure.end);
    if (
      /[A-Za-z+“\d.]/.test(text.charAt(figure.start - 1)) ||
      /^[A-Za-z+]/.test(text.slice(figure.end)) ||
      /^[年月日号]|^(?:代表|委员|议员)/.test(text.slice(figure.end))
    )
      continue;
    if (DAMAGE.test(text.slice(Math.max(0, figure.start - 4), figure.start))) continue;
    if (isPoints(text, figure) || SIZE_OF.test(text.slice(Math.max(0, figure.start - 4), figure.start))) continue;
    if (!figure.percent && (figure.unit === undefined || CLASS.test(text.slice(figure.end)))) continue;
    if (
      PROCEDURAL.test(figure.unit ?? '') &&
      !isCountOfDays(text, figure) &&
      !CUT_DOWN.test(text.slice(Math.max(0, figure.start - LOOK_BACK), figure.start))
    )
      continue;
    const read = opOf(text, figure, isTitle) ?? listed(text, goals[goals.length - 1], figure);
    if (!read || isGrant(text, figure, read)) continue;
    const metric = read.metric ?? printedMetric(passage, metricOf(text, read.start, read.end), read);
    const told = { metric, span: spanOf(passage, read.start, read.end) };
    const quantityOf = ({ percent, value, unit }: Figure) =>
      percent ? { percent: value } : { value, ...(unit === undefined ? {} : { unit }) };
    const isRange = upper !== undefined && read.op !== '<=';
    const rule = isRange ? 'target-range' : read.rule;
    goals.push({ target: { ...told, op: isRange ? '>=' : read.op, ...quantityOf(figure), rule }, end: read.end });
    if (isRange) goals.push({ target: { ...told, op: '<=', ...quantityOf(upper), rule }, end: read.end });
  }
  return goals.map(({ target }) => target);
}
