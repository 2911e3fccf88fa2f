import type { CheckContext, Check } from './findings/check';
import {
  deadlineBeforeIssue,
  deadlineOnNonWorkDay,
  impossibleDate,
  milestonesDoNotRise,
  timePointsDisagree,
  titleDateDisagrees,
  undatedTasks,
  yearInferred,
  yearNotLoaded,
} from './findings/dates';
import { figuresDisagree, implausibleFigure, shareAboveWhole } from './findings/figures';
import { annexMissing, incompleteDocumentNumber, noTasks, postingWithoutSupplier, referenceMissing } from './findings/frame';
import { milestoneOmitsUnits, taskWithoutUnit, unitNamedTwoWays, unknownUnit } from './findings/units';
import type { Finding, Notice } from './notice';

/** Every kind of finding, in the order in which a person settles them. */
const CHECKS: readonly Check[] = [
  noTasks,
  incompleteDocumentNumber,
  unknownUnit,
  unitNamedTwoWays,
  taskWithoutUnit,
  milestoneOmitsUnits,
  undatedTasks,
  deadlineOnNonWorkDay,
  yearNotLoaded,
  deadlineBeforeIssue,
  timePointsDisagree,
  titleDateDisagrees,
  milestonesDoNotRise,
  figuresDisagree,
  impossibleDate,
  implausibleFigure,
  shareAboveWhole,
  postingWithoutSupplier,
  annexMissing,
  referenceMissing,
  yearInferred,
];

/** The line of each place of a text, counted from 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)].map((found) => found.index + found[0].length)];
  return (offset) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((starts[middle] ?? Infinity) <= offset) from = middle;
      else to = middle;
    }
    return from + 1;
  };
}

/**
 * What a person must look at before a notice is issued: contradictions, gaps, days that are no work days, units the directory does not know. `text` is what
 * the notice was read from. Findings that need a calendar or a directory are left out where the context has none.
 */
export function checkNotice(notice: Notice, text: string, context: CheckContext): Finding[] {
  const lineOf = lineCounter(text);
  return CHECKS.flatMap((check) => check({ ...context, notice, text })).map((finding) =>
    finding.span === undefined ? finding : { ...finding, line: lineOf(finding.span.start) },
  );
}
