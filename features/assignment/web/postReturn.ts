import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { day, idParams } from '../../../api/http/schemas';
import { returnInput } from './step-inputs';
import { steps } from './steps';

export const postReturn = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/reports/{id}/return',
    tag: '办理',
    summary: '退回重报；reworkDay：重报时限',
    authorisation: { action: 'returnReport', on: 'report' },
    audit: 'writes through returnReport',
    status: 201,
    params: idParams,
    body: returnInput,
    response: z.object({ reworkDay: day.nullable() }),
    handle: ({ params, body, caller }) => steps.returnReport({ database, actor: caller.actor, id: params.id, input: body }),
  });
