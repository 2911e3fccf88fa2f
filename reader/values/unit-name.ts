import { hasGap, slice, type Passage } from '../text/passage';
import { remembered, rememberedOf } from '../text/remembered';
import { AREA_BEGINNINGS, OPENING_VERB, UNIT_BEGINNINGS, UNIT_ENDINGS, WEAK_ENDINGS } from '../vocabulary/units';

const ENDINGS: ReadonlySet<string> = new Set(UNIT_ENDINGS);
const LONGEST_ENDING = Math.max(...UNIT_ENDINGS.map(({ length }) => length));

/** The longest ending of a unit that a name has. */
function endingOf(name: string): string | undefined {
  if (/[举进]行$|部署$/.test(name)) return undefined;
  for (let length = LONGEST_ENDING; length > 0; length -= 1) {
    const ending = name.slice(-length);
    if (ENDINGS.has(ending)) return ending;
  }
  return undefined;
}

const STRONG_WHEN_LONG: ReadonlySet<string> = new Set([
  '公司',
  '集团',
  '医院',
  '学校',
  '大学',
  '学院',
  '银行',
  '政府',
  '协会',
  '中心',
  '党委',
]);

/** Units named by what is done to them (各被诉单位). */
const CONCERNED = /(?<=^|各|有关|相关)被[\u4e00-\u9fff]{1,3}(?=单位|部门|企业)/;

/** Names of those who were brought together for some work, which may open with it (整治工作专班 · 推进小组). */
const OF_PEOPLE = /(?:组|办|专班|队|中心|指挥部|办公室)$/;

/** Whether a name may be that of a unit where a verb such as 负责 stands behind it. */
export const mayBeUnit = remembered(
  (name: string): boolean =>
    name.length >= 2 &&
    name.length <= 30 &&
    endingOf(name.replace(/（[^（）]*）$/, '')) !== undefined &&
    !(name.length > 3 && OPENING_VERB.test(name) && !OF_PEOPLE.test(name)) &&
    !OF_NO_NAME.test(name) &&
    !/[。；：？！—“”《》%]|[的了是为把将从使让被要对]|(?<!所)在(?!线)|\d月|季度|每[年月周日天季旬]|[一二两三]次/.test(
      name.replace(CONCERNED, '').replace(/（[^（）]*）/g, ''),
    ),
);

/** Whether every part of a list before a verb such as 负责 may be a unit. */
export const isActorList = (passage: Passage): boolean => {
  const parts = splitUnits(passage);
  return parts.length > 0 && parts.every((part, at) => mayBeUnit(part.text) || looksLikeUnit(part.text) || leansOnEach(parts, at));
};

/** Words of a time or a count, which no name holds (年底前建成照料中心 · 新建五个照料中心). */
const OF_NO_NAME = /[年月]底|底前|[年季月]末|[一二两三四五六七八九十百][个座条台辆]/;

/** Whether words open with what is to be done. */
export const opensWithVerb = (words: string): boolean => OPENING_VERB.test(words);

/** Those who have a role, whoever they are: no name. */
const ROLE_ALONE = /^(?:责任|牵头|配合|承办|主办|协办|整改|实施)(?:单位|部门)$/;

/** Whether a name reads as that of a unit although no label says so. */
export const looksLikeUnit = remembered((name: string): boolean => {
  const plain = name.replace(/（[^（）]*）$|〔[^〔〕]*〕$/, '');
  if (/^各(?:地|省份|地市|市州|单位)$/.test(plain)) return true;
  if (ROLE_ALONE.test(plain)) return false;
  if (/^全[国省州市县区旗镇乡]$/.test(plain) || OPENING_VERB.test(plain) || OF_NO_NAME.test(plain)) return false;
  if (plain.length < 2 || plain.length > 32 || /[。；：？！—“”《》\d%]/.test(plain.replace(/（[^（）]*）/g, '').replace(/^\d+号/, '')))
    return false;
  if (
    /[的了是为把对将从与使让被由]|^请|会同|督促|增加|确保|提出|意见|报(?=[县市省镇乡区])/.test(
      plain.replace(CONCERNED, '').replace(/(?:对外|为民)/g, ''),
    )
  )
    return false;
  const ending = endingOf(plain);
  if (ending === undefined) return false;
  if (AREA_BEGINNINGS.some((one) => plain.startsWith(one))) return true;
  if (plain.length < 3) return false;
  if (plain.length >= 4 && STRONG_WHEN_LONG.has(ending)) return true;
  if (!WEAK_ENDINGS.has(ending)) return plain.length > ending.length || ending.length >= 3;
  return (
    plain.length <= 20 &&
    (UNIT_BEGINNINGS.some((one) => plain.startsWith(one)) ||
      (/^[\u4e00-\u9fff]{1,6}[省市县区州旗盟乡镇]/.test(plain) && plain.length > 3) ||
      /[镇乡街道]$/.test(plain))
  );
});

/** A name of a township's or village's own units, which end like ordinary words (安监站, 卫生院, 中心校). */
const SHORT_NAME = /^[\u4e00-\u9fff（）]{2,12}$/;

/** Whether every part of a list is short, ends like a unit and opens with no verb: a unit where a label or the head of its column says so. */
export function mayBeUnitList(passage: Passage): boolean {
  const parts = splitUnits(passage);
  const may = (name: string) =>
    looksLikeUnit(name) || (SHORT_NAME.test(name) && !OPENING_VERB.test(name) && (mayBeUnit(name) || /(?:校|村|委员会)$/.test(name)));
  return parts.length > 0 && parts.every((part, at) => may(part.text) || leansOnEach(parts, at));
}

/** Signs that mark a unit in a list (the one in the lead, a new one), and an empty cell. */
const MARKS = /^(?:[*★☆▲△●#]|无$|[-—/]+$)/;
const LEADING = /^(?:会议(?:议定|决定|明确|同意|商定|要求)由?|由|以及|并由|并|再由|[:：、，,；;。\s]+|(?:其中|具体)由)+/;
const TRAILING =
  /(?:等.{0,12}(?:单位|部门|地区|机构|企业)(?!的?(?:主要|有关|相关|分管)?(?:负责同志|负责人|同志|领导)).*|等(?:分别|共同|按|负责|配合|参与|参加|落实).*|等|(?:按照?|根据|依)(?:各自)?(?:职责|职能|分工).*|分工负责|分别负责|具体负责|共同负责|牵头负责|负责|牵头|配合|(?<=[）局办委部会站所村])具体|[。，、；;：:,.（\s]+)$/;

/** A remark on how a name is meant (各区人民政府〈含开发区，下同〉). */
const REMARK = /[（〈][^（）〈〉]*(?:下同|(?:以下(?:简称|统称)|责任人：|负责人：|联系人：|领导：|电话：)[^（）〈〉]*)[）〉]$/;

/** The stretch of a name without the words around it (由…等部门按职责分工负责); an empty one when nothing is left. */
export function cleanUnit(passage: Passage): Passage {
  let at = slice(passage, 0, passage.text.length - (REMARK.exec(passage.text)?.[0].length ?? 0));
  for (let again = true; again;) {
    const text = at.text;
    const leading = (MARKS.exec(text) ?? LEADING.exec(text))?.[0].length ?? 0;
    const trailing = TRAILING.exec(text.slice(leading))?.[0].length ?? 0;
    again = leading + trailing > 0 && text.length > 0;
    at = slice(at, leading, text.length - trailing);
  }
  return at;
}

const STRONG_END = /(?:[局委办部厅署]|办公室|委员会|[大支]队|政府|中心|公司|公安|法院|检察院)(?:（(?:牵头|主办|配合|协办)[^（）]{0,2}）)?$/;

/** How a name opens that is whole without what stands before it. */
const OF_AN_AREA = /^(?:[省市县区镇乡](?!级)|各|[\u4e00-\u9fff]{2}[镇乡])/;
/** The branch of the office before it (市生态环境局 宝塔分局). */
const BRANCH = /^[\u4e00-\u9fff]{1,4}分局/;

/** Whether a passage leaves out anything of where it was read. */
const hasGaps = ({ at }: Passage): boolean => (at[at.length - 1] ?? 0) - (at[0] ?? 0) >= at.length;

/** Words that a name may be broken into by white space of its own (县自然资源 和规划局). */
const MOST_BROKEN = 3;

/** Names with nothing but white space between them where the text was read (市卫健委 市财政局). */
function splitAtSpaces(name: Passage): Passage[] {
  if (!hasGaps(name)) return [name];
  const gaps = name.at.flatMap((_, i) => (hasGap(name, i) ? [i] : []));
  const starts = [0];
  gaps.forEach((gap, at) => {
    const before = name.text.slice(starts[starts.length - 1], gap);
    if (
      BRANCH.test(name.text.slice(gap)) ||
      !looksLikeUnit(before) ||
      !(STRONG_END.test(before) || OF_AN_AREA.test(name.text.slice(gap, gap + 4)))
    )
      return;
    const ends = [...gaps.slice(at + 1, at + 1 + MOST_BROKEN), name.text.length];
    if (ends.some((end) => looksLikeUnit(name.text.slice(gap, end)))) starts.push(gap);
  });
  return starts.flatMap((start, at) => splitShortNames(slice(name, start, starts[at + 1])));
}

/** Endings of the units of a township. */
const LOCAL_END = /(?:[站所院队校村办委局室馆社会镇部股科联场园厂]|(?<!城)乡|中心|社区|[小中大]学|(?<!^人民)政府)$/;

const REST_OF_NAME =
  /^(?:监督|保障|建设|管理|执法|救援|事务|服务|发展|改革)*(?:局|[大中支]队|中心|办公室|委员会|管委会|(?:办|^)事处|公司)$/;

/** Whether words are the rest of the name before them, which a page broke (县市场 监督管理局 · 县消防救援 大队). */
export const goesOnInName = (name: string, rest: string): boolean =>
  REST_OF_NAME.test(/^[^、，]*/.exec(rest)?.[0] ?? '') && !STRONG_END.test(name.replace(/街道办$/, '街道'));

/** Short names of which each, between white space on both sides, ends like a unit (安监站 派出所 · 水利站 各村委会 农业服务中心). */
function splitShortNames(name: Passage): Passage[] {
  const gaps = name.at.flatMap((_, i) => (hasGap(name, i) ? [i] : []));
  if (gaps.length === 0) return [name];
  const parts = [0, ...gaps].map((from, at) => slice(name, from, gaps[at]));
  const isName = ({ text }: Passage) => text.length >= 2 && text.length <= 12 && LOCAL_END.test(text) && !OPENING_VERB.test(text);
  const areBranches = parts.slice(1).some(({ text }, at) => BRANCH.test(text) || goesOnInName(parts[at]?.text ?? '', text));
  return parts.every(isName) && parts.some(({ text }) => text.length > 2) && !areBranches ? parts : [name];
}

/**
 * Whole names parted by slashes or by line breaks of a web page (县财政局/县工信局 · 县民政局<br>县残联), or by slashes with white space about them (水利站 / 柳树村);
 * a slash within a name stays.
 */
function splitAtSlashes(name: Passage): Passage[] {
  const signs = Array.from(name.text.matchAll(/<br\/?>|\//g), ({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
  if (signs.length === 0) return [name];
  const parts = [{ end: 0 }, ...signs].map(({ end }, at) => slice(name, end, signs[at]?.start));
  const isGapAbout = ({ start, end }: (typeof signs)[number]): boolean =>
    [start, end].every((i) => (name.at[i] ?? Infinity) - (name.at[i - 1] ?? 0) > 1);
  const areWhole =
    parts.every(({ text }) => looksLikeUnit(text)) || (signs.every(isGapAbout) && parts.every(({ text }) => mayBeUnit(text)));
  return areWhole ? parts : [name];
}

/** What leans on the name before it, and is no unit by itself (各乡镇党委和人民政府). */
const LEANS = /^(?:人民)?政府$|^(?:党委|党组|党工委|管委会|办事处|机构|部门|单位)$/;

/** Characters of a few names that are joined. */
const LONGEST_JOINED = 80;

/** Whole names that 和, 与 or 及 joins (县水利局和各乡镇); one within a name stays (县发展和改革局). */
function splitAtAnd(name: Passage): Passage[] {
  if (name.text.length > LONGEST_JOINED) return [name];
  for (const { index, 0: sign } of name.text.matchAll(/以及|[和与及]/g)) {
    const [left, right] = [slice(name, 0, index), slice(name, index + sign.length)];
    const isName = (text: string): boolean => looksLikeUnit(text) || /^[\u4e00-\u9fff]{2,5}(?:村|社区)$/.test(text);
    if (isName(left.text) && !LEANS.test(right.text) && splitAtAnd(right).every(({ text }) => isName(text)))
      return [left, ...splitAtAnd(right)];
  }
  return [name];
}

/** What opens or closes a bracket, or separates names outside of one. */
const LIST_SIGN = /([（[〈〔])|([）\]〉〕])|[、，,；;]/g;

/** A list of units split at 、 ， ； outside brackets, and at spaces between whole names. */
export const splitUnits = rememberedOf((passage: Passage): readonly Passage[] => {
  const ends: number[] = [];
  let depth = 0;
  for (const { index, 1: opens, 2: closes } of passage.text.matchAll(LIST_SIGN)) {
    if (opens) depth += 1;
    else if (closes) depth = Math.max(0, depth - 1);
    else if (depth === 0) ends.push(index);
  }
  return [...ends, passage.text.length].flatMap((end, at) => {
    const part = cleanUnit(slice(passage, at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
    return part.text === '' ? [] : splitAtSlashes(part).flatMap(splitAtSpaces).flatMap(splitAtAnd);
  });
});

/** Names that lean on one behind them. */
const MOST_LEANING = 12;

/** Whether names of places lean on a government behind them (广州、深圳、东莞市政府). */
const leansOnGovernment = (parts: readonly Passage[], at: number): boolean => {
  const next = parts.slice(at + 1, at + 1 + MOST_LEANING).find((part) => part.text.length > 3);
  return /^[\u4e00-\u9fff]{2,3}$/.test(parts[at]?.text ?? '') && /^[\u4e00-\u9fff]{2,4}[市县区州](?:人民)?政府$/.test(next?.text ?? '');
};

/** The short end of a list that 各 opens (各乡镇、场). */
export const leansOnEach = (parts: readonly Passage[], at: number): boolean =>
  /^(?:场|乡|镇|街道|园区?|社区)$/.test(parts[at]?.text ?? '') && (parts[at - 1]?.text.startsWith('各') ?? false);

/** Whether every part of a list reads as a unit (one odd name in five is let pass). */
export function isUnitList(passage: Passage): boolean {
  const parts = splitUnits(passage);
  const odd = parts.filter((part, at) => !looksLikeUnit(part.text) && !leansOnGovernment(parts, at) && !leansOnEach(parts, at));
  return parts.length > 0 && odd.length * 5 <= parts.length && odd.every((part) => part.text.length <= 16);
}
