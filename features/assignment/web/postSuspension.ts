import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { idParams } from '../../../api/http/schemas';
import { suspensionInput } from './step-inputs';
import { steps } from './steps';

export const postSuspension = endpoint({
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
  handle: ({ params, body, caller, deps }) =>
    steps.suspendAssignment({ database: deps.database, actor: caller.actor, id: params.id, input: body }),
});
