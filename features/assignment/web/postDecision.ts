import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { day, idParams } from '../../../api/http/schemas';
import { decisionInput } from './step-inputs';
import { steps } from './steps';

export const postDecision = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/extension-requests/{id}/decision',
    tag: '办理',
    summary: '批复延期；deadlineDay：同意后的新时限',
    authorisation: { action: 'decideExtension', on: 'extensionRequest' },
    audit: 'writes through decideExtension',
    status: 201,
    params: idParams,
    body: decisionInput,
    response: z.object({ deadlineDay: day.nullable() }),
    handle: ({ params, body, caller }) => steps.decideExtension({ database, actor: caller.actor, id: params.id, input: body }),
  });
