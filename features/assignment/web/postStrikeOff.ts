import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { idParams } from '../../../api/http/schemas';
import { strikeOffInput } from './step-inputs';
import { steps } from './steps';

export const postStrikeOff = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/assignments/{id}/strike-off',
    tag: '办理',
    summary: '销号；结果没有都办结时要写理由；voided：随之取消的事项数',
    authorisation: { action: 'strikeOff', on: 'assignment' },
    audit: 'writes through strikeOff',
    status: 201,
    params: idParams,
    body: strikeOffInput,
    response: z.object({ voided: z.int() }),
    handle: ({ params, body, caller }) => steps.strikeOff({ database, actor: caller.actor, id: params.id, input: body }),
  });
