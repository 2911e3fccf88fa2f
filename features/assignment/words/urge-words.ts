import type { LeftOut, UrgeGroup } from '../rules/urge/urge-group';
import { refusalWords } from './refusals';

/** Who is urged together. */
export const urgeGroupWords = { unsigned: '未签收', overdue: '已逾期', unreported: '未反馈' } as const satisfies Record<UrgeGroup, string>;

/** What the letter says to begin with; the office may put it otherwise. */
export const urgeTemplates = {
  unsigned: '请今天登录系统签收，明确经办人，按时限办理。',
  overdue: '这项工作已经逾期，请立即办理并反馈；确有困难的，请说明原因和预计完成日期。',
  unreported: '请抓紧办理，按时限反馈进展情况。',
} as const satisfies Record<UrgeGroup, string>;

const OUTSIDE = { signedAlready: '已经签收。', notOverdue: '没有逾期的事项。', reportedAll: '没有要反馈的事项。' } as const;

const isOutside = (why: LeftOut): why is keyof typeof OUTSIDE => Object.hasOwn(OUTSIDE, why);

/** Why a unit is left out, in a sentence. */
export const leftOutText = (why: LeftOut): string => (isOutside(why) ? OUTSIDE[why] : refusalWords[why].sentence);
