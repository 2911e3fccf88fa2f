import { z } from 'zod';
import { countersignReport } from './use-cases/countersign/countersign';
import { action } from './web/define-action';
import { textOrNothing } from './web/fields';

/** The signature of the unit's leader on a report that a result is reached (签批), as an entry of the table of actions. */
export const countersignAction = {
  countersignReport: action('countersignReport', {
    carryOut: countersignReport,
    path: '/reports/{id}/countersignature',
    summary: '分管领导签批办结反馈，或者写明意见退回；signed：已签批，报督办岗审核',
    fields: {
      decision: { schema: z.enum(['signed', 'sentBack'], '签批应为同意或退回') },
      note: textOrNothing('签批意见', 500, { rows: 2, label: '签批意见（退回时必填）' }),
    },
    result: z.object({ signed: z.boolean() }),
    records: ['report.countersigned', 'report.sentBack'],
    letters: ['sentBack'],
    title: '签批',
    call: '签批办结反馈',
    hint: '签批以后报督办岗审核；签批以前，原时限和催办照常。',
    buttons: [
      { name: 'decision', value: 'signed', label: '签批，报督办岗审核' },
      { name: 'decision', value: 'sentBack', label: '退回经办人', isSecond: true },
    ],
    done: '已办理：签批的由督办岗审核，退回的由经办人修改后重报。',
    isAwaited: true,
    isOpen: true,
  }),
};
