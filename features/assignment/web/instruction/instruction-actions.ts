import { z } from 'zod';
import { day, id } from '../../../../api/http/schemas';
import { answerInstruction, instruct } from '../../use-cases/instruction/instruction';
import { action } from '../define-action';
import { dayConfirmation, futureDayOrNothing, text } from '../fields';

/** 批示 of a leader of the county, and its answer. */
export const instructionActions = {
  instruct: action('instruct', {
    carryOut: instruct,
    path: '/assignments/{id}/instructions',
    summary: '批示：县领导对一个单位的任务批示，该单位要在 answerDay 以前答复（不写的，五个工作日）',
    fields: {
      text: text('批示内容', 1000, { rows: 3 }),
      answerDay: futureDayOrNothing('答复时限', '答复时限（可不填，不填为五个工作日）'),
      confirmDay: dayConfirmation((tried) => tried.value('answerDay')),
    },
    result: z.object({ instructionId: id, answerDay: day }),
    records: ['instruction.given'],
    letters: ['instructed'],
    title: '批示',
    hint: '批示写给这个单位，单位和督办岗会收到信；答复以前一直列在任务页、今日和总览上。',
    buttons: [{ label: '写下批示' }],
    done: '批示已记下，单位和督办岗会收到信；答复后写信告诉您。',
  }),

  answerInstruction: action('answerInstruction', {
    carryOut: answerInstruction,
    path: '/instructions/{id}/answer',
    summary: '答复批示：责任单位或者督办岗；late：已过答复时限',
    fields: { text: text('答复内容', 2000, { rows: 4 }) },
    result: z.object({ late: z.boolean() }),
    records: ['instruction.answered'],
    letters: ['answered'],
    title: '答复批示',
    keepsDraft: true,
    buttons: [{ label: '答复' }],
    done: '已答复，县领导和督办岗会收到信。',
    isAwaited: true,
  }),
} as const;
