import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { idParams } from '../../../api/http/schemas';
import { suspensionInput } from './step-inputs';
import { steps } from './steps';

export const postSuspension = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/assignments/{id}/suspension',
    tag: '办理',
    summary: '中止，要写理由；suspended：随之停下的事项数',
    authorisation: { action: 'suspendAssignment', on: 'assignment' },
    audit: 'writes through suspendAssignment',
    status: 201,
    params: idParams,
    body: suspensionInput,
    response: z.object({ suspended: z.int() }),
    handle: ({ params, body, caller }) => steps.suspendAssignment({ database, actor: caller.actor, id: params.id, input: body }),
  });
