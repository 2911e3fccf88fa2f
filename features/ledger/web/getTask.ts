import type { LedgerQueries } from '../use-cases/queries';
import { z } from 'zod';
import { taskActions } from '../rules/task-actions';
import { taskTimeline } from '../rules/task-timeline';
import { endpoint } from '../../../api/http/endpoint';
import { notFound } from '../../../api/http/problem';
import { id, idParams } from '../../../api/http/schemas';
import { taskDetail } from './task-schemas';

export const getTask = (queries: LedgerQueries) =>
  endpoint({
    method: 'get',
    path: '/api/tasks/{id}',
    tag: '任务',
    summary: '一项任务：单位、应办事项和时限版次、经过、催办和信件的投递结果',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional().meta({ description: '只看这个单位的应办事项和催办' }) }),
    response: taskDetail,
    async handle({ params, query, caller }) {
      const task = await queries.task(caller.actor, params.id, query.unit);
      if (!task) throw notFound();
      const actions = taskActions(task, caller.access);
      const withActions = <T extends { readonly id: string }>(it: T) => ({ ...it, actions: [...(actions.get(it.id) ?? [])] });
      return {
        ...task,
        assignments: task.assignments.map(withActions),
        obligations: task.obligations.map(withActions),
        timeline: taskTimeline(task),
      };
    },
  });
