import { type AssignmentFacts, isRunning, type Owed } from './decision';

/** Key of the obligation to hand in a returned report again (退回重报). */
export const reworkKey = (reportId: string): string => `rework:${reportId}`;

/** Key of the office's obligation to review a report (审核). */
export const reviewKey = (reportId: string): string => `review:${reportId}`;

/** The reworks of an obligation's reports that are still owed. */
export function runningReworks(facts: AssignmentFacts, obligationId: string): readonly Owed[] {
  const keys = new Set(facts.reports.filter((report) => report.obligationId === obligationId).map((report) => reworkKey(report.id)));
  return facts.obligations.filter((obligation) => keys.has(obligation.key) && isRunning(obligation));
}

/** What a report on an obligation is really about: for a rework the obligation whose report was sent back. */
export function subjectOf(facts: AssignmentFacts, obligation: Owed): Owed | undefined {
  if (obligation.kind !== 'rework') return obligation;
  const report = facts.reports.find(({ id }) => reworkKey(id) === obligation.key);
  return facts.obligations.find(({ id }) => id === report?.obligationId);
}
