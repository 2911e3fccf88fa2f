import type { Finding, Notice } from './notice';
import type { CheckContext } from './check-context';
import { itemsTakenForOne, notRead, valueInNoTask } from './findings/account';
import type { Check, CheckInput, WordsInput } from './findings/check';
import {
  dayFromWords,
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
import { deadlineForAllTasks, unitsInferred } from './findings/confidence';
import { figuresDisagree, implausibleFigure, shareAboveWhole } from './findings/figures';
import { annexMissing, incompleteDocumentNumber, noTasks, postingWithoutSupplier, referenceMissing } from './findings/document';
import { numberingBreaks } from './findings/numbering';
import { taskRepeated, taskToldTwice } from './findings/repeated';
import { secondLook } from './findings/second-look/second-look';
import { unitsInNoRole } from './findings/units-in-no-role';
import { milestoneOmitsUnits, taskWithoutUnit, unitNamedTwoWays, unknownUnit } from './findings/units';
import { unseenText } from './findings/unseen-text';
import { lineCounter } from './source-lines';
import { readLines } from './text/lines';

/** What the notice's own words show, in the order in which a person settles it. */
const OF_WORDS: readonly Check<WordsInput>[] = [
  noTasks,
  unseenText,
  incompleteDocumentNumber,
  notRead,
  numberingBreaks,
  itemsTakenForOne,
  secondLook,
  valueInNoTask,
  unitsInNoRole,
  taskRepeated,
  taskToldTwice,
  unitNamedTwoWays,
  taskWithoutUnit,
  unitsInferred,
  milestoneOmitsUnits,
  deadlineForAllTasks,
  undatedTasks,
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
  dayFromWords,
];

/** What a directory and a calendar show: units that are not known, days that are no work days. */
const OF_CONTEXT: readonly Check[] = [unknownUnit, deadlineOnNonWorkDay, yearNotLoaded];

function found<Input extends CheckInput>(checks: readonly Check<Input>[], input: Input): Finding[] {
  const lineOf = lineCounter(input.text);
  return checks
    .flatMap((check) => check(input))
    .map((finding) => (finding.span === undefined ? finding : { ...finding, line: lineOf(finding.span.start) }));
}

/** What is wrong with a notice by its own words; `text` is what it was read from. Part of reading it: `readNotice` gives it as the notice's findings. */
export const findInWords = (input: WordsInput): Finding[] => found(OF_WORDS, input);

/** The same of a notice that a person corrected: what its file alone shows stays as it was found. */
export const findAgain = (corrected: Notice, text: string): Finding[] => [
  ...corrected.findings.filter(({ code }) => code === 'unseenText'),
  ...findInWords({ notice: corrected, text, lines: readLines(text) }),
];

/**
 * What a person must look at before a notice is issued: what its own words show (contradictions, gaps), and what calendar and directory show, which stands first and is left
 * out where the context has none.
 */
export const checkNotice = (notice: Notice, text: string, context: CheckContext): Finding[] => [
  ...found(OF_CONTEXT, { ...context, notice, text }),
  ...notice.findings,
];
