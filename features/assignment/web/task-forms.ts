import type { ActionTx } from '../use-cases/take-step';
import { z } from 'zod';
import type { Action } from '../../../core/access/may';
import type { Actor } from '../../../core/access/actor';
import type { SubjectKind } from '../use-cases/subjects';
import type { Database } from '../../../platform/postgres/database';
import { type Page, page } from '../../../api/http/page';
import { parse } from '../../../api/http/parse';
import { HttpProblem } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import * as inputs from './step-inputs';
import { steps } from './steps';
import type { Done, ShowTask } from '../../ledger/web/task/task-page';

/** What the forms work with; `showTask` shows the page of the task again. */
export interface AssignmentWeb {
  readonly database: Database<ActionTx>;
  readonly showTask: ShowTask;
}

type Fields = Readonly<Record<string, unknown>>;
type Step = Done & Action;

interface FormOf<I extends z.ZodType> {
  readonly step: Step;
  readonly path: `/${string}`;
  readonly on: SubjectKind;
  readonly input: I;
  readonly take: (step: { database: Database<ActionTx>; actor: Actor; id: string; input: z.output<I> }) => Promise<unknown>;
}

/** A form leaves an empty field as an empty text. */
const withoutEmpty = (form: unknown): Fields => Object.fromEntries(Object.entries(form ?? {}).filter(([, value]) => value !== ''));

/** A form of the task page: takes the step and goes back to the task (or to 今日, where it was there), or shows the task again with what is wrong. */
function form<I extends z.ZodType>({ database, showTask }: AssignmentWeb, { step, path, on, input, take }: FormOf<I>): Page {
  return page({
    method: 'post',
    path,
    authorisation: { action: step, on },
    audit: `writes through ${step}`,
    params: idParams,
    async handle({ params: { id }, form, caller, subject }) {
      const { taskId, unitId } = subject;
      try {
        await take({ database, actor: caller.actor, id, input: parse(input, withoutEmpty(form), 'body') });
      } catch (problem) {
        if (!(problem instanceof HttpProblem) || (problem.status !== 409 && problem.status !== 422)) throw problem;
        const entered = { form: step, id, fields: Object.fromEntries(Object.entries(form ?? {})), errors: problem.more.errors ?? [] };
        return showTask(caller, { taskId, unitId, problem, entered });
      }
      const isFromToday = (form as Fields | undefined)?.['from'] === 'today';
      return { to: isFromToday ? `/?done=${step}` : `/tasks/${taskId}?unit=${unitId}&done=${step}` };
    },
  });
}

const checkbox = z.preprocess((value) => value === 'yes', z.boolean());

/** Every form of the task page; the API has an endpoint for each. */
export const taskForms = (web: AssignmentWeb): readonly Page[] => [
  form(web, { step: 'signFor', path: '/assignments/{id}/receipt', on: 'assignment', input: inputs.receiptInput, take: steps.signFor }),
  form(web, {
    step: 'submitReport',
    path: '/obligations/{id}/reports',
    on: 'obligation',
    input: inputs.reportInput.extend({ isFinal: checkbox }),
    take: steps.submitReport,
  }),
  form(web, {
    step: 'acceptReport',
    path: '/reports/{id}/acceptance',
    on: 'report',
    input: inputs.acceptanceInput,
    take: steps.acceptReport,
  }),
  form(web, { step: 'returnReport', path: '/reports/{id}/return', on: 'report', input: inputs.returnInput, take: steps.returnReport }),
  form(web, {
    step: 'requestExtension',
    path: '/obligations/{id}/extension-requests',
    on: 'obligation',
    input: inputs.extensionInput,
    take: steps.requestExtension,
  }),
  form(web, {
    step: 'decideExtension',
    path: '/extension-requests/{id}/decision',
    on: 'extensionRequest',
    input: inputs.decisionInput,
    take: steps.decideExtension,
  }),
  form(web, {
    step: 'suspendAssignment',
    path: '/assignments/{id}/suspension',
    on: 'assignment',
    input: inputs.suspensionInput,
    take: steps.suspendAssignment,
  }),
  form(web, {
    step: 'resumeAssignment',
    path: '/assignments/{id}/resumption',
    on: 'assignment',
    input: inputs.resumptionInput,
    take: steps.resumeAssignment,
  }),
  form(web, {
    step: 'strikeOff',
    path: '/assignments/{id}/strike-off',
    on: 'assignment',
    input: inputs.strikeOffInput,
    take: steps.strikeOff,
  }),
];
