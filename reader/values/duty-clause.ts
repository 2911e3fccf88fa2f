import type { UnitRole } from '../../core/directory/unit';
import type { NoticeUnit } from '../notice';
import { type Passage, slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import { DUTY_VERBS } from '../vocabulary/units';
import { isActorList, isUnitList, leansOnEach, looksLikeUnit, mayBeUnit, splitUnits } from './unit-name';

const VERBS = [...DUTY_VERBS].sort((one, other) => other[0].length - one[0].length);
const ROLE = new Map<string, UnitRole>(DUTY_VERBS);
const VERB = new RegExp(
  `(${VERBS.map(([verb]) => verb).join('|')})(?=$|[，；。、,;]|配合|牵头|负责)|(会同|(?<=[部委局办厅院署会行])商(?!务|会|业|贸|投|标|城))`,
  'g',
);

/** Whether a verb behind such names says what is done to them, and not what they do (矿山企业检查 · 涉尘单位整改). */
const isLookedAt = (list: Passage, verb: string | undefined): boolean =>
  (verb === '检查' || verb === '整改') && /(?:企业|单位|机构|场所|经营户|学校)$/.test(list.text);

/** A role told for one unit of a list (县水利局（牵头）、县财政局). */
const OWN_ROLE = /（(牵头|主办|配合|协办|参与)(?:单位|部门)?）$/;

/** Who helps one unit of a list (新田社区（会同镇市场监管所）). */
const JOINED = /（(?:会同|配合(?:单位)?：)([^（）]+)）$/;

/** Who does the work of one unit of a list (县城管局（县城投公司具体实施）). */
const DOING = /（([^（）]{2,40}?)(?:具体|负责|组织|分别)*(?:实施|负责|承办|落实|承建|承担|建设)）$/;

/** The units of a list in one role, but for those whose own is told behind their name; each with its place. */
export const unitsOf = (passage: Passage, role: UnitRole, rule: string): NoticeUnit[] =>
  splitUnits(passage).flatMap((part): NoticeUnit | NoticeUnit[] => {
    const joined = JOINED.exec(part.text);
    if (joined?.[1] !== undefined) {
      const helpers = slice(part, part.text.length - 1 - joined[1].length, part.text.length - 1);
      return [...unitsOf(slice(part, 0, joined.index), role, rule), ...unitsOf(helpers, 'cooperating', `${rule}/joined`)];
    }
    const doing = DOING.exec(part.text);
    const doers = doing?.[1] === undefined ? undefined : slice(part, doing.index + 1, doing.index + 1 + doing[1].length);
    if (doing && doers && isUnitList(doers))
      return [...unitsOf(slice(part, 0, doing.index), role, rule), ...unitsOf(doers, 'responsible', `${rule}/joined`)];
    const own = OWN_ROLE.exec(part.text);
    const ownRole = ROLE.get(own?.[1] ?? '');
    if (!own || ownRole === undefined) return { name: printed(part), role, span: spanOf(part), rule };
    const name = slice(part, 0, own.index);
    return { name: printed(name), role: ownRole, span: spanOf(name), rule: `${rule}/own-role` };
  });

/**
 * Units whose roles are told by verbs behind them: A牵头，B、C负责 · A、B按职责分工负责 · 由A会同B负责. Undefined when the words are anything else, so that
 * prose in which a unit happens to be named is left alone.
 */
export function readDutyClause(passage: Passage, rule: string): NoticeUnit[] | undefined {
  const units: NoticeUnit[] = [];
  let from = 0;
  let joint: Passage | undefined;
  let verbs = 0;
  // …牵头，会同…: those behind are helpers.
  let isBehindJoint = false;
  for (const match of passage.text.matchAll(VERB)) {
    const list = slice(passage, from, match.index);
    from = match.index + match[0].length;
    if (list.text.replace(/[，；。、,;]/g, '') === '') {
      isBehindJoint = match[2] !== undefined && verbs > 0;
      continue;
    }
    if (match[2] !== undefined) {
      if (!isUnitList(list)) {
        from = match.index - list.text.length;
        continue;
      }
      joint = list;
      continue;
    }
    if ((!isUnitList(list) && !isActorList(list)) || isLookedAt(list, match[1])) return undefined;
    const role = ROLE.get(match[1] ?? '') ?? 'responsible';
    if (joint) units.push(...unitsOf(joint, 'lead', rule));
    units.push(...unitsOf(list, joint && role === 'lead' ? 'cooperating' : role, rule));
    joint = undefined;
    verbs += 1;
  }
  const rest = slice(passage, from);
  if (verbs === 0) return undefined;
  if (/[^，；。、,;\s]/.test(rest.text)) {
    if (!isUnitList(rest)) return undefined;
    units.push(...unitsOf(rest, isBehindJoint ? 'cooperating' : 'responsible', rule));
  }
  return units.length > 0 ? units : undefined;
}

/** A section of an office (质量发展处, 计量科): sure only among its like. */
const SECTION = /^[\u4e00-\u9fff]{2,12}(?:处|科|股|总队)$/;

/** A list of nothing but units, without a verb. A single name must be beyond doubt; among others that are, a name may be one that only ends like a unit's. */
export function readBareList(passage: Passage, rule: string): NoticeUnit[] | undefined {
  const parts = splitUnits(passage);
  if (/[【】]|^(?:以下|简称|即|含|包括|不含|其中|如|注|详见|见|原|下同|或|共|等)/.test(passage.text)) return undefined;
  const areSections = parts.length > 1 && parts.every((part) => SECTION.test(part.text));
  const isSure = (part: Passage) => areSections || looksLikeUnit(part.text);
  const mayBe = (part: Passage, at: number) => isSure(part) || mayBeUnit(part.text.replace(/[“”]/g, '')) || leansOnEach(parts, at);
  if (parts.length === 0 || parts.filter(isSure).length * 2 < parts.length || !parts.every(mayBe)) return undefined;
  return unitsOf(passage, 'responsible', rule);
}
