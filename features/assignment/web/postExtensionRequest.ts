import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { id, idParams } from '../../../api/http/schemas';
import { extensionInput } from './step-inputs';
import { steps } from './steps';

export const postExtensionRequest = endpoint({
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
  handle: ({ params, body, caller, deps }) =>
    steps.requestExtension({ database: deps.database, actor: caller.actor, id: params.id, input: body }),
});
