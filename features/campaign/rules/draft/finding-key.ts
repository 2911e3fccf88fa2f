import type { Finding } from '../../../../reader/notice';

/** What tells one finding of a notice from another: what it is about and where. It is another finding once a correction changed any of that. */
export const findingKey = ({ code, params, span }: Finding): string => JSON.stringify([code, span?.start ?? null, params]);

/** Errors that the text shows and no correction of a task can mend: that a person has looked at them is enough to issue. (日历上没有这一天) */
const MENDED_BY_LOOKING: ReadonlySet<string> = new Set(['impossibleDate']);

/** Whether a finding still refuses the issue, once a person has looked at it or not. */
export const isRefusing = (finding: Finding, isSettled: boolean): boolean =>
  finding.severity === 'error' && !(isSettled && MENDED_BY_LOOKING.has(finding.code));

/** Whether looking at a finding does anything: what only a correction mends, or the choice of a unit, stays open however often a person looks. */
export const isSettledByLooking = (finding: Finding): boolean => finding.code !== 'unknownUnit' && !isRefusing(finding, true);
