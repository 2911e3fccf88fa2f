import type { ObligationState } from '../../../core/obligation/obligation';
import { obligationStateWords } from '../../../core/words/states';

/** States of a report (反馈). */
export const reportStateWords = {
  toCountersign: '等分管领导签批',
  sentBack: '签批退回',
  submitted: obligationStateWords.submitted,
  accepted: '审核通过',
  returned: obligationStateWords.returned,
} as const;

/** What has become of a report that its task did not wait for: it ended, or moved to another unit, before anybody signed or reviewed it. */
const NOT_REVIEWED = '没有审核';

/** What has become of a report on what is owed. */
export const reportStateText = (report: keyof typeof reportStateWords, owed: ObligationState): string =>
  owed === 'void' && (report === 'toCountersign' || report === 'submitted') ? NOT_REVIEWED : reportStateWords[report];

/** States of a request for an extension (延期). */
export const extensionStateWords = { pending: '待批复', granted: '同意', refused: '不同意', lapsed: '不再批复' } as const;

/** Why a deadline stands where it stands. */
export const deadlineReasonWords = { printed: '原定', extension: '批准延期', suspension: '中止后顺延' } as const;
