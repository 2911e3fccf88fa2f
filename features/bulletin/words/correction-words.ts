import { dateText } from '../../../core/words/days';
import type { ChangedUnit } from '../rules/changed-units';
import type { Correction } from '../use-cases/draft-bulletin';
import { overallText } from './bulletin-sentences';

/** Units that the text names; of more the number is told, and the annex has them. */
const MOST_NAMED = 20;

const persons = (count: number | undefined): string => (count === undefined ? '未报' : `${count} 人`);

function changeText({ name, before, after }: ChangedUnit): string {
  const parts = [
    before.paid === after.paid ? '' : `累计缴费由 ${persons(before.paid)} 更正为 ${persons(after.paid)}`,
    before.quota === after.quota ? '' : `任务数由 ${persons(before.quota)} 更正为 ${persons(after.quota)}`,
  ];
  return `${name}：${parts.filter((part) => part !== '').join('，')}。`;
}

export const correctionTitle = (corrected: string): string => `关于更正《${corrected}》的通报`;

/** The text of a correction as it is drafted: which bulletin it corrects, what was printed and what is right of whom, how the whole stands now. */
export function correctionText({ corrects: { title, number, issuedOn }, changed, tables }: Correction): string {
  const named = changed.slice(0, MOST_NAMED).map(changeText);
  const more = changed.length > MOST_NAMED ? [`另有 ${changed.length - MOST_NAMED} 个单位，见附件。`] : [];
  return [
    `${dateText(issuedOn ?? '')}印发的《${title}》（${number ?? ''}）所附数据有更正，现将截至${dateText(tables.day)} 24 时的更正情况通报如下，各单位数据以本通报的附件为准。`,
    '一、更正情况',
    ...(named.length === 0 ? ['各单位数据没有变化。'] : [...named, ...more]),
    '二、更正后的总体情况',
    overallText(tables),
  ].join('\n');
}
