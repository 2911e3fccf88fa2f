import { dayOfInstant } from '../../../../core/calendar/civil-day';
import type { AssignmentFacts, Owed } from '../decision';
import type { Refusal } from '../refusal';
import { canStart } from '../transitions';
import { canUrge } from './urge';

/** Who is urged together: has not signed (未签收), is overdue (已逾期), still owes a report (未反馈). */
export const URGE_GROUPS = ['unsigned', 'overdue', 'unreported'] as const;
export type UrgeGroup = (typeof URGE_GROUPS)[number];

/** So many assignments are urged at once. */
export const MOST_URGED = 300;

/** Why a unit is left out: a refusal of the rule, or it is none of the group. */
export type LeftOut = Refusal | 'signedAlready' | 'notOverdue' | 'reportedAll';

export type UrgeVerdict = { readonly ok: true; readonly obligation: Owed } | { readonly ok: false; readonly why: LeftOut };

const owes = ({ obligations }: AssignmentFacts, isMeant: (owed: Owed) => boolean): boolean =>
  obligations.some((owed) => owed.state === 'open' && owed.kind !== 'review' && isMeant(owed));

function outside(group: UrgeGroup, facts: AssignmentFacts, nowMs: number): LeftOut | undefined {
  switch (group) {
    case 'unsigned':
      return facts.assignment.state === 'assigned' ? undefined : 'signedAlready';
    case 'overdue':
      return owes(facts, ({ deadlineDay }) => deadlineDay < dayOfInstant(nowMs)) ? undefined : 'notOverdue';
    case 'unreported':
      return owes(facts, ({ kind }) => kind !== 'receipt') ? undefined : 'reportedAll';
  }
}

/** Whether a unit is urged when its group is (催办全部), about what; or why it is left out. */
export function urgeVerdict(group: UrgeGroup, facts: AssignmentFacts, nowMs: number): UrgeVerdict {
  const start = canStart(facts, 'urge');
  const why = start.ok ? outside(group, facts, nowMs) : start.refusal;
  if (why !== undefined) return { ok: false, why };
  const possible = canUrge(facts, nowMs);
  return possible.ok ? possible : { ok: false, why: possible.refusal };
}
