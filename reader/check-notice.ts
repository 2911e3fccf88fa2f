import type { CheckContext } from './check-context';
import type { Check } from './findings/check';
import {
  deadlineBeforeIssue,
  deadlineFarOff,
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
import { annexMissing, incompleteDocumentNumber, noTasks, postingWithoutSupplier, referenceMissing } from './findings/document';
import { numberingBreaks } from './findings/numbering';
import { taskRepeated, taskToldTwice } from './findings/repeated';
import { milestoneOmitsUnits, taskWithoutUnit, unitNamedTwoWays, unknownUnit } from './findings/units';
import type { Finding, Notice } from './notice';
import { lineCounter } from './source-lines';

/** Every kind of finding, in the order in which a person settles them. */
const CHECKS: readonly Check[] = [
  noTasks,
  incompleteDocumentNumber,
  numberingBreaks,
  taskRepeated,
  taskToldTwice,
  unknownUnit,
  unitNamedTwoWays,
  taskWithoutUnit,
  milestoneOmitsUnits,
  undatedTasks,
  deadlineOnNonWorkDay,
  yearNotLoaded,
  deadlineBeforeIssue,
  deadlineFarOff,
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
