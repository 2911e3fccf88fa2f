import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { page, type PageAnswer } from '../../../../api/http/page';
import { type HttpProblem, notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { taskName } from '../../../../core/words/kinds';
import type { Problem } from '../../../../api/ui/forms/error-summary';
import type { LedgerQueries } from '../../use-cases/queries';
import type { TaskPage } from '../../use-cases/task-page';
import { permittedNow } from './permitted-now';
import { anchorOf, type Entered, taskForms } from './task-forms';
import { TaskView } from './task-view';

/** What a form says when it was taken. */
const DONE = {
  signFor: '已签收。',
  submitReport: '已提交。',
  acceptReport: '已审核通过。',
  returnReport: '已退回，对方会收到通知。',
  requestExtension: '延期申请已提交，批复以前原时限和催办照常。',
  decideExtension: '已批复，对方会收到通知。',
  suspendAssignment: '已中止，中止期间不再催办。',
  resumeAssignment: '已恢复，时限按中止的工作日数顺延。',
  strikeOff: '已销号。',
} as const;
export type Done = keyof typeof DONE;

/** What is wrong, on top of the page: each error leads to its field, and none is listed where the title says it all. */
function problemShown({ title, more: { errors = [] } }: HttpProblem, task: TaskPage, entered: Entered | undefined): Problem {
  const fieldOf = (path: string) => entered && `#${entered.form}-${entered.id}-${path.replace(/^body\./, '')}`;
  const isSaid = errors.every(({ message }) => message === title);
  return {
    title,
    errors: isSaid ? [] : errors.map(({ path, message }) => ({ message, href: fieldOf(path) })),
    href: entered && anchorOf(task, entered.id),
  };
}

interface Shown {
  readonly taskId: string;
  readonly unitId?: string | undefined;
  readonly done?: Done | undefined;
  readonly problem?: HttpProblem;
  readonly entered?: Entered;
}

/** Shows the page of a task to a caller. */
export type ShowTask = (caller: Caller, shown: Shown) => Promise<PageAnswer>;

/** The page of a task, also after a form that was not taken: with what is wrong on top and what was filled in where it stood. */
export async function showTask(
  queries: LedgerQueries,
  caller: Caller,
  { taskId, unitId, done, problem, entered }: Shown,
): Promise<PageAnswer> {
  const task = await queries.task(caller.actor, taskId, unitId);
  if (!task) throw notFound();
  const forms = taskForms(task, permittedNow(task, caller.access), entered);
  return {
    title: taskName(task.ordinal, task.title),
    section: '/ledger',
    message: done && DONE[done],
    body: <TaskView task={task} forms={forms} chosenUnitId={unitId} problem={problem && problemShown(problem, task, entered)} />,
    status: problem?.status,
  };
}

/** 任务详情. */
export const task = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/tasks/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({
      unit: id.optional().catch(undefined),
      done: z
        .enum(Object.keys(DONE) as Done[])
        .optional()
        .catch(undefined),
    }),
    handle: ({ params, query, caller }) => showTask(queries, caller, { taskId: params.id, unitId: query.unit, done: query.done }),
  });
