import { z } from 'zod';
import { id } from '../../api/http/schemas';
import { decideObjection, objectToAssignment } from './use-cases/objection/objection';
import { action } from './web/define-action';
import { text, textOrNothing } from './web/fields';

/** Objection to an assignment and its answer (申诉), as entries of the table of actions. */
export const objectionActions = {
  objectToAssignment: action('objectToAssignment', {
    carryOut: objectToAssignment,
    path: '/assignments/{id}/objections',
    summary: '申诉：认为任务不该由本单位承办，签收后三个工作日内提出',
    fields: {
      reason: text('申诉理由', 1000, { rows: 3 }),
      suggestedUnit: textOrNothing('应承办的单位', 100, { label: '应由哪个单位承办（可不填）' }),
    },
    result: z.object({ objectionId: id }),
    records: ['objection.made'],
    letters: [],
    title: '申诉',
    keepsDraft: true,
    hint: '认为任务不该由本单位承办的，签收后三个工作日内可以申诉一次；答复以前，时限和催办照常。',
    buttons: [{ label: '提交申诉', isSecond: true }],
    done: '申诉已提交，由督办岗答复；答复以前时限和催办照常。',
  }),

  decideObjection: action('decideObjection', {
    carryOut: decideObjection,
    path: '/objections/{id}/decision',
    summary: '答复申诉，要写意见；ended：申诉成立，任务对该单位终止',
    fields: {
      decision: { schema: z.enum(['accepted', 'refused'], '答复应为成立或不成立') },
      note: textOrNothing('答复意见', 500, { rows: 2, label: '答复意见（写在信里，必填）' }),
    },
    result: z.object({ ended: z.boolean() }),
    records: ['objection.accepted', 'objection.refused'],
    letters: ['objectionAccepted', 'objectionRefused'],
    title: '答复申诉',
    hint: '申诉成立的，任务对该单位终止，没有办的事项取消；改由别的单位承办的，请到任务页用“移交”，同时答复申诉。',
    buttons: [
      { name: 'decision', value: 'refused', label: '申诉不成立，仍由其承办' },
      { name: 'decision', value: 'accepted', label: '申诉成立，终止', isSecond: true },
    ],
    done: '申诉已答复，对方会收到通知。',
    isAwaited: true,
    isOpen: true,
  }),
};
