import type { Policy } from '../../../core/policy/policy';
import { audienceWords } from '../../../core/words/duties';
import { obligationKindWords } from '../../../core/words/kinds';
import { rungText } from '../../../core/words/rungs';
import { type GeneralRules, partOf, type PartValue, type PolicyPart } from '../rules/policy-part';

/** `08:30`, from a minute of the day. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((number) => String(number).padStart(2, '0')).join(':');

/** Names of the parts of a policy. */
export const partText = (part: PolicyPart): string => (part === 'general' ? '发信时间和期限' : `${obligationKindWords[part]}的催办阶梯`);

/** The general rules by their names, as forms and pages call them. */
export const ruleNames = {
  slot: '提醒发出时间',
  opens: '办公时间开始',
  closes: '办公时间结束',
  receiptWorkDays: '签收期限',
  reviewWorkDays: '审核期限',
  reworkWorkDays: '退回重报期限',
  reportDay: '反馈日',
  rosterDay: '清册提供日',
  countersignsFinal: '办结签批',
} as const;

/** One line of a policy: what it is about, and what holds. */
export interface RuleLine {
  readonly term: string;
  readonly text: string;
}

function generalLines({ slots, officeHours, ...days }: GeneralRules): readonly RuleLine[] {
  const slot = slots.kind === 'grid' ? `每 ${slots.seconds} 秒（测试用）` : `工作日 ${clockText(slots.minute)}，每人每天一封`;
  const hours = `工作日 ${clockText(officeHours.startMinute)} 至 ${clockText(officeHours.endMinute)}；交办、退回等通知在办公时间内立即发出，其余时间等到下一个发信时间`;
  return [
    { term: ruleNames.slot, text: slot },
    { term: '办公时间', text: hours },
    { term: ruleNames.receiptWorkDays, text: `交办信发出后第 ${days.receiptWorkDays} 个工作日 24:00 前` },
    { term: ruleNames.reviewWorkDays, text: `反馈后第 ${days.reviewWorkDays} 个工作日 24:00 前` },
    { term: ruleNames.reworkWorkDays, text: `退回后第 ${days.reworkWorkDays} 个工作日 24:00 前` },
    { term: ruleNames.reportDay, text: `次月 ${days.reportDay} 日前，遇休息日顺延` },
    { term: ruleNames.rosterDay, text: `次月 ${days.rosterDay} 日前，遇休息日顺延` },
    {
      term: ruleNames.countersignsFinal,
      text: days.countersignsFinal ? '报办结的反馈先由本单位分管领导签批，再由督办岗审核' : '不要求，办结的反馈直接由督办岗审核',
    },
  ];
}

/** A part of a policy line by line: the rules by their names, or the rungs of a ladder and to whom each goes. */
export const partLines = (it: PartValue): readonly RuleLine[] =>
  it.part === 'general'
    ? generalLines(it.value)
    : it.value.map(({ id, audiences }) => ({ term: rungText(id), text: audiences.map((audience) => audienceWords[audience]).join('、') }));

/** The lines of the general rules of a policy. */
export const rulesOf = (policy: Policy): readonly RuleLine[] => partLines(partOf(policy, 'general'));

/** A line that differs; a side is absent where the line is new or gone. */
export interface LineChange {
  readonly term: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two values of a part, in the order of the lines. */
export function lineChanges(before: PartValue, after: PartValue): readonly LineChange[] {
  const [was, is] = [before, after].map((value) => new Map(partLines(value).map(({ term, text }) => [term, text])));
  return [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])]
    .map((term) => ({ term, before: was?.get(term), after: is?.get(term) }))
    .filter(({ before: one, after: other }) => one !== other);
}
