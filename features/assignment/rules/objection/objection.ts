import { isOwn } from '../../../../core/access/may';
import type { Calendar } from '../../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { objectionDeadline } from '../../../../core/obligation/deadlines';
import {
  type AssignmentFacts,
  changeOf,
  type Decision,
  isBlank,
  type ObjectionFact,
  type Possible,
  refuse,
  type RuleContext,
} from '../decision';
import { canStart } from '../transitions';
import { endAssignment } from '../whole/end-assignment';
import { tellUnitAnd } from '../whole/tell-unit';

/** The last day on which the unit may object to its assignment; absent where nothing runs out. */
export const lastDayToObject = ({ assignment, obligations }: AssignmentFacts, calendar: Calendar): CivilDay | undefined =>
  objectionDeadline(
    { signedOn: assignment.signedOn, receiptDeadline: obligations.find(({ kind }) => kind === 'receipt')?.deadlineDay },
    calendar,
  );

/** Whether a unit may object now: once, and until the end of `until`. */
export function canObject(facts: AssignmentFacts, nowMs: number, until: CivilDay | undefined): Possible {
  const start = canStart(facts, 'objectToAssignment');
  if (!start.ok) return start;
  if (facts.objections.some(({ state }) => state === 'pending')) return refuse('objectionPending');
  if (facts.objections.length > 0) return refuse('objectionDecided');
  return until !== undefined && dayOfInstant(nowMs) > until ? refuse('objectionTooLate', until) : { ok: true };
}

/** 申诉: a unit says, with its reason, that the task is not its own. Nothing stops until the office has decided: the clock goes on. */
export function objectToAssignment(
  facts: AssignmentFacts,
  { reason }: { readonly reason: string },
  { nowMs, calendar }: RuleContext,
): Decision {
  const possible = canObject(facts, nowMs, lastDayToObject(facts, calendar));
  if (!possible.ok) return possible;
  return isBlank(reason) ? refuse('reasonMissing') : { ok: true, change: changeOf({}) };
}

/** The objection that waits for an answer. Refused where there is none such, it was answered already, or this person objected himself. */
export function canDecideObjection(
  facts: AssignmentFacts,
  objectionId: string,
  personId?: string,
): Possible<{ readonly objection: ObjectionFact }> {
  const start = canStart(facts, 'decideObjection');
  if (!start.ok) return start;
  const objection = facts.objections.find(({ id }) => id === objectionId);
  if (objection === undefined) return refuse('unknownObjection');
  if (objection.state !== 'pending') return refuse('objectionDecided');
  return isOwn(objection.byPersonId, personId) ? refuse('ownObjection') : { ok: true, objection };
}

/**
 * 答复申诉: accepted, the assignment ends undone (终止) and what it owes is void; refused, it goes on as it was, no deadline moves. Both need an opinion.
 */
export function decideObjection(
  facts: AssignmentFacts,
  { objectionId, isAccepted, opinion }: { readonly objectionId: string; readonly isAccepted: boolean; readonly opinion: string },
  context: RuleContext,
): Decision {
  const found = canDecideObjection(facts, objectionId, context.personId);
  if (!found.ok) return found;
  if (isBlank(opinion)) return refuse('reasonMissing');
  if (isAccepted) return { ok: true, change: endAssignment(facts, 'terminated', 'objectionAccepted', context) };
  const events = tellUnitAnd(facts, 'objectionRefused', [found.objection.byPersonId], context);
  return { ok: true, change: changeOf({ events }) };
}
