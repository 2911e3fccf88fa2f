import { dateText, dayText, instantText } from '../../../core/words/days';
import { dutyWords, unitKindWords } from '../../../core/words/duties';
import { directoryProblemText } from '../../directory/words/directory-problem-text';
import type { IssueProblem } from '../rules/issue-problem';
import type { LateLetter } from '../rules/late-letters';
import { findingText } from './finding-text';
import { knownNoticeText } from './known-notice-text';
import { policyFaultText } from './policy-fault-text';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

const MOST_UNITS = 3;
/** Names of units, the first ones where they are many: 甲、乙、丙 等 12 个. */
export const someOf = (names: readonly string[]): string =>
  names.length > MOST_UNITS ? `${names.slice(0, MOST_UNITS).join('、')} 等 ${names.length} 个` : names.join('、');

/** A deadline for which the letters come too late at their slot: task, units, deadline, slot. */
export const lateLetterText = ({ line, ordinal, title, units, day, letterAtMs, receiptDay }: LateLetter): string =>
  `第 ${line} 行：${ordinal}“${title}”（${someOf(units)}）的时限是 ${dayText(day)}，按发信时点交办信 ${instantText(letterAtMs)} 才发出、${dateText(receiptDay)} 前签收，赶不上时限`;

/** Why a notice is not issued, in one sentence for command line, page and API; each adds how to go on there. */
export function issueProblemSentence(problem: IssueProblem): string {
  switch (problem.code) {
    case 'directory':
      return directoryProblemText(problem.problem);
    case 'policy':
      return policyFaultText(problem.fault);
    case 'noOffice':
      return `单位名录里没有${unitKindWords.office}，没有单位来督办：请增加一行类别为“${unitKindWords.office}”的单位`;
    case 'noOfficeHolder':
      return `“${problem.office}”今天没有人任${dutyWords.office}，无人任职的和逾期的事项没有人可以写信：请在人员名录里给“${problem.office}”增加一行职责为“${dutyWords.office}”的人员（起止日期要包括今天），导入后再下发`;
    case 'nothingToDo':
      return '通知里没有可以交办的任务';
    case 'draftChanged':
      return '这份草稿刚才被别人改动、交办或者作废了，没有登记：请重新打开草稿，看过最新的内容再交办';
    case 'finding': {
      const { sentence, settlement } = findingText(problem.finding);
      return `${problem.finding.line === undefined ? '' : `第 ${problem.finding.line} 行：`}${sentence}${settlement}`;
    }
    case 'unknownUnit': {
      const place = `第 ${problem.line} 行：单位名录里没有“${problem.name}”`;
      if (problem.missingIn) return `${place}，以下乡镇下面没有这个内设机构：${problem.missingIn.join('、')}`;
      return `${place}${problem.nearest.length > 0 ? `，最接近的是 ${list(problem.nearest)}` : ''}`;
    }
    case 'aliasTaken':
      return `“${problem.alias}”已经是 ${list(problem.standsFor.slice(0, 3))} 的写法，不能再指别的单位`;
    case 'aliasUnknownUnit': {
      const near = problem.nearest.length > 0 ? `，最接近的是 ${list(problem.nearest)}` : '';
      return `单位名录里没有名称或代码为“${problem.unit}”的单位${near}`;
    }
    case 'pastDeadline':
      return `第 ${problem.line} 行：${problem.ordinal}“${problem.title}”的时限 ${dateText(problem.day)} 已经过去`;
    case 'lateLetter':
      return lateLetterText(problem);
    case 'alreadyIssued':
      return knownNoticeText(problem);
  }
}
