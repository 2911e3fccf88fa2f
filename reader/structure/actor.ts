import { hasGap, type Passage, slice } from '../text/passage';
import { headHint } from './head-word';
import { findLabels } from './label';
import { isActorList, isUnitList, looksLikeUnit, mayBeUnitList, opensWithVerb, splitUnits } from '../values/unit-name';

/** A paragraph that says what some units have to do (县水利局：负责… · 县水利局。负责… · 县水利局负责…). */
export interface ActorParagraph {
  readonly actors: Passage;
  readonly body: Passage;
  /** What stands between the two; `verb` where only the verb of the duty does. */
  readonly by: 'colon' | 'stop' | 'verb' | 'gap';
}

const LONGEST_ACTORS = 80;
/** Verbs that open a duty. */
const DUTY =
  '(?:具体|主要|统一|全面|共同|统筹|组织)?(?:负责|牵头|承担|组织|指导|督促|协助|配合|做好|制定|落实|加强|依法|开展|参与|保障|会同|协调|监督|履行|抓好|按照?职责|办理|查处|受理|发布|提供|收集|处置|劝导|巡查|清理|检查|排查|登记|入户)';
const SEPARATED = new RegExp(
  `^((?:[^。；：，（）—]|（[^（）]*）|，(?=[^。；：]{2,30}[：。])){2,${LONGEST_ACTORS}})(：|。(?=.)|—{1,2}|→|\\|)`,
);
/** Actors in brackets before their duty (【县水利局】负责…). */
const IN_BRACKETS = /^【([^【】：]{2,60})】：?(?=.)/;
/** What may stand before an actor, and what its duty opens with. */
const CHARGED = /^(?:由|请|责成|要求|督促)/;
const OPENS_DUTY = new RegExp(
  `^(?:${DUTY}|要(?!求)|应(?!急|用)|须|必须|需(?!求)|[于在]?(?:\\d{1,4}[年月]|第?[一二三四]季度|[上下]半年|年[底末内]|[本次下]月|[一二三四五六七八九十]{1,2}月)|尽快|抓紧|立即|继续)`,
);
const MODAL = /^(?:应当?|必须|要|须|需)(?=[于在\d\u4e00-\u9fff])(?!求)/;
const LONGEST_NAMES = 40;
const ITS_DUTY = /(?:的)?(?:工作|主要|具体|部门)?职[责能](?:分工|任务)?$/;

/** Behind the verb the duty itself: not only a day, another verb or the next actor. */
const HAS_WORDS = new RegExp(`^(?:${DUTY})*[^。；，]{3,}`);
const OPENS_WITH_DUTY = new RegExp(`^${DUTY}`);

/** Most characters of a name that nothing but its neighbours shows to be one (县交通局、公路段). */
const LONGEST_ODD = 8;

function isMostlyUnits(list: Passage): boolean {
  const parts = splitUnits(list);
  const odd = parts.filter(({ text }) => !looksLikeUnit(text));
  return odd.length * 2 <= parts.length && parts.length > 1 && odd.every(({ text }) => text.length <= LONGEST_ODD);
}

/** The units that a heading names, without the words for their duties (县水利局工作职责), or undefined. `isSure`: only a name like theirs may be meant. */
export function actorsIn(heading: Passage, isSure: boolean): Passage | undefined {
  const own = slice(heading, 0, heading.text.length - (ITS_DUTY.exec(heading.text)?.[0].length ?? 0));
  if (isUnitList(own)) return own;
  return !isSure && headHint(own.text) === undefined && (mayBeUnitList(own) || isMostlyUnits(own)) ? own : undefined;
}

/** Where white space parts a list of units from what they have to do (县公安局　查处…). */
function gapBehindUnits(passage: Passage): number | undefined {
  const stop = passage.text.search(/[。；：，（）]/);
  const last = Math.min(LONGEST_NAMES, passage.text.length - 4, stop < 0 ? Infinity : stop);
  const gaps = Array.from({ length: Math.max(0, last - 1) }, (_, at) => at + 2).filter((i) => hasGap(passage, i));
  return gaps.find((gap, at) => {
    const [next = ''] = passage.text.slice(gap, gaps[at + 1] ?? gap + LONGEST_NAMES).split(/[、，；]/);
    return !looksLikeUnit(next) && isUnitList(slice(passage, 0, gap));
  });
}

/** How a name goes on behind what could be another's end and the verb of its duty (县市场|监督管理局 · 县医疗|保障局). */
const NAME_GOES_ON =
  /^(?:监督|保障|指导|协调|受理|处置|巡查|清理|检查|排查|登记|发布|收集)(?:管理|服务|执法|检查|事务|调度|指挥)?(?:局|中心|站|所|处|办公室|办|委员会|[大支总]队)(?!点)/;

/** What somebody does with others, and no name (组织医疗机构开展救治). */
const MOVES_OTHERS = /^(?:组织|指导|督促|协调|引导|动员|发动|邀请|鼓励|支持|会同|配合|协助)(?![部处科办局站委]|中心|员)/;

/** What somebody may be asked to do, with words that no name opens with. */
const ASKED_TO = /^(?:[为对将把]|研究|更换|保护|尽早|及时|认真|按期|抓紧|同步|共同|会同|全年|摸清|公开)/;

/** Where a list of units ends before the verb, the modal or the day of its duty (县水利局负责… · 请县水利局于6月底前…). */
function endBeforeVerb(passage: Passage, from: number, isAmong: boolean): number | undefined {
  if (MOVES_OTHERS.test(passage.text)) return undefined;
  for (let i = from + 2; i <= Math.min(from + LONGEST_NAMES, passage.text.length - 4); i += 1) {
    const sign = passage.text.charAt(i - 1);
    if (/[。；：]/.test(sign) || (sign === '，' && !OPENS_WITH_DUTY.test(passage.text.slice(i, i + 20)))) return undefined;
    const rest = passage.text.slice(i, i + 20);
    const opens =
      (OPENS_DUTY.test(rest) || ((from > 0 || isAmong) && (opensWithVerb(rest) || ASKED_TO.test(rest)))) && !NAME_GOES_ON.test(rest);
    if (!opens) continue;
    const actors = slice(passage, from, sign === '，' ? i - 1 : i);
    if (isUnitList(actors) && isActorList(actors)) return i;
  }
  return undefined;
}

/**
 * Reads a paragraph as that of an actor; undefined when it opens with anything else. `isAmong`: those beside it are of actors, so that a name that could be one
 * is.
 */
export function readActor(passage: Passage, isAmong = false): ActorParagraph | undefined {
  const separated = SEPARATED.exec(passage.text);
  if (separated?.[1] !== undefined && findLabels(passage.text.slice(0, LONGEST_ACTORS))[0]?.start !== 0) {
    const body = slice(passage, separated[0].length);
    const isSure = !isAmong && !OPENS_WITH_DUTY.test(body.text);
    const actors = actorsIn(slice(passage, 0, separated[1].length), isSure);
    if (actors && /[\u4e00-\u9fff]{3}/.test(body.text.slice(0, 20))) return { actors, body, by: separated[2] === '。' ? 'stop' : 'colon' };
  }
  const marked = IN_BRACKETS.exec(passage.text);
  const named = marked?.[1] === undefined ? undefined : actorsIn(slice(passage, 1, 1 + marked[1].length), !isAmong);
  if (marked && named) return { actors: named, body: slice(passage, marked[0].length), by: 'colon' };
  const gap = gapBehindUnits(passage);
  if (gap !== undefined) return { actors: slice(passage, 0, gap), body: slice(passage, gap), by: 'gap' };
  const from = CHARGED.exec(passage.text)?.[0].length ?? 0;
  const end = endBeforeVerb(passage, from, isAmong);
  if (end === undefined) return undefined;
  const body = slice(passage, end + (MODAL.exec(passage.text.slice(end))?.[0].length ?? 0));
  const actors = slice(passage, from, passage.text.charAt(end - 1) === '，' ? end - 1 : end);
  return HAS_WORDS.test(body.text) ? { actors, body, by: 'verb' } : undefined;
}
