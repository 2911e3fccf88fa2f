import type { NoticeTarget } from '../notice';
import { type Passage, spanOf } from '../text/passage';
import { AFTER_FIGURE, BEFORE_FIGURE, GOAL_VERBS, GRANTS, MEASURES, NOT_A_GOAL } from '../vocabulary/target-words';

const byLength = (one: string, other: string) => other.length - one.length;
const OPS_BEFORE = new Map(BEFORE_FIGURE);
const OPS_AFTER = new Map(AFTER_FIGURE);
const alternatives = (words: readonly string[]) =>
  [...words]
    .sort(byLength)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
const FIGURE = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const BEFORE = new RegExp(`(${alternatives([...OPS_BEFORE.keys()])})(?:到|至|在|每年|约)?(?:${alternatives(GOAL_VERBS)})?$`);
const UNIT = new RegExp(`^(万|亿|千|百|十)?(?:余|多)?(${alternatives(MEASURES)})?`);
const AFTER = new RegExp(`^(?:（[^（）]{0,10}）)?(${alternatives([...OPS_AFTER.keys()])})`);
const GOAL = new RegExp(`(?:${alternatives(GOAL_VERBS)})(?:(?:[^，。；、：\\d]|\\d+[A-Za-z]){0,24})$`);
const GOAL_VERB_AT_END = new RegExp(`(?:${alternatives(GOAL_VERBS)})(?:了|出|成|好|约|日均|年均|各类|各|市级|省级|县级|国家级|一批)?$`);

type Op = NoticeTarget['op'];

interface Figure {
  readonly value: number;
  readonly start: number;
  /** Behind figure, scale and unit. */
  readonly end: number;
  readonly percent: boolean;
  readonly unit?: string;
}

/** The figure at `match` with its unit: 万 and 亿 stay with the unit (5万户 is 5 of 万户), as officials write them. */
function figureAt(text: string, match: RegExpExecArray): Figure {
  const value = Number(match[0].replaceAll(',', ''));
  const end = match.index + match[0].length;
  if (text.charAt(end) === '%') return { value, start: match.index, end: end + 1, percent: true };
  const unit = UNIT.exec(text.slice(end, end + 16));
  const words = unit?.[0] ?? '';
  const bracket = /^（(?:次|人|户|家|个|人次|间)）/.exec(text.slice(end + words.length))?.[0] ?? '';
  const whole = (words + bracket).replace(/^(万|亿|千|百|十)?(?:余|多)/, '$1');
  return { value, start: match.index, end: end + words.length + bracket.length, percent: false, ...(whole === '' ? {} : { unit: whole }) };
}

const QUOTED = /[“《"][^”》"]*$/;
const METRIC_EDGES =
  /^(?:到\d{4}年[底末]?[，、]?|力争|确保|实现|使|将|全市|全县|全省|全区|其中|并|且|和|及|以及|的|，|、|：|完成|有|每年|至|达|到|累计|新增|年|月|日)+|(?:要|力争|应|须|均|都|总数|数量|的|，|、|：|率先|分别|每年|全部|基本|为|至|达)+$/g;

/** What is counted: the words right before the comparison, or behind the figure when only a verb stands before. */
function metricOf(text: string, start: number, end: number): string {
  const clause = (/[^，。；：！？、（）\d]*$/.exec(text.slice(0, start))?.[0] ?? '').replace(BEFORE, '').replace(METRIC_EDGES, '');
  const verbless = clause.replace(GOAL_VERB_AT_END, '');
  if (verbless.length >= 2) return clause.slice(-24);
  const behind = (/^[^，。；：！？、（）\d]*/.exec(text.slice(end))?.[0] ?? '').replace(AFTER, '').replace(/^的/, '');
  return (behind === '' ? clause : behind).slice(0, 24);
}

/** A sum granted or a limit of a grant is no goal, nor is what stands already. */
const GRANTED = /补贴|补助|奖励|奖补|给予|贴息|罚款|资助标准|贷款额度|授信额度|补偿/;
const STANDING =
  /最多|最高|最长|每人|每户|每亩|每名|每套|每家|免费(?!筛查|体检|检测|接种|培训)|现有|已有|原有|目前|截至|同比|全[县市区省]有|共有/;

/** What is granted by a share or up to a sum (按不超过投资额的30%给予奖励), and limits of what one may have (每家不超过50万元). */
const GRANTED_BEHIND =
  /^(?:的?(?:比例|标准|额度))?[，、]?(?:一次性)?(?:给予|予以|发放|奖励|补贴|补助|奖补|资助|贴息|支付|抵扣|减免|实行阶梯)/;
const SHARE_OF = /(?:按照?|以)[^，。；：]{0,30}$/;
const EACH = /(?:每|单)[家户人个名笔项位社亩年][^，。；]{0,20}$/;
/** A rate for each (150万元/家). */
const PER_EACH = /^\/(?:家|户|人|亩|个|项|次|年|名|平方米)/;

/** Whether a figure says how much is granted, or at most to each, and not what is to be reached. */
function isGrant(text: string, figure: Figure, op: Op | undefined): boolean {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start);
  const behind = text.slice(figure.end, figure.end + 14);
  const isMoney = /元$/.test(figure.unit ?? '');
  if (!figure.percent && !isMoney) return false;
  if (GRANTED_BEHIND.test(behind) || PER_EACH.test(behind)) return true;
  if (figure.percent) return SHARE_OF.test(before) && !RATE.test(before.replace(BEFORE, ''));
  return op === '<=' && EACH.test(before);
}

/** A share named right before its figure (整改率100%). */
const RATE = /(?:率|覆盖面|比例|占比|比重)(?:均|都|全部|全面|基本|实现|要|为|应)?$/;

/** A sum of money that describes what is counted behind it (营收超1000万元的企业100家). */
const isAttribute = (text: string, figure: Figure, isSigned: boolean): boolean =>
  isSigned &&
  /元$/.test(figure.unit ?? '') &&
  /^(?:以上|以下)?的?[^，。；、：\d以左]{1,16}\d/.test(text.slice(figure.end, figure.end + 24));

/** 不低于上年实际用量的105%: a sign with what it is measured by between it and the figure. */
const MEASURED = /(不低于|不少于|不高于|不超过)[^，。；、：\d]{1,16}的$/;

/** The comparison a figure stands in, or undefined where it is no goal. */
function opOf(
  text: string,
  figure: Figure,
): { readonly op: Op; readonly start: number; readonly end: number; readonly rule: string } | undefined {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start);
  if (QUOTED.test(before) && !/[”》"]/.test(before.slice(before.search(QUOTED)))) return undefined;
  const sign = BEFORE.exec(before) ?? MEASURED.exec(before);
  const word = sign?.[1];
  const behind = AFTER.exec(text.slice(figure.end, figure.end + 14));
  const afterOp = behind?.[1] === undefined ? undefined : OPS_AFTER.get(behind[1]);
  const start = sign ? figure.start - sign[0].length : figure.start;
  const lead = before.slice(0, sign ? -sign[0].length : undefined);
  const isCount = !figure.percent && !/元$/.test(figure.unit ?? '');
  if (NOT_A_GOAL.test(lead) || (!isCount && GRANTS.test(lead))) return undefined;
  if (GRANTED.test(/[^，。；！？]*$/.exec(lead)?.[0] ?? '') || isAttribute(text, figure, sign !== null)) return undefined;
  if (afterOp !== undefined && (word === undefined || afterOp === '~' || afterOp === '<=' || OPS_BEFORE.get(word) !== '<=')) {
    const end = figure.end + (behind?.[0].length ?? 0);
    return word !== undefined || GOAL.test(lead) || figure.percent || figure.unit !== undefined
      ? { op: afterOp, start, end, rule: 'target-after' }
      : undefined;
  }
  if (word !== undefined) {
    const op = OPS_BEFORE.get(word);
    return op === undefined ? undefined : { op, start, end: figure.end, rule: 'target-before' };
  }
  if (figure.percent) return GOAL.test(lead) || RATE.test(lead) ? { op: '=', start, end: figure.end, rule: 'target-goal' } : undefined;
  if (figure.unit === undefined) return undefined;
  const clause = /[^，。；：！？、]*$/.exec(lead)?.[0] ?? '';
  if (STANDING.test(clause)) return undefined;
  const isObject = GOAL_VERB_AT_END.test(lead);
  const isCounted = GOAL.test(lead) && /^(?:[，。；、：）！]|和|及|以及|并|$)/.test(text.slice(figure.end, figure.end + 2));
  return isObject || isCounted ? { op: '=', start, end: figure.end, rule: 'target-goal' } : undefined;
}

/** A further count in a list that began with a goal (认定教育专家10名、名校长100名). */
function listed(text: string, before: NoticeTarget | undefined, passage: Passage, figure: Figure): ReturnType<typeof opOf> {
  if (before?.op !== '=' || figure.percent || figure.unit === undefined) return undefined;
  const from = passage.at.indexOf(before.span.end - 1) + 1;
  const between = text.slice(from, figure.start);
  if (/元$/.test(figure.unit) && (GRANTED.test(between) || STANDING.test(between))) return undefined;
  // 选拔100名正职后备人才、200名副职后备人才 · 1000名…参加研修，3000名…参加培训: the same measure at the beginning of the next part.
  if (figure.unit === before.unit && /^[^。；：\d]{2,40}(?:、|，|和|及|以及)$/.test(between))
    return { op: '=', start: figure.start, end: figure.end, rule: 'target-list' };
  const isListed = /^(?:[^，。；：、\d]{0,12})(?:[、，]|和|及|以及)[^，。；：、\d]{0,24}$/.test(between);
  const isEnd = /^(?:[，。；、：）！]|和|及|以及|并|$)/.test(text.slice(figure.end, figure.end + 2));
  return isListed && isEnd ? { op: '=', start: figure.start, end: figure.end, rule: 'target-list' } : undefined;
}

/** Units of times and sums in rules of procedure, which are no goals by themselves; times are where something is cut down to them. */
const PROCEDURAL = /^(?:天|日|小时|分钟|工作日|个工作日|个月|岁|元|千元|倍|级|步|点)$/;
const CUT_DOWN = /(?:压缩|压减|缩短|精简|降低|减少|控制)(?:至|到|在)(?:平均)?$/;
/** A class of things told by its size (30万吨/年以下的煤矿). */
const CLASS = /^\/(?:年|日|时|小时)(?:及)?(?:以下|以上|的)/;

/** The numeric goals that a canonical text sets (不低于60% · 100个以上 · 控制在5%以内), several in one text. */
export function readTargets(passage: Passage): NoticeTarget[] {
  const text = passage.text;
  const targets: NoticeTarget[] = [];
  const figures = new RegExp(FIGURE);
  for (let match = figures.exec(text); match; match = figures.exec(text)) {
    const figure = figureAt(text, match);
    figures.lastIndex = Math.max(figures.lastIndex, figure.end);
    if (
      /[A-Za-z+“\d.]$/.test(text.slice(0, figure.start)) ||
      /^[A-Za-z+]/.test(text.slice(figure.end)) ||
      /^[年月日号]/.test(text.slice(figure.end))
    )
      continue;
    if (!figure.percent && (figure.unit === undefined || CLASS.test(text.slice(figure.end)))) continue;
    if (PROCEDURAL.test(figure.unit ?? '') && !CUT_DOWN.test(text.slice(0, figure.start))) continue;
    const read = opOf(text, figure) ?? listed(text, targets[targets.length - 1], passage, figure);
    if (!read || isGrant(text, figure, read.op)) continue;
    const quantity = figure.percent
      ? { percent: figure.value }
      : { value: figure.value, ...(figure.unit === undefined ? {} : { unit: figure.unit }) };
    targets.push({
      metric: metricOf(text, read.start, read.end),
      op: read.op,
      ...quantity,
      span: spanOf(passage, read.start, read.end),
      rule: read.rule,
    });
  }
  return targets;
}
