import type { Paragraph } from '../text/paragraphs';
import { concat, type Passage, slice } from '../text/passage';
import { isUnitList } from '../values/unit-name';
import { readOrdinal } from './ordinal';

/** Who is meant by a party of a pledge (乙方：长岭镇人民政府). */
const MEANS = /^([甲乙丙丁]方)(?:（[^（）]{0,12}）)?：/;
/** The heading of what a party has to do. */
const OWES = /^([甲乙丙丁]方)的?[\u4e00-\u9fff]{0,8}(?:任务|责任|职责|义务|承诺|事项)$/;

function partiesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, Passage> {
  const parties = new Map<string, Passage>();
  for (const { passage } of paragraphs) {
    const means = MEANS.exec(passage.text);
    const name = slice(passage, means?.[0].length ?? 0);
    if (means?.[1] !== undefined && !parties.has(means[1]) && isUnitList(name)) parties.set(means[1], name);
  }
  return parties;
}

/** The paragraphs of a pledge (责任书) with the names of its parties in the headings of what each of them has to do (二、乙方工作任务). */
export function withParties(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const parties = partiesOf(paragraphs);
  if (parties.size === 0) return paragraphs;
  return paragraphs.map((paragraph) => {
    const { passage } = paragraph;
    const from = readOrdinal(passage.text)?.text.length ?? 0;
    const word = OWES.exec(passage.text.slice(from))?.[1];
    const name = word === undefined ? undefined : parties.get(word);
    if (from === 0 || word === undefined || !name) return paragraph;
    return { ...paragraph, passage: concat([slice(passage, 0, from), name, slice(passage, from + word.length)]) };
  });
}
