import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { idParams } from '../../../api/http/schemas';
import { receiptInput } from './step-inputs';
import { steps } from './steps';

export const postReceipt = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/assignments/{id}/receipt',
    tag: '办理',
    summary: '签收一项任务；late：已过签收时限',
    authorisation: { action: 'signFor', on: 'assignment' },
    audit: 'writes through signFor',
    status: 201,
    params: idParams,
    body: receiptInput,
    response: z.object({ late: z.boolean() }),
    handle: ({ params, body, caller }) => steps.signFor({ database, actor: caller.actor, id: params.id, input: body }),
  });
