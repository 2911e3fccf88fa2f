import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { page, type PageAnswer } from '../../../../api/http/page';
import { type HttpProblem, notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { taskName } from '../../../../core/words/kinds';
import type { Problem } from '../../../../api/ui/forms/error-summary';
import type { FormDraftQueries } from '../../../assignment/use-cases/draft/form-draft';
import { lookAtCurrentFigures } from '../../../figures/use-cases/current-figure';
import type { FiguresDatabase } from '../../../figures/use-cases/set-up-series';
import type { LedgerSource } from '../../use-cases/export-ledger';
import type { TaskPage } from '../../use-cases/task-page';
import { figuresToReport } from '../../rules/figures-to-report';
import { taskActions } from '../../rules/task-actions';
import { type ActionForms, anchorOf, type Entered, instructForm, keptTexts, taskForms } from './task-forms';
import { TaskView } from './task-view';

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

/** What the page works with. */
export interface LedgerWeb extends LedgerSource {
  readonly actions: ActionForms;
  readonly drafts: FormDraftQueries;
  readonly database: FiguresDatabase;
}

interface Shown {
  readonly taskId: string;
  readonly unitId?: string | undefined;
  /** The action that was just taken. */
  readonly done?: string | undefined;
  readonly problem?: HttpProblem;
  readonly entered?: Entered;
}

/** The page of a task, also after a form that was not taken: with what is wrong on top and what was filled in where it stood. */
export async function showTask(
  { queries, actions, drafts, database }: LedgerWeb,
  caller: Caller,
  { taskId, unitId, done, problem, entered }: Shown,
): Promise<PageAnswer> {
  const task = await queries.task(caller.actor, taskId, unitId);
  if (!task) throw notFound();
  const permitted = taskActions(task, caller.access);
  const subjects = [...permitted.values()].flat().map(({ id: subject }) => subject);
  const current = await lookAtCurrentFigures(database, caller.actor, figuresToReport(task, permitted));
  const forms = taskForms(task, permitted, actions, { entered, current, drafts: await drafts.about(caller.actor, [...new Set(subjects)]) });
  const instruct = instructForm(task, permitted, actions, entered);
  return {
    title: taskName(task.ordinal, task.title),
    section: '/ledger',
    message: actions.doneText(done),
    islands: [...forms.values()].flat().some(({ draft }) => draft) ? ['keep-draft'] : [],
    body: (
      <TaskView
        {...{ task, forms, instruct }}
        chosenUnitId={unitId}
        problem={problem && problemShown(problem, task, entered)}
        kept={keptTexts(instruct ? new Map([...forms, [task.id, [instruct]]]) : forms, entered)}
      />
    ),
    status: problem?.status,
  };
}

/** 任务详情. */
export const task = (web: LedgerWeb) =>
  page({
    method: 'get',
    path: '/tasks/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({
      unit: id.optional().catch(undefined),
      done: z.string().optional().catch(undefined),
    }),
    handle: ({ params, query, caller }) => showTask(web, caller, { taskId: params.id, unitId: query.unit, done: query.done }),
  });
