import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { dayText } from '../../../core/words/days';
import type { Refusal } from '../rules/refusal';

/** What a person reads when an action is refused: 404 what is not there, 409 what the state does not allow, 422 what was filled in, at which field. */
interface RefusalWords {
  readonly status: 404 | 409 | 422;
  readonly sentence: string;
  readonly field?: string;
}

const absent = (sentence: string): RefusalWords => ({ status: 404, sentence });
const notNow = (sentence: string): RefusalWords => ({ status: 409, sentence });
const wrong = (sentence: string, field?: string): RefusalWords => ({ status: 422, sentence, ...(field !== undefined && { field }) });

/** What the rules refuse, worded for officials. */
export const refusalWords: Readonly<Record<Refusal, RefusalWords>> = {
  assignmentEnded: notNow('这项任务对该单位已经销号、终止或移交，不能再办理。'),
  assignmentSuspended: notNow('这项任务已经中止，恢复以后才能办理。'),
  assignmentNotSuspended: notNow('这项任务没有中止。'),
  alreadySigned: notNow('这项任务已经签收，不用再签。'),
  occursInFuture: wrong('日期不能晚于今天。', 'occurredOn'),
  unknownObligation: absent('没有找到这个应办事项。'),
  obligationNotReportable: notNow('这一项不用反馈。'),
  obligationNotExtendable: notNow('只有结果和反馈可以申请延期。'),
  obligationClosed: notNow('这一项已经办结或取消，不能再办理。'),
  reportUnderReview: notNow('上一次反馈还在审核，审核以后才能再报。'),
  metInEvaluation: notNow('年终考核的事项在“考核”一页里办，不在任务里反馈。'),
  reportToCountersign: notNow('上一次报的办结还在等分管领导签批，签批或者退回以后才能再报。'),
  reportNotToCountersign: notNow('这份反馈不等签批：已经签批或者退回了，请刷新页面查看结果。'),
  unknownReport: absent('没有找到这份反馈。'),
  reportNotUnderReview: notNow('这份反馈已经审核过了，请刷新页面查看结果。'),
  lateReasonMissing: wrong('已过时限，补录以前完成的工作要写明补录原因。', 'lateReason'),
  // The only reason that rules ask for beyond the shape of a form is that of a refused extension.
  reasonMissing: wrong('请写明理由。', 'note'),
  progressMissing: wrong('请写明目前的进展。'),
  deadlinePassed: notNow('已过时限，不能再申请延期；延期要在时限之前申请。'),
  newDayNotLater: wrong('新的时限要晚于现在的时限。', 'requestedDay'),
  dayFarOff: wrong('日期距今天超过两年，请核对年份；确实是这一天的，请确认后再提交。', 'confirmDay'),
  extensionPending: notNow('已经有一份延期申请等待批复。'),
  unknownExtension: absent('没有找到这份延期申请。'),
  extensionDecided: notNow('这份延期申请已经批复过了，请刷新页面查看结果。'),
  ownReport: notNow('这份反馈是您本人报送的，要由另一个人审核。'),
  ownCountersignature: notNow('这份反馈是您本人报送的，要由另一位领导签批。'),
  ownExtension: notNow('这份延期申请是您本人提出的，要由另一个人批复。'),
  unknownObjection: absent('没有找到这份申诉。'),
  objectionPending: notNow('申诉已经提出，等待答复。'),
  objectionDecided: notNow('申诉已经答复过了，请刷新页面查看结果；同一项任务只受理一次。'),
  objectionTooLate: notNow('申诉要在签收后三个工作日内提出，已于 {day} 截止；确实不该由本单位承办的，请与督办岗联系。'),
  ownObjection: notNow('这份申诉是您本人提出的，要由另一个人答复。'),
  resultsNotMet: notNow('还有没有办结的结果，不能销号；不再办的，请用“终止”并写明理由。'),
  nobodyToInstruct: notNow('这项任务现在没有在办的单位（已经销号、终止、移交或者中止），不能批示。'),
  answerDayPassed: wrong('答复时限不能早于今天。', 'answerDay'),
  unknownInstruction: absent('没有找到这条批示。'),
  instructionAnswered: notNow('这条批示已经答复过了，请刷新页面查看。'),
  ownInstruction: notNow('这条批示是您本人写的，要由责任单位或者督办岗答复。'),
  instructionUnanswered: notNow('还有县领导批示没有答复，答复以后才能销号。'),
  strikeOffReasonMissing: wrong('长期任务没有要办结的结果，销号要写明理由。', 'reason'),
  unknownUnit: wrong('名录里没有这个单位，请写单位与人员里的名称或代码。', 'unit'),
  sameUnit: wrong('这项任务现在就由该单位承办，请写另一个单位。', 'unit'),
  unitOver: wrong('这个单位已经撤销或并入，请写现有的单位。', 'unit'),
  unitHasTask: wrong('这个单位已经有这项任务，不能再接办；不再由原单位办的，请用“终止”。', 'unit'),
  transferDayPassed: wrong('新的时限不能早于今天。', 'deadlineDay'),
  transferDayMissing: wrong('有事项已于 {day} 到期，移交要给接办单位另定时限。', 'deadlineDay'),
  deadlineSoon: wrong('最早的时限是 {day}，只有三个工作日以内的时间；请另定时限，或者核对后勾选确认再移交。', 'confirmSoon'),
  nothingOwed: notNow('该单位现在没有要办的事项，不用催办。'),
  urgedToday: notNow('今天已经催办过该单位，一天只催办一次。'),
  obligationNotSplittable: notNow('只有结果和反馈可以分解到下级单位。'),
  splitTooLate: notNow('时限 {day} 已过，不能再分解；请直接反馈。'),
  partUnitsMissing: wrong('请选择分解到哪些下级单位。', 'units'),
  unitNotBelow: wrong('只能分解到本单位的下级单位。', 'units'),
  partAlreadyGiven: wrong('选择的单位里有的已经分到这一项，还没有办结；要改的，先撤回再重新分解。', 'units'),
  partDayPassed: wrong('完成时限不能早于今天。', 'dueDay'),
  partDayTooLate: wrong('完成时限不能晚于本单位自己的时限 {day}。', 'dueDay'),
  partClosed: notNow('这一件已经办结或者撤回，请刷新页面查看。'),
};

/** The sentence of a refusal, with the day that it speaks of. */
export const refusalText = (refusal: Refusal, day?: CivilDay): string =>
  refusalWords[refusal].sentence.replace('{day}', day === undefined ? '' : dayText(formatDay(day)));
