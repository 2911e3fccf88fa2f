import { readLabels } from '../responsibility/labelled-units';
import { readClosingSentence } from '../responsibility/closing-sentence';
import { findLabels } from '../structure/label';
import { isUnitColumn } from '../tables/column';
import { type Passage, slice } from '../text/passage';
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

/** Whether words that belong to no item ask somebody for something: a label of units or of a task's name, a last sentence with units, or units that open them. */
export function asksSomebody(words: Passage): boolean {
  const labels = findLabels(words.text);
  if (labels.some(({ kind }) => isUnitColumn(kind) || kind === 'deadline' || kind === 'title')) return true;
  if (RUN_IN_HEAD.test(words.text)) return true;
  if (readLabels(words).units.length > 0 || readClosingSentence(words).units.length > 0) return true;
  if (unitsInBrackets(words)) return true;
  const actor = ACTOR.exec(words.text)?.[1];
  return actor !== undefined && isUnitList(slice(words, 0, actor.length));
}

/** Whether a section with this heading says why and how, and lists no tasks (总体要求, 基本原则, 保障措施). */
export const explains = (heading: string): boolean => EXPLAINING_SECTION.test(heading);
