import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { idParams } from '../../../../api/http/schemas';
import { recordPart, withdrawPart } from '../../use-cases/part/close-part';
import type { ActionDatabase } from '../../use-cases/action';
import { type PartOutcome, splitTask } from '../../use-cases/part/split-task';
import { outcomeProblem } from '../outcome-problem';
import { reading, recordInput, splitInput, withdrawInput } from './part-input';

/** What an outcome gave, or the problem that it is. */
function resultOf<Result>(outcome: PartOutcome<Result>): Result {
  if (outcome.kind !== 'done') throw outcomeProblem(outcome);
  return outcome.result;
}

const common = { method: 'post', tag: '办理', status: 201, params: idParams } as const;
const closed = z.object({ state: z.enum(['done', 'withdrawn']) });

/** 分解 by the API; the parts are read with their task. */
export const partEndpoints = (database: ActionDatabase) => [
  endpoint({
    ...common,
    path: '/api/obligations/{id}/parts',
    summary: '分解：把一项结果或反馈分给下级单位，dueDay 不晚于本单位的时限；wanted：要达到的数；units：分给了几个单位',
    authorisation: { action: 'splitTask' },
    audit: 'writes through splitTask',
    given: splitInput,
    response: z.object({ units: z.int() }),
    handle: async ({ params: { id }, given, caller }) => resultOf(await splitTask(database, caller, id, reading(splitInput, given))),
  }),
  endpoint({
    ...common,
    path: '/api/parts/{id}/record',
    summary: '登记一件分解事项办结：承办的下级单位，或者代办的上级单位；figure：达到的数',
    authorisation: { action: 'recordPart' },
    audit: 'writes through recordPart',
    given: recordInput,
    response: closed,
    handle: async ({ params: { id }, given, caller }) => {
      resultOf(await recordPart(database, caller, { id, read: reading(recordInput, given) }));
      return { state: 'done' as const };
    },
  }),
  endpoint({
    ...common,
    path: '/api/parts/{id}/withdrawal',
    summary: '撤回一件没有办结的分解事项，要写理由',
    authorisation: { action: 'splitTask' },
    audit: 'writes through withdrawPart',
    given: withdrawInput,
    response: closed,
    handle: async ({ params: { id }, given, caller }) => {
      resultOf(await withdrawPart(database, caller, { id, read: reading(withdrawInput, given) }));
      return { state: 'withdrawn' as const };
    },
  }),
];
