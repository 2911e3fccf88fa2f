import type { UnitRole } from '../../core/directory/unit';
import type { NoticeUnit } from '../notice';
import { readActor } from '../structure/actor';
import { type Passage, slice } from '../text/passage';
import { datesIn } from '../values/dates/date-mention';
import { readDutyClause, unitsOf } from '../values/duty-clause';
import { isUnitList } from '../values/unit-name';
import type { Cut, Found } from './found';

/** Most clauses between commas that a sentence's opening may name units in. */
const MOST_OPENING_CLAUSES = 5;

/** Characters of a sentence before a clause that are looked at. */
const LOOK_BACK = 200;

/** Whether the sentence so far tells when something is done (…。6月上旬在水库举行，由县水利局主办，…), or what a meeting decided. */
const isBehindDay = (text: string): boolean => {
  const sentence = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1);
  return datesIn(sentence).length > 0 || /(?:议定|决定|明确|要求|同意|商定|方案)，$/.test(sentence);
};

/** A unit with those who join it, and no verb of its own (县水利局会同县发展和改革局，…). */
function readJoint(clause: Passage): NoticeUnit[] | undefined {
  const at = clause.text.indexOf('会同');
  if (at < 2) return undefined;
  const [list, joined] = [slice(clause, 0, at), slice(clause, at + 2)];
  const areUnits = isUnitList(list) && isUnitList(joined);
  return areUnits ? [...unitsOf(list, 'responsible', 'opening-joint'), ...unitsOf(joined, 'cooperating', 'opening-joint')] : undefined;
}

/** Those whom a request at the end of a notice concerns, whoever they are (请各责任单位按月报送). */
const ASKS_OF_ALL = /^(?:各(?!乡|镇|街|村|社区)|有关|相关|所有|以上|上述|责任|承办|主办|牵头)/;

/** Where units open a sentence: behind 由, or before the verb of their part (县水利局牵头，县财政局配合，完成清淤). */
const OPENS =
  /(?<=^|[。；，]|(?:议定|决定|明确|要求|同意|商定|方案)：?)由(?=[^。；]{2,200}[，。；])|(?<=^|[。；，])请(?=[^。；]{2,200}[，。；])|(?<=^|[。；])(?=[^。；，：由]{2,60}(?:(?:牵头|负责|主办|承办)，|会同[^。；，：由]{2,40}，)[^。；]{2})/g;

/** Who decided, before the units that are charged (会议议定，由县水利局负责，…). */
const DECIDES = /(?<=^|[。；])(?:会议)?(?:议定|决定|商定)[，：]?$/;

/** Units that open a sentence, or with `within` any clause of one, before what they have to do (由县应急管理局牵头，县林草局配合，对林区线路逐条排查). */
export function readOpenings(passage: Passage, within = false): Found {
  const units: NoticeUnit[] = [];
  const cuts: Cut[] = [];
  for (const match of passage.text.matchAll(OPENS)) {
    const before = passage.text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    if (!within && match[0] !== '请' && before.endsWith('，') && !isBehindDay(before)) continue;
    const ends = [...passage.text.slice(match.index, match.index + 300).matchAll(/[，。；]/g)].map((comma) => match.index + comma.index);
    for (const end of ends.slice(0, MOST_OPENING_CLAUSES).reverse()) {
      if (/[。；]/.test(passage.text.slice(match.index, end))) continue;
      const clause = slice(passage, match.index + match[0].length, end);
      const read = readDutyClause(clause, 'opening-verbs') ?? (within || match[0] === '请' ? readJoint(clause) : undefined);
      if (!read) continue;
      units.push(...read);
      cuts.push({ start: match.index - (DECIDES.exec(before)?.[0].length ?? 0), end: end + 1 });
      break;
    }
    const asked = match[0] === '请' && cuts.every((cut) => cut.end <= match.index) ? readActor(slice(passage, match.index)) : undefined;
    if (asked?.by === 'verb' && !ASKS_OF_ALL.test(asked.actors.text)) {
      units.push(...unitsOf(asked.actors, 'responsible', 'actor'));
      cuts.push({ start: match.index, end: passage.text.length - asked.body.text.length });
    }
  }
  return { units, deadlines: [], cuts };
}

/** Words behind an actor that say what it has to do (县水利局要组织… · 6月底前，县教育局制定… · 各地于年底前完成…). */
const DOES =
  '要(?!求)|应(?!急|用)|须|必须|负责(?!同志|人)|\\d{1,2}月\\d{0,2}[日底上中下旬]{0,2}之?前|会同|[于在](?:\\d|年底)|将(?!军|台)|在[^，。；]{1,12}前|组织|建立|推行|制定|印发|牵头|指导|定期|完成|对照|加强|开展|按照|对(?!象|外|口|接|标|照|应|策|比)|按(?:各自)?职责|按程序|报批|根据|参照|联合|依托|结合|研究|统筹|落实|提出|修订|出台|报送|加快|推动|探索|配合|协助|协同|参与|分别|共同|各负其责|督促|提前|抓紧|尽快|立即|做好|抓好|提供|确保|编制|起草|办理|继续|同步|全力|依法|主动';
/** At the beginning of a clause, behind 会同, or behind 由 wherever it stands (流动摊点由县城管局牵头整治). */
const ACTOR = new RegExp(
  `(?:(?<=^|[。；，]|会同)((?<=[。；，])请|会同|会议(?:同意|决定|明确|议定|要求|责成|原则同意))?|由)((?:[^。；，：由]|(?<=自)由){2,80}?)(?=${DOES})`,
  'g',
);
/** Who joins another, up to the comma. */
const JOINED = /会同([^。；，：]{2,60})(?=[，。；]|$)/g;
/** Fields of work named for the departments that have them (财政、教育、医保等部门要… · 卫健部门要…). */
const BY_FIELD = /^(?:[^、]{2,10}、)*[\u4e00-\u9fff]{2,10}部门$/;
/** The role that the verb behind an actor gives it; who only watches has none. */
const LEADS = /^(?:负责)?(?:总)?牵头|^主办|^抓总/;
const HELPS =
  /^(?:积极|密切)?(?:配合|协助|协同|参与|参加)|^(?:做好|提供|给予|落实|保障)[^，。；]{0,8}(?:保障|支持|支撑|服务)(?:工作)?(?=[，。；])/;
const WATCHES = /^(?:(?:督促|监督|督导|指导)(?:[，。；]|$)|负责解释|(?:提出|制定|起草|编制|提交|报送|上报)的)/;
/** Who is in charge, and what others do for them then (由县商务局负责，…；街道办事处做好商户安置). */
const TAKES_CHARGE = /^(?:负责|(?:总)?牵头|主办|抓总)/;
const SUPPORTS = /^(?:做好|提供|给予)/;
/** Words that no list of actors holds: another sentence part ran into it (各单位每周五向县政府). */
const NO_NAME = /每[周月天日年季]|.向(?!阳)|^经(?!济|信|开|发|贸)/;

/** The role that what stands behind an actor gives it, if it has to do anything. */
function roleBehind(words: string): UnitRole | undefined {
  if (WATCHES.test(words)) return undefined;
  if (LEADS.test(words)) return 'lead';
  return HELPS.test(words) ? 'cooperating' : 'responsible';
}

/** Units that open a clause as its actors. Nothing is cut: what they have to do stays their sentence. Helpers alone do the task themselves. */
export function readActors(passage: Passage): NoticeUnit[] {
  let isLed = false;
  const units = [...passage.text.matchAll(ACTOR)].flatMap((match) => {
    const end = match.index + match[0].length;
    const list = slice(passage, end - (match[2]?.length ?? 0), end);
    const behind = passage.text.slice(end, end + 24);
    const isJoined = (match[1] === '会同' || /会同$/.test(passage.text.slice(0, match.index))) && !/^(?:共同)?负责/.test(behind);
    const role = isJoined || (isLed && SUPPORTS.test(behind)) ? 'cooperating' : roleBehind(behind);
    isLed ||= TAKES_CHARGE.test(behind);
    return role !== undefined && !NO_NAME.test(list.text) && (isUnitList(list) || BY_FIELD.test(list.text)) ? unitsOf(list, role, 'actor') : [];
  }); // prettier-ignore
  // Those who are joined in a clause of their own (请县应急局会同县财政局，6月25日前…).
  const named = new Set(units.map(({ name }) => name));
  for (const { index, 0: words, 1: names = '' } of passage.text.matchAll(JOINED)) {
    const list = slice(passage, index + words.length - names.length, index + words.length);
    if (isUnitList(list)) units.push(...unitsOf(list, 'cooperating', 'actor').filter(({ name }) => !named.has(name)));
  }
  return units.some(({ role }) => role !== 'cooperating') ? units : units.map((unit) => ({ ...unit, role: 'responsible' as const }));
}
