import type { NoticeTask } from '../notice';
import { foldText } from '../text/fold-text';

const FIRST_LEADS =
  /(?:排|列|位)(?:在|于)?(?:第一位?|首位)的?(?:者|单位|部门|责任单位)?为牵头|(?:第一|首)(?:个|位|家)(?:单位|部门|责任单位)为牵头|(?:排名|排序)(?:第一|首位)的?(?:单位|部门)?为牵头/;

/** Whether the notice says once for all of it that the first of several units is in the lead (…负责，排在第一位的部门为牵头部门，下同). */
export const firstUnitLeads = (text: string): boolean => FIRST_LEADS.test(foldText(text, 0, text.length).text);

/** The task with its first unit in the lead (牵头单位), where it has several responsible ones and none is named as leading. A group leads nobody. */
export function withFirstInLead(task: NoticeTask): NoticeTask {
  const responsible = task.units.filter(({ role }) => role === 'responsible');
  const [first] = responsible;
  if (!first || /^(?:各|有关|相关)/.test(first.name) || responsible.length < 2 || task.units.some(({ role }) => role === 'lead'))
    return task;
  return {
    ...task,
    units: task.units.map((unit) => (unit === first ? { ...unit, role: 'lead', rule: `${unit.rule}/first-leads` } : unit)),
  };
}
