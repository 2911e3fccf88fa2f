import { readLabels } from '../responsibility/labelled-units';
import { readClosingSentence } from '../responsibility/closing-sentence';
import { findLabels } from '../structure/label';
import { isUnitColumn } from '../tables/column';
import { foldText } from '../text/fold-text';
import { type Passage, slice, spanOf } from '../text/passage';
import { isUnitList } from '../values/unit-name';
import { EXPLAINING_SECTION } from '../vocabulary/sections';

/** Units at the beginning of a paragraph that say what they have to do (县教育局：… · 县交通局。负责… · 县工信局负责…). */
const ACTOR = /^([^。：；]{2,60}?)(?:：|。(?=负责|牵头|配合)|(?:牵头)?负责(?!人))/;

/** Heads of columns with nothing between them: a table that ran into a line. */
const RUN_IN_HEAD = /(?:牵头|责任|配合|承办|主办)(?:单位|部门)(?:牵头|责任|配合|协办|完成|办理|整改|时限|备注|1|\d?序号)/;

/** Words behind a colon within brackets (（有关方面：县财政局）). */
const IN_BRACKETS = /[（【][^（）【】：]{2,8}：([^（）【】]+)[）】]/;

/** Units behind a label in brackets, whatever the label. */
export function unitsInBrackets(words: Passage): Passage | undefined {
  const found = IN_BRACKETS.exec(words.text);
  const value = found?.[1];
  if (!found || value === undefined) return undefined;
  const end = found.index + found[0].length - 1;
  const list = slice(words, end - value.length, end);
  return isUnitList(list) ? list : undefined;
}

/** What a meeting was, heard and found, and what its minutes and the page of a notice keep of themselves. */
const TELLS =
  /^会议(?:指出|认为|听取)|^[^。；]{0,40}(?:主持)?召开[^。；]{0,30}会议?[，。]|^(?:会议)?(?:时间|地点|记录|参会|出席|列席|请假|主持人?)(?:人员)?：|^(?:点击|浏览|阅读)(?:数|量|次数)|^生成日期/;
/** What the same line says that a meeting decided. */
const DECIDES = /会议?(?:决定|议定|同意|要求|明确|确定|强调)[，：由]/;
/** Who assesses or explains what others do (满意度测评由县人大办组织。). */
const ASSESSES =
  /^[^，。；：]{0,16}(?:测评|考核|考评|评价|评估|督查|督导|解释)(?:工作)?由[^，。；：]{2,40}(?:组织|负责|承担|牵头|进行|开展|实施)[^，；：]{0,6}$/;

/** Whether words say what a meeting was, what a page keeps of itself, or who assesses, whatever units stand in them. */
export function tells(words: Passage): boolean {
  if (ASSESSES.test(words.text)) return true;
  const { start, end } = spanOf(words);
  const own = foldText(words.source, start, end).text;
  return TELLS.test(own) && !DECIDES.test(own);
}

/** Those who have a role in each task, whoever they are. */
const ROLE_ALONE = /^(?:\d[.、])?(?:各|组织)?(?:责任|牵头|配合|承办|主办|协办|协同|会办|整改|实施|主管|参演)(?:单位|部门)$/;

/** Whether a closing sentence names units, and not only whoever has a role. */
export const chargesSomebody = ({ units }: ReturnType<typeof readClosingSentence>): boolean =>
  units.some(({ name }) => !ROLE_ALONE.test(name));

/** Whether words that belong to no item ask somebody for something: a label of units or of a task's name, a last sentence with units, or units that open them. */
export function asksSomebody(words: Passage): boolean {
  if (tells(words)) return false;
  const labels = findLabels(words.text);
  if (labels.some(({ kind }) => isUnitColumn(kind) || kind === 'deadline' || kind === 'title')) return true;
  if (RUN_IN_HEAD.test(words.text)) return true;
  if (readLabels(words).units.length > 0 || chargesSomebody(readClosingSentence(words))) return true;
  if (unitsInBrackets(words)) return true;
  const actor = ACTOR.exec(words.text)?.[1];
  return actor !== undefined && isUnitList(slice(words, 0, actor.length));
}

/** Headings of plans and methods beside those of notices: what they rest on, who commands, how alarms and answers are graded, by which steps. */
const OF_A_PLAN =
  /^(?:编制|制定)(?:目的|依据)|^组织(?:指挥)?(?:体系|机构)|^指挥(?:机构|体系)|(?:响应|预警|事件)分级|(?:工作|实施|方法|整治)步骤|^(?:监测预警|应急响应|后期处置|预案管理|缴费标准|加分和扣分|加减分)/;

/** Whether a section with this heading says why and how, and lists no tasks (总体要求, 基本原则, 保障措施). */
export const explains = (heading: string): boolean => EXPLAINING_SECTION.test(heading) || OF_A_PLAN.test(heading);

/** Who explains a rule or falls under it is not charged with anything. */
const NAMES_WHOM = /解释[。；]?$|适用于|考核对象为/;
const STATUTE = new RegExp(
  [
    NAMES_WHOM.source,
    '自.{0,12}(?:施行|实施|执行|生效)',
    '制定本[\\u4e00-\\u9fff]{2,4}[。；]?$',
    '本(?:办法|规定|预案|细则)所称',
    '(?:实行|采取|采用).{0,30}(?:百分制|相结合)',
    '分(?:为|优).{0,30}(?:等次|档|等级|级)',
    '取消.{0,10}资格',
    '[加扣]\\d+(?:\\.\\d+)?分',
  ].join('|'),
);

/** Whether words say what a rule is for, whom it concerns, from when on it holds, or how points and grades are given: articles that ask nobody for anything. */
export function isStatute(words: Passage): boolean {
  const isPlain = NAMES_WHOM.test(words.text) && findLabels(words.text).length === 0;
  return isPlain || (STATUTE.test(words.text) && !asksSomebody(words));
}
