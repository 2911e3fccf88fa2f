import { z } from 'zod';
import type { Caller } from '../../../../../api/http/caller';
import { readPart } from '../../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../../api/http/page';
import { type FieldError, notFound } from '../../../../../api/http/problem';
import { partOfTask } from '../../../rules/draft/draft-parts';
import type { DraftCommand } from '../../../use-cases/draft/change-draft';
import { changeRefusalWords } from '../../../words/draft-words';
import { carryOut, type IntakeWeb, openDraft, SECTION, taskParams, textIn, version } from '../intake-web';
import { taskForm } from './task-form';
import { TaskEditView } from './task-view';

interface Refused {
  readonly status: number;
  readonly message: string;
  readonly errors: readonly FieldError[];
  readonly fields: Readonly<Record<string, unknown>>;
}

const nameOf = ({ path }: FieldError): string => path.replace(/^body\./, '');

async function showTaskEdit(web: IntakeWeb, caller: Caller, { id, key }: { readonly id: string; readonly key: string }, refused?: Refused) {
  const looked = await openDraft(web, caller, id);
  const task = looked.tasks.find((one) => one.key === key);
  if (!task) throw notFound();
  const form = textIn(refused?.fields['do']) || 'correct';
  const shown = refused && {
    form,
    fields: refused.fields,
    errors: new Map(refused.errors.map((error) => [nameOf(error), error.message])),
    problem: {
      title: refused.message,
      errors: refused.errors.map((error) => ({ message: error.message, href: `#${form}-${nameOf(error)}` })),
    },
  };
  return {
    title: '更正任务',
    section: SECTION,
    status: refused?.status,
    body: <TaskEditView looked={looked} task={task} refused={shown} />,
  };
}

export const taskEditPage = (web: IntakeWeb) =>
  page({
    method: 'get',
    path: '/intake/{id}/tasks/{key}',
    authorisation: { general: 'issueNotice' },
    audit: 'reads',
    params: taskParams,
    handle: ({ params, caller }) => showTaskEdit(web, caller, params),
  });

const step = z.object({ do: z.enum(['correct', 'merge', 'split', 'remove'], '不认识这一步'), version });
const splitForm = z.object({
  atLine: z
    .string('请填写行号')
    .trim()
    .regex(/^\d{1,6}$/, '应为原文左边的行号')
    .transform(Number),
});

type Read = { readonly ok: true; readonly value: DraftCommand } | { readonly ok: false; readonly errors: readonly FieldError[] };

function commandOf(kind: z.output<typeof step>['do'], task: string, form: unknown): Read {
  if (kind === 'merge' || kind === 'remove') return { ok: true, value: { kind, task } };
  if (kind === 'split') {
    const read = readPart(splitForm, form, 'body');
    return read.ok ? { ok: true, value: { kind, task, atLine: read.value.atLine } } : read;
  }
  const read = readPart(taskForm, form, 'body');
  return read.ok ? { ok: true, value: { kind, task, fields: read.value } } : read;
}

/** Takes the forms of a task's page: its fields, or that it is merged, split or removed. */
export const taskEditForm = (web: IntakeWeb) =>
  page({
    method: 'post',
    path: '/intake/{id}/tasks/{key}',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through changeDraft',
    params: taskParams,
    async handle({ params, form, caller }): Promise<PageAnswer> {
      const { id, key } = params;
      const fields = { ...(form as Readonly<Record<string, unknown>> | undefined) };
      const invalid = (errors: readonly FieldError[]) =>
        showTaskEdit(web, caller, params, { status: 422, message: '填写的内容有误', errors, fields });
      const read = readPart(step, form, 'body');
      if (!read.ok) return invalid(read.errors);
      const command = commandOf(read.value.do, key, form);
      if (!command.ok) return invalid(command.errors);
      const refusal = await carryOut(web, caller, { id, version: read.value.version }, command.value);
      if (refusal === 'noSuchLines') return invalid([{ path: 'body.atLine', message: changeRefusalWords[refusal] }]);
      if (refusal) return showTaskEdit(web, caller, params, { status: 409, message: changeRefusalWords[refusal], errors: [], fields });
      const { draft, tasks } = await openDraft(web, caller, id);
      const at = Math.max(
        0,
        tasks.findIndex((task) => task.key === key),
      );
      return { to: `/intake/${draft.id}?part=${partOfTask(at)}&done=${read.value.do}#${key}` };
    },
  });
