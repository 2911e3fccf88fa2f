import { z } from 'zod';
import { day, id, requiredText } from '../../api/http/schemas';
import { nearDayText } from '../../core/words/days';
import { countersignAction } from './countersign-action';
import { objectionActions } from './objection-actions';
import { partTally } from './rules/part/part-tally';
import type { AssignmentAction } from './rules/transitions';
import { decideExtension, requestExtension } from './use-cases/extension';
import { acceptReport, returnReport } from './use-cases/review-report';
import { transferActions } from './transfer-actions';
import { signFor } from './use-cases/sign-for';
import { submitReport } from './use-cases/submit-report';
import { resumeAssignment, suspendAssignment } from './use-cases/whole/suspension';
import { strikeOff, terminateAssignment } from './use-cases/whole/end-assignment';
import { urge } from './use-cases/urge/urge';
import { action, type ActionDefinition } from './web/define-action';
import { instructionActions } from './web/instruction/instruction-actions';
import { partTallyText } from './words/part-words';
import { type ActionAbout, dayConfirmation, figure, futureDay, pastDay, text, textOrNothing, unasked, where, yesOrNo } from './web/fields';

/** What the description of an endpoint says of a day far off. */
const CONFIRM_DAY = 'confirmDay：日期距今两年以上的，核对后写 true，否则答 422 dayFarOff';

const REPORT_TITLES: Readonly<Record<string, string>> = {
  result: '报送结果',
  posting: '登记公示',
  roster: '登记清册已提供',
  pledge: '报送承诺书',
};

const reportTitle = ({ obligation }: ActionAbout): string => {
  const isAgain = obligation?.kind === 'rework' || obligation?.state === 'returned';
  return isAgain ? '重新反馈' : (REPORT_TITLES[obligation?.kind ?? ''] ?? '反馈');
};
const isAboutResult = ({ obligation }: ActionAbout): boolean => obligation?.kind === 'result' || obligation?.kind === 'rework';
const isLate = ({ obligation, today }: ActionAbout): boolean => obligation !== undefined && obligation.deadlineDay < today;

/**
 * What a person does about an assignment (办理), one entry an action: endpoint, form, documentation and use case are made of it. Who may take it stands in the
 * permission table (core/access/may.ts), to what and when it is possible in rules/transitions.ts and its rule.
 */
export const actions = {
  signFor: action('signFor', {
    carryOut: signFor,
    path: '/assignments/{id}/receipt',
    summary: `签收一项任务；late：已过签收时限；${CONFIRM_DAY}`,
    fields: {
      occurredOn: unasked(pastDay('签收日期')),
      note: unasked(textOrNothing('备注', 500)),
      confirmDay: unasked(dayConfirmation(() => undefined)),
    },
    result: z.object({ late: z.boolean() }),
    records: ['assignment.signed'],
    letters: [],
    title: '签收',
    buttons: [{ label: '签收' }],
    done: '已签收。',
    isAwaited: true,
  }),

  ...objectionActions,

  submitReport: action('submitReport', {
    carryOut: submitReport,
    path: '/obligations/{id}/reports',
    summary: `反馈；late：已过时限，lateEntry：补录，met：不用审核、已办结，toCountersign：等本单位分管领导签批；figure：事项第一个指标的数，也可以写在 figures 里，已经设定统计指标的以填报的数为准；${CONFIRM_DAY}`,
    fields: {
      isFinal: where(
        isAboutResult,
        yesOrNo('isFinal', '这次报的是', { no: '进展：还在办，报一下进度', yes: '办结：已经办完，请审核后办结' }),
      ),
      figure: figure(),
      text: text('完成情况', 4000, { rows: 5 }),
      figures: { schema: z.record(requiredText('数字的名称', 50), z.number('数字应为数')).optional() },
      occurredOn: pastDay('完成日期'),
      confirmDay: dayConfirmation((tried) => tried.value('occurredOn')),
      lateReason: where(isLate, textOrNothing('补录原因', 500, { label: '补录原因（工作在时限前已完成时填写）' })),
    },
    files: '佐证材料',
    result: z.object({ reportId: id, late: z.boolean(), lateEntry: z.boolean(), met: z.boolean(), toCountersign: z.boolean() }),
    records: ['report.submitted'],
    letters: ['toCountersign'],
    title: reportTitle,
    hint: ({ obligation, today }) => {
      const tally = partTally(obligation?.parts ?? [], today);
      return tally.given > 0 ? `${partTallyText(tally)}。` : undefined;
    },
    keepsDraft: true,
    buttons: [{ label: '提交' }],
    done: '已提交。',
    isAwaited: true,
  }),

  ...countersignAction,

  acceptReport: action('acceptReport', {
    carryOut: acceptReport,
    path: '/reports/{id}/acceptance',
    summary: '审核通过；met：事项办结（结果要报办结的反馈才办结）',
    fields: { note: unasked(textOrNothing('意见', 500)) },
    result: z.object({ met: z.boolean() }),
    records: ['report.accepted'],
    letters: ['accepted'],
    title: '审核通过',
    call: '审核反馈',
    hint: ({ obligation, report }) =>
      obligation?.kind === 'result' && report?.isFinal === false ? '这份反馈报的是进展，通过后结果仍要继续办。' : undefined,
    buttons: [{ label: '审核通过' }],
    done: '已审核通过，对方会收到通知。',
    isAwaited: true,
  }),

  returnReport: action('returnReport', {
    carryOut: returnReport,
    path: '/reports/{id}/return',
    summary: '退回重报；reworkDay：重报时限',
    fields: { reason: text('退回理由', 1000, { rows: 3 }) },
    result: z.object({ reworkDay: day.nullable() }),
    records: ['report.returned'],
    letters: ['returned'],
    title: '退回重报',
    keepsDraft: true,
    buttons: [{ label: '退回', isSecond: true }],
    done: '已退回，对方会收到通知。',
  }),

  requestExtension: action('requestExtension', {
    carryOut: requestExtension,
    path: '/obligations/{id}/extension-requests',
    summary: `申请延期，要在时限之前；${CONFIRM_DAY}`,
    fields: {
      requestedDay: futureDay('延至的日期', '延至'),
      confirmDay: dayConfirmation((tried) => tried.value('requestedDay')),
      reason: text('延期理由', 1000, { rows: 3, label: '理由' }),
      progress: text('目前进展', 1000, { rows: 3 }),
    },
    result: z.object({ extensionRequestId: id }),
    records: ['extension.requested'],
    letters: [],
    title: '申请延期',
    keepsDraft: true,
    buttons: [{ label: '提交申请', isSecond: true }],
    done: '延期申请已提交，批复以前原时限和催办照常。',
  }),

  decideExtension: action('decideExtension', {
    carryOut: decideExtension,
    path: '/extension-requests/{id}/decision',
    summary: `批复延期；deadlineDay：同意后的新时限；${CONFIRM_DAY}`,
    fields: {
      decision: { schema: z.enum(['granted', 'refused'], '批复应为同意或不同意') },
      confirmDay: dayConfirmation((_, { request }) => request?.requestedDay),
      note: textOrNothing('批复意见', 500, { rows: 2, label: '批复意见（不同意时必填）' }),
    },
    result: z.object({ deadlineDay: day.nullable() }),
    records: ['extension.granted', 'extension.refused'],
    letters: ['extensionGranted', 'extensionRefused'],
    title: '批复延期',
    buttons: [
      {
        name: 'decision',
        value: 'granted',
        label: ({ request, today }) => (request ? `同意延至 ${nearDayText(request.requestedDay, today)}` : '同意'),
      },
      { name: 'decision', value: 'refused', label: '不同意', isSecond: true },
    ],
    done: '已批复，对方会收到通知。',
    isAwaited: true,
    isOpen: true,
  }),

  urge: action('urge', {
    carryOut: urge,
    path: '/assignments/{id}/urges',
    summary: '催办：写信给该单位的督办联系人和分管领导，一天一次；obligationId：催的是哪一项（时限最早的）',
    fields: { note: textOrNothing('催办说明', 500, { rows: 2, label: '补充说明（可不填）' }) },
    result: z.object({ obligationId: id }),
    records: ['assignment.urged'],
    letters: ['urged'],
    title: '催办',
    hint: '信发给督办联系人和分管领导，写明时限最早的应办事项；一天只催办一次，谁催的、什么时候催的记入经过。',
    buttons: [{ label: '发出催办' }],
    done: '已催办，信会发给督办联系人和分管领导。',
  }),

  ...instructionActions,

  suspendAssignment: action('suspendAssignment', {
    carryOut: suspendAssignment,
    path: '/assignments/{id}/suspension',
    summary: '中止，要写理由；suspended：随之停下的事项数',
    fields: { reason: text('中止理由', 500, { rows: 2 }) },
    result: z.object({ suspended: z.int() }),
    records: ['assignment.suspended'],
    letters: ['suspended'],
    title: '中止',
    hint: '中止期间不催办，该单位不能签收和反馈；以后可以恢复。该单位会收到通知。',
    buttons: [{ label: '确认中止', isSecond: true }],
    done: '已中止，中止期间不再催办；该单位会收到通知。',
  }),

  resumeAssignment: action('resumeAssignment', {
    carryOut: resumeAssignment,
    path: '/assignments/{id}/resumption',
    summary: '恢复；shifted：按中止的工作日数顺延的时限',
    fields: { reason: textOrNothing('恢复理由', 500, { rows: 2, label: '恢复理由（可不填）' }) },
    result: z.object({ shifted: z.array(z.object({ obligationId: id, deadlineDay: day })) }),
    records: ['assignment.resumed'],
    letters: ['resumed'],
    title: '恢复',
    hint: '恢复后照中止以前的状态办理，时限按中止的工作日数顺延。',
    buttons: [{ label: '确认恢复' }],
    done: '已恢复，时限按中止的工作日数顺延；该单位会收到通知。',
  }),

  strikeOff: action('strikeOff', {
    carryOut: strikeOff,
    path: '/assignments/{id}/strike-off',
    summary: '销号：结果都已办结才能销号，没有结果的长期任务要写理由；voided：随之取消的事项数',
    fields: { reason: textOrNothing('销号理由', 500, { rows: 2, label: '销号理由（结果都办结时可不填，长期任务必填）' }) },
    result: z.object({ voided: z.int() }),
    records: ['assignment.struckOff'],
    letters: ['struckOff'],
    title: '销号',
    hint: '任务已经办成的，予以销号：不再催办，不能恢复；该单位会收到通知。',
    buttons: [{ label: '确认销号', isSecond: true }],
    done: '已销号，该单位会收到通知。',
  }),

  ...transferActions,

  terminateAssignment: action('terminateAssignment', {
    carryOut: terminateAssignment,
    path: '/assignments/{id}/termination',
    summary: '终止：没有办成、不再办的，要写理由；voided：随之取消的事项数',
    fields: { reason: text('终止理由', 500, { rows: 2 }) },
    result: z.object({ voided: z.int() }),
    records: ['assignment.terminated'],
    letters: ['terminated'],
    title: '终止',
    hint: '没有办成、不再办的，予以终止：终止不是销号，没有办结的事项一并取消，不能恢复。该单位会收到通知。',
    buttons: [{ label: '确认终止', isSecond: true }],
    done: '已终止，该单位会收到通知。',
  }),
} satisfies Readonly<Record<AssignmentAction, ActionDefinition>>;
