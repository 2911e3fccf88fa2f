import type { Database } from '../../../platform/postgres/database';
import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { day, id, idParams } from '../../../api/http/schemas';
import { resumptionInput } from './step-inputs';
import { steps } from './steps';

export const postResumption = (database: Database<ActionTx>) =>
  endpoint({
    method: 'post',
    path: '/api/assignments/{id}/resumption',
    tag: '办理',
    summary: '恢复；shifted：按中止的工作日数顺延的时限',
    authorisation: { action: 'resumeAssignment', on: 'assignment' },
    audit: 'writes through resumeAssignment',
    status: 201,
    params: idParams,
    body: resumptionInput,
    response: z.object({ shifted: z.array(z.object({ obligationId: id, deadlineDay: day })) }),
    handle: ({ params, body, caller }) => steps.resumeAssignment({ database, actor: caller.actor, id: params.id, input: body }),
  });
