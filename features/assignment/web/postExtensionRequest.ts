import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { id, idParams } from '../../../api/http/schemas';
import { extensionInput } from './step-inputs';
import { steps } from './steps';

export const postExtensionRequest = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/obligations/{id}/extension-requests',
    tag: '办理',
    summary: '申请延期，要在时限之前',
    authorisation: { action: 'requestExtension', on: 'obligation' },
    audit: 'writes through requestExtension',
    status: 201,
    params: idParams,
    body: extensionInput,
    response: z.object({ extensionRequestId: id }),
    handle: ({ params, body, caller }) => steps.requestExtension({ database, actor: caller.actor, id: params.id, input: body }),
  });
