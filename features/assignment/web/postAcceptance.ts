import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { idParams } from '../../../api/http/schemas';
import { acceptanceInput } from './step-inputs';
import { steps } from './steps';

export const postAcceptance = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/reports/{id}/acceptance',
    tag: '办理',
    summary: '审核通过；met：事项办结（结果要最终反馈才办结）',
    authorisation: { action: 'acceptReport', on: 'report' },
    audit: 'writes through acceptReport',
    status: 201,
    params: idParams,
    body: acceptanceInput,
    response: z.object({ met: z.boolean() }),
    handle: ({ params, body, caller }) => steps.acceptReport({ database, actor: caller.actor, id: params.id, input: body }),
  });
