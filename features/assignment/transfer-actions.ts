import { z } from 'zod';
import { id } from '../../api/http/schemas';
import { transferAssignment } from './use-cases/whole/transfer';
import { action } from './web/define-action';
import { confirmation, dayConfirmation, futureDayOrNothing, text } from './web/fields';

/** Transfer of an assignment to another unit (移交), as an entry of the table of actions. */
export const transferActions = {
  transferAssignment: action('transferAssignment', {
    carryOut: transferAssignment,
    path: '/assignments/{id}/transfer',
    summary:
      '移交给另一单位，要写理由；unit：接办单位的名称或代码；deadlineDay：全部未办事项的新时限，不填的沿用现在的时限，已过时限的必填；时限在三个工作日以内的，核对后 confirmSoon 写 true，否则答 422 deadlineSoon；confirmDay：日期距今两年以上的，核对后写 true；assignmentId：接办单位的任务，carried：移交的事项数',
    fields: {
      unit: text('接办单位', 100, { label: '移交给哪个单位（名称或代码）' }),
      reason: text('移交理由', 500, { rows: 2 }),
      deadlineDay: futureDayOrNothing('新的时限', '新的时限（不填的，沿用现在的时限；已过时限的必填）'),
      confirmDay: dayConfirmation((tried) => tried.value('deadlineDay')),
      confirmSoon: confirmation('confirmSoon', '已经核对，接办单位来得及办'),
    },
    result: z.object({ assignmentId: id, carried: z.int() }),
    records: ['assignment.transferred', 'assignment.takenOver'],
    letters: ['transferred'],
    title: '移交',
    hint: '改由另一单位承办：该单位的任务结束，没有办结的事项和没有答复的批示一并移交，接办单位重新签收。两个单位都会收到通知。',
    buttons: [{ label: '确认移交', isSecond: true }],
    done: '已移交，两个单位都会收到通知。',
  }),
};
