import { deadlineReasonWords, extensionStateWords, reportStateWords } from '../../features/assignment/words/history-words';
import { ledgerStateWords, timelineWords } from '../../features/ledger/words/ledger-words';
import { letterKindWords, letterStateWords, reminderStateWords, waitingReasonWords } from '../../features/letters/words/letter-state-words';
import { dutyWords, roleWords } from './duties';
import { obligationKindWords, taskKindWords } from './kinds';
import { lightWords } from './lights';
import { assignmentStateWords, obligationStateWords, taskStateWords } from './states';

export { dayText, instantText, shortDayText } from './days';
export { taskName } from './kinds';
export { rungText } from './rungs';
export { targetText } from './targets';

/** The words by kind of code, for templates that name the kind. */
export const words = {
  colour: lightWords,
  role: roleWords,
  assignment: assignmentStateWords,
  taskKind: taskKindWords,
  taskState: taskStateWords,
  ledgerState: ledgerStateWords,
  obligationKind: obligationKindWords,
  obligationState: obligationStateWords,
  reportState: reportStateWords,
  extensionState: extensionStateWords,
  deadlineReason: deadlineReasonWords,
  audience: dutyWords,
  letter: letterStateWords,
  letterKind: letterKindWords,
  reminderState: reminderStateWords,
  waitingReason: waitingReasonWords,
  timeline: timelineWords,
} as const;
