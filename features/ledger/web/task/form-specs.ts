import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { shortDayText } from '../../../../core/words/days';
import type { AssignmentView, ObligationView } from '../../use-cases/task-page';

/** What to fill in again, and the sentence for what is wrong with it. */
export interface Tried {
  value(name: string): string | undefined;
  error(name: string): string | undefined;
}

export interface Shown {
  readonly id: string;
  readonly today: string;
  readonly assignment: AssignmentView;
  /** Absent for what is done to the assignment as a whole. */
  readonly obligation?: ObligationView | undefined;
  readonly tried: Tried;
}

/** `call`: what the reader is asked to do, where the name of the action does not say it. */
export type FormSpec = Omit<ActionFormSpec, 'id' | 'isOpen'> & { readonly call?: string };

/** A form as its action defines it; its id and whether it is open depend on the page. */
type FormOf = (shown: Shown) => FormSpec;

const REPORT_TITLES: Readonly<Record<string, string>> = { result: '报送结果', posting: '登记公示', roster: '登记清册已提供' };

const reasonField = ({ tried }: Shown, label: string, { rows = 3, maxLength = 1000, isRequired = true } = {}) => ({
  type: 'area' as const,
  name: 'reason',
  label,
  rows,
  maxLength,
  isRequired,
  value: tried.value('reason'),
  error: tried.error('reason'),
});

/** The form of each action, filled in as it was left where it was not taken. */
export const FORM_SPECS = {
  signFor: ({ assignment }) => ({
    path: `/assignments/${assignment.id}/receipt`,
    title: '签收',
    fields: [],
    buttons: [{ label: '签收' }],
  }),
  submitReport: ({ id, today, obligation, tried }) => {
    const kind = obligation?.kind ?? 'report';
    const isRework = kind === 'rework' || obligation?.state === 'returned';
    const isLate = obligation !== undefined && obligation.deadlineDay < today;
    return {
      path: `/obligations/${id}/reports`,
      title: isRework ? '重新反馈' : (REPORT_TITLES[kind] ?? '反馈'),
      fields: [
        {
          type: 'area',
          name: 'text',
          label: '完成情况',
          rows: 5,
          maxLength: 4000,
          isRequired: true,
          value: tried.value('text'),
          error: tried.error('text'),
        },
        {
          type: 'day',
          name: 'occurredOn',
          label: '完成日期',
          latest: today,
          isRequired: true,
          value: tried.value('occurredOn') ?? today,
          error: tried.error('occurredOn'),
        },
        ...(kind === 'result' || kind === 'rework'
          ? [
              {
                type: 'check' as const,
                name: 'isFinal',
                label: '这是最终结果（审核通过后办结）',
                isChecked: tried.value('isFinal') === 'yes',
              },
            ]
          : []),
        ...(isLate
          ? [
              {
                type: 'text' as const,
                name: 'lateReason',
                label: '补录原因（工作在时限前已完成时填写）',
                maxLength: 500,
                value: tried.value('lateReason'),
                error: tried.error('lateReason'),
              },
            ]
          : []),
      ],
      buttons: [{ label: '提交' }],
    };
  },
  acceptReport: ({ id, obligation }) => ({
    path: `/reports/${id}/acceptance`,
    title: '审核通过',
    call: '审核反馈',
    hint:
      obligation?.kind === 'result' && !obligation.reports.some((report) => report.id === id && report.isFinal)
        ? '这份反馈没有标为最终，通过后结果仍要继续办。'
        : undefined,
    fields: [],
    buttons: [{ label: '审核通过' }],
  }),
  returnReport: (shown) => ({
    path: `/reports/${shown.id}/return`,
    title: '退回重报',
    fields: [reasonField(shown, '退回理由')],
    buttons: [{ label: '退回', isSecond: true }],
  }),
  requestExtension: (shown) => ({
    path: `/obligations/${shown.id}/extension-requests`,
    title: '申请延期',
    fields: [
      {
        type: 'day',
        name: 'requestedDay',
        label: '延至',
        isRequired: true,
        value: shown.tried.value('requestedDay'),
        error: shown.tried.error('requestedDay'),
      },
      reasonField(shown, '理由'),
      {
        type: 'area',
        name: 'progress',
        label: '目前进展',
        rows: 3,
        maxLength: 1000,
        isRequired: true,
        value: shown.tried.value('progress'),
        error: shown.tried.error('progress'),
      },
    ],
    buttons: [{ label: '提交申请', isSecond: true }],
  }),
  decideExtension: ({ id, obligation, tried }) => {
    const request = obligation?.extensionRequests.find((it) => it.id === id);
    return {
      path: `/extension-requests/${id}/decision`,
      title: '批复延期',
      fields: [
        {
          type: 'area',
          name: 'note',
          label: '批复意见（不同意时必填）',
          rows: 2,
          maxLength: 500,
          value: tried.value('note'),
          error: tried.error('note'),
        },
      ],
      buttons: [
        { name: 'decision', value: 'granted', label: request ? `同意延至 ${shortDayText(request.requestedDay)}` : '同意' },
        { name: 'decision', value: 'refused', label: '不同意', isSecond: true },
      ],
    };
  },
  resumeAssignment: (shown) => ({
    path: `/assignments/${shown.id}/resumption`,
    title: '恢复',
    hint: '恢复后照中止以前的状态办理，时限按中止的工作日数顺延。',
    fields: [reasonField(shown, '恢复理由（可不填）', { rows: 2, maxLength: 500, isRequired: false })],
    buttons: [{ label: '确认恢复' }],
  }),
  suspendAssignment: (shown) => ({
    path: `/assignments/${shown.id}/suspension`,
    title: '中止',
    hint: '中止期间不催办，该单位不能签收和反馈；以后可以恢复。',
    fields: [reasonField(shown, '中止理由', { rows: 2, maxLength: 500 })],
    buttons: [{ label: '确认中止', isSecond: true }],
  }),
  strikeOff: (shown) => ({
    path: `/assignments/${shown.id}/strike-off`,
    title: '销号',
    hint: '销号后不再催办，没有办结的事项一并取消，不能恢复。',
    fields: [reasonField(shown, '销号理由（结果都办结时可不填）', { rows: 2, maxLength: 500, isRequired: false })],
    buttons: [{ label: '确认销号', isSecond: true }],
  }),
} satisfies Readonly<Record<string, FormOf>>;
