import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { id, idParams } from '../../../api/http/schemas';
import { reportInput } from './step-inputs';
import { steps } from './steps';

export const postReport = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/obligations/{id}/reports',
    tag: '办理',
    summary: '反馈；late：已过时限，lateEntry：补录，met：不用审核、已办结',
    authorisation: { action: 'submitReport', on: 'obligation' },
    audit: 'writes through submitReport',
    status: 201,
    params: idParams,
    body: reportInput,
    response: z.object({ reportId: id, late: z.boolean(), lateEntry: z.boolean(), met: z.boolean() }),
    handle: ({ params, body, caller }) => steps.submitReport({ database, actor: caller.actor, id: params.id, input: body }),
  });
