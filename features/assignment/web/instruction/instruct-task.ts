import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { endpoint } from '../../../../api/http/endpoint';
import { page } from '../../../../api/http/page';
import { invalid } from '../../../../api/http/problem';
import { readPart } from '../../../../api/http/input/parse';
import { id, idParams } from '../../../../api/http/schemas';
import { actions } from '../../actions';
import type { ActionDatabase } from '../../use-cases/action';
import { instructTask } from '../../use-cases/instruction/instruct-task';
import { type AssignmentWeb, givenBy } from '../forms';
import { outcomeProblem } from '../outcome-problem';

const toUnit = z.object({ unit: id.optional().meta({ description: '批示给哪个单位；不写的，给这项任务的全部单位' }) });
/** What is filled in: to whom, and the words of the instruction. */
const input = z.object({
  ...toUnit.shape,
  ...Object.fromEntries(Object.entries(actions.instruct.fields).map(([name, { schema }]) => [name, schema])),
});

async function write(database: ActionDatabase, person: Caller, taskId: string, given: Readonly<Record<string, unknown>>) {
  const { unit, ...instruction } = given;
  const read = readPart(toUnit, { unit }, 'body');
  if (!read.ok) throw invalid(read.errors);
  return instructTask(database, actions.instruct, { person, taskId, unitId: read.value.unit, given: instruction });
}

/** 批示 on a whole task. */
export const postInstructions = (database: ActionDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/tasks/{id}/instructions',
    tag: '办理',
    summary: '批示：县领导对一项任务的全部单位（或其中一个）批示；units：批示给了几个单位',
    authorisation: { action: 'instruct' },
    audit: 'writes through instructTask',
    status: 201,
    params: idParams,
    given: input,
    response: z.object({ units: z.int() }),
    async handle({ params, given, caller }) {
      const outcome = await write(database, caller, params.id, { ...(given as object) });
      if (outcome.kind !== 'done') throw outcomeProblem(outcome);
      return outcome.result;
    },
  });

/** The form on top of the page of a task. */
export const instructTaskForm = ({ database, showTask }: AssignmentWeb) =>
  page({
    method: 'post',
    path: '/tasks/{id}/instructions',
    authorisation: { action: 'instruct' },
    audit: 'writes through instructTask',
    params: idParams,
    async handle({ params, form, caller }) {
      const fields = { ...(form as Readonly<Record<string, unknown>> | undefined) };
      const outcome = await write(database, caller, params.id, givenBy(actions.instruct, fields));
      if (outcome.kind === 'done') return { to: `/tasks/${params.id}?done=instruct` };
      const problem = outcomeProblem(outcome);
      if (!('subject' in outcome)) throw problem;
      const entered = { form: 'instruct', id: params.id, fields, errors: problem.more.errors ?? [] } as const;
      return showTask(caller, { taskId: params.id, problem, entered });
    },
  });
