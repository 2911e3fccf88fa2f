import { type Passage, slice } from '../text/passage';
import { headHint } from './head-word';
import { findLabels } from './label';
import { isActorList, isUnitList, looksLikeUnit, mayBeUnitList, splitUnits } from '../values/unit-name';

/** A paragraph that says what some units have to do (县水利局：负责… · 县水利局。负责… · 县水利局负责…). */
export interface ActorParagraph {
  readonly actors: Passage;
  readonly body: Passage;
  /** What stands between the two; `verb` where only the verb of the duty does. */
  readonly by: 'colon' | 'stop' | 'verb';
}

const LONGEST_ACTORS = 80;
/** Verbs that open a duty. */
const DUTY =
  '(?:具体|主要|统一|全面|共同|统筹|组织)?(?:负责|牵头|承担|组织|指导|督促|协助|配合|做好|制定|落实|加强|依法|开展|参与|保障|会同|协调|监督|履行|抓好|按照?职责)';
const SEPARATED = new RegExp(`^((?:[^。；：，（）]|（[^（）]*）|，(?=[^。；：]{2,30}[：。])){2,${LONGEST_ACTORS}})(：|。(?=${DUTY}))`);
const BEFORE_VERB = new RegExp(`^([^。；：，（）]{2,40}?)(?=${DUTY})`);
const ITS_DUTY = /(?:的)?(?:工作|主要|具体|部门)?职[责能](?:分工|任务)?$/;

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

/** Reads a paragraph as that of an actor; undefined when it opens with anything else. */
export function readActor(passage: Passage): ActorParagraph | undefined {
  const separated = SEPARATED.exec(passage.text);
  if (separated?.[1] !== undefined && findLabels(passage.text.slice(0, LONGEST_ACTORS))[0]?.start !== 0) {
    const body = slice(passage, separated[0].length);
    const actors = actorsIn(slice(passage, 0, separated[1].length), !OPENS_WITH_DUTY.test(body.text));
    if (actors && /[\u4e00-\u9fff]{3}/.test(body.text.slice(0, 20))) return { actors, body, by: separated[2] === '：' ? 'colon' : 'stop' };
  }
  const verb = BEFORE_VERB.exec(passage.text);
  if (verb?.[1] === undefined || /^(?:由|请)/.test(verb[1])) return undefined;
  const actors = slice(passage, 0, verb[1].length);
  const isActor = isUnitList(actors) && isActorList(actors);
  return isActor && passage.text.length > actors.text.length + 4
    ? { actors, body: slice(passage, actors.text.length), by: 'verb' }
    : undefined;
}
