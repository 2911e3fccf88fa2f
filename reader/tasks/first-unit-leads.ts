import type { NoticeTask, NoticeUnit } from '../notice';
import { foldText } from '../text/fold-text';

const FIRST_LEADS =
  /(?:排|列|位)(?:在|于)?(?:第一位?|首位)的?(?:者|单位|部门|责任单位)?为牵头|(?:第一|首)(?:个|位|家)(?:单位|部门|责任单位|站所)?的?为(?:牵头|主责|主办)|(?:排名|排序)(?:第一|首位)的?(?:单位|部门)?为牵头/;
const BEFORE_COMMA_LEADS = /逗号(?:之|以)?前的?(?:各?单位|部门|责任单位)?为牵头(?:单位|部门)?([^。；）]*)/;

const OTHERS_HELP = /(?:其他|其余|后)[^，。；]*配合/;

type LeadRule = 'first-leads' | 'first-leads/others-help' | 'before-comma-leads' | 'before-comma-leads/others-help';

/**
 * What the notice says once for all of it about who of several units is in the lead (牵头单位): the first of them (…负责，排在第一位的部门为牵头部门，下同),
 * or those before the first comma (第一个逗号前为牵头单位), the others cooperating where it says so (第一个为主责，其余为配合). Undefined when it says nothing.
 */
export function leadRuleOf(text: string): LeadRule | undefined {
  const words = foldText(text, 0, text.length).text;
  const comma = BEFORE_COMMA_LEADS.exec(words);
  if (comma) return OTHERS_HELP.test(comma[1] ?? '') ? 'before-comma-leads/others-help' : 'before-comma-leads';
  const first = FIRST_LEADS.exec(words);
  if (!first) return undefined;
  const behind = words.slice(first.index + first[0].length, first.index + first[0].length + 16);
  return OTHERS_HELP.test(behind) ? 'first-leads/others-help' : 'first-leads';
}

/** How many of the units, from the first on, stand before the first comma between two of them in the text that was read. */
function countBeforeComma(units: readonly NoticeUnit[], text: string): number {
  const behind = units.findIndex((unit, at) => /[，,]/.test(text.slice(units[at - 1]?.span.end ?? unit.span.start, unit.span.start)));
  return behind < 0 ? units.length : behind;
}

/** The task with its first units in the lead by the notice's rule, where none is named as leading. A group is never the only one in the lead. */
export function withFirstInLead(task: NoticeTask, rule: LeadRule, text: string): NoticeTask {
  const responsible = task.units.filter(({ role }) => role === 'responsible');
  const [first] = responsible;
  if (!first || /^(?:各|有关|相关)/.test(first.name) || task.units.some(({ role }) => role === 'lead')) return task;
  if (rule === 'first-leads' && responsible.length < 2) return task;
  const leading = new Set(responsible.slice(0, rule.startsWith('first-leads') ? 1 : countBeforeComma(responsible, text)));
  const otherRole = rule.endsWith('others-help') ? 'cooperating' : 'responsible';
  return {
    ...task,
    units: task.units.map((unit) =>
      unit.role === 'responsible' ? { ...unit, role: leading.has(unit) ? 'lead' : otherRole, rule: `${unit.rule}/${rule}` } : unit,
    ),
  };
}
