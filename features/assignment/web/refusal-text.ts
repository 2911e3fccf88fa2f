import type { Refusal } from '../rules/refusal';
import { HttpProblem } from '../../../api/http/problem';

type Text = readonly [status: 404 | 409 | 422, sentence: string];

/** What the rules refuse, worded for officials: 404 what is not there, 409 what the state does not allow, 422 what was filled in. */
const REFUSALS: Readonly<Record<Refusal, Text>> = {
  assignmentEnded: [409, '这项任务对该单位已经销号或移交，不能再办理。'],
  assignmentSuspended: [409, '这项任务已经中止，恢复以后才能办理。'],
  assignmentNotSuspended: [409, '这项任务没有中止。'],
  alreadySigned: [409, '这项任务已经签收，不用再签。'],
  occursInFuture: [422, '日期不能晚于今天。'],
  unknownObligation: [404, '没有找到这个应办事项。'],
  obligationNotReportable: [409, '这一项不用反馈。'],
  obligationNotExtendable: [409, '只有结果和反馈可以申请延期。'],
  obligationClosed: [409, '这一项已经办结或取消，不能再办理。'],
  reportUnderReview: [409, '上一次反馈还在审核，审核以后才能再报。'],
  unknownReport: [404, '没有找到这份反馈。'],
  reportNotUnderReview: [409, '这份反馈已经审核过了，请刷新页面查看结果。'],
  lateReasonMissing: [422, '已过时限，补录以前完成的工作要写明补录原因。'],
  reasonMissing: [422, '请写明理由。'],
  progressMissing: [422, '请写明目前的进展。'],
  deadlinePassed: [409, '已过时限，不能再申请延期；延期要在时限之前申请。'],
  newDayNotLater: [422, '新的时限要晚于现在的时限。'],
  extensionPending: [409, '已经有一份延期申请等待批复。'],
  unknownExtension: [404, '没有找到这份延期申请。'],
  extensionDecided: [409, '这份延期申请已经批复过了，请刷新页面查看结果。'],
  resultsNotMet: [422, '还有没有办结的事项，销号要写明理由。'],
};

/** The field that a refusal is about, where it is about one. The reason that rules ask for beyond the shape of a form is that of a refused extension. */
const FIELD: Partial<Readonly<Record<Refusal, string>>> = {
  occursInFuture: 'occurredOn',
  lateReasonMissing: 'lateReason',
  reasonMissing: 'note',
  newDayNotLater: 'requestedDay',
  resultsNotMet: 'reason',
};

/** The answer to a refused request. */
export function refusalProblem(refusal: Refusal): HttpProblem {
  const [status, sentence] = REFUSALS[refusal];
  const field = FIELD[refusal];
  return new HttpProblem(status, refusal, sentence, field === undefined ? {} : { errors: [{ path: `body.${field}`, message: sentence }] });
}
