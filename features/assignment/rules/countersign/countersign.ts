import { isOwn } from '../../../../core/access/may';
import {
  answerTo,
  type AssignmentFacts,
  changeOf,
  type Decision,
  isBlank,
  type Owed,
  type Possible,
  refuse,
  type ReportFact,
  type RuleContext,
} from '../decision';
import { toReview } from '../to-review';
import { canStart } from '../transitions';

/** Whether a letter asks for a signature, by its rung. */
export const isToCountersign = (rung: string): boolean => rung.startsWith('toCountersign:');

interface ToCountersign {
  readonly report: ReportFact;
  readonly obligation: Owed;
}

/** The report that waits for a signature, whatever is filled in. Refused where there is none such, it waits no more, or this person handed it in himself. */
export function canCountersign(facts: AssignmentFacts, reportId: string, personId?: string): Possible<ToCountersign> {
  const start = canStart(facts, 'countersignReport');
  if (!start.ok) return start;
  const report = facts.reports.find(({ id }) => id === reportId);
  const obligation = facts.obligations.find(({ id }) => id === report?.obligationId);
  if (report === undefined || obligation === undefined) return refuse('unknownReport');
  if (report.state !== 'toCountersign') return refuse('reportNotToCountersign');
  if (obligation.state !== 'open' && obligation.state !== 'returned') return refuse('obligationClosed');
  return isOwn(report.byPersonId, personId) ? refuse('ownCountersignature') : { ok: true, report, obligation };
}

/** 签批: signed, the report goes to the office and its review begins; sent back with an opinion, it is owed as before, and contact and reporter are told. */
export function countersign(
  facts: AssignmentFacts,
  { reportId, isSigned, opinion }: { readonly reportId: string; readonly isSigned: boolean; readonly opinion?: string | undefined },
  context: RuleContext,
): Decision {
  const found = canCountersign(facts, reportId, context.personId);
  if (!found.ok) return found;
  if (isSigned) return { ok: true, change: toReview(facts, found.obligation, reportId, context) };
  if (isBlank(opinion)) return refuse('reasonMissing');
  return { ok: true, change: changeOf({ events: answerTo(found.obligation, 'sentBack', context, found.report) }) };
}
