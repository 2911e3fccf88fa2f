import type { VNode } from 'preact';
import { z } from 'zod';
import { type Page, page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { ActionCard } from '../../../api/ui/components/action-card';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Notice } from '../../../api/ui/components/notice';
import { Count } from '../../../api/ui/components/tag';
import { ActionForms } from '../../../api/ui/forms/action-form';
import { type Column, Table } from '../../../api/ui/tables/table';
import { may } from '../../../core/access/may';
import { dateText, instantText } from '../../../core/words/days';
import { taskName } from '../../../core/words/kinds';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import { draftReminderLetter, lookAtTaskDocuments, type TaskDocuments } from '../use-cases/reminder-letters';
import { reminderLetterStateWords, writeReminderLetter } from '../words/reminder-letter-words';
import { documentsPath, type DocumentsWeb, draftLetterPath, letterPath, slipPath } from './documents-web';

type Overdue = TaskDocuments['overdue'][number];

const OVERDUE: readonly Column<Overdue>[] = [
  { head: '单位', cell: ({ assignment }) => assignment.unitName },
  { head: '逾期事项', className: 'nowrap', cell: ({ items }) => `${items.length} 项` },
  { head: '最早时限', className: 'nowrap', cell: ({ items: [first] }) => (first ? dateText(first.deadlineDay) : '') },
  {
    head: '办理',
    className: 'acts',
    noPrint: true,
    cell: ({ assignment: { assignmentId, unitName } }) => (
      <ActionForms
        forms={[
          {
            id: `letter-${assignmentId}`,
            path: draftLetterPath(assignmentId),
            title: '起草催办函',
            fields: [],
            buttons: [{ label: '起草催办函', isSecond: true, ariaLabel: `给${unitName}起草催办函` }],
          },
        ]}
      />
    ),
  },
];

const LETTERS: readonly Column<ReminderLetter>[] = [
  { head: '催办函', cell: ({ id, title }) => <a href={letterPath(id)}>{title}</a> },
  { head: '主送', cell: ({ addressee }) => addressee },
  { head: '状态', className: 'nowrap', cell: ({ state }) => reminderLetterStateWords[state] },
  { head: '文号', className: 'nowrap', cell: ({ number }) => number ?? '—' },
  { head: '起草', cell: ({ draftedBy, draftedAt }) => `${draftedBy ?? ''}，${instantText(draftedAt)}` },
];

const SHOWN_AT_ONCE = 12;
const others = (count: number): string => `其余 ${count} 家`;

interface ViewProps extends TaskDocuments {
  readonly task: { readonly id: string; readonly ordinal: string; readonly title: string };
  readonly mayWrite: boolean;
}

function callOf({ overdue, letters, mayWrite }: ViewProps): string {
  if (mayWrite) return overdue.length === 0 ? '可以出督办单；没有逾期的单位' : `${overdue.length} 家单位有逾期事项，可以起草催办函`;
  return letters.length === 0 ? '这项任务还没有给您单位的催办函' : `这项任务有 ${letters.length} 份催办函，请按函里的时限办理`;
}

/** 公文 of a task: its slip, whom a letter may be written to, and the letters. */
const TaskDocumentsView = (props: ViewProps): VNode => {
  const { task, overdue, letters, mayWrite } = props;
  return (
    <>
      <p class="crumbs no-print">
        <a href={`/tasks/${task.id}`}>{taskName(task.ordinal, task.title)}</a>
      </p>
      <h1>公文</h1>
      <ActionCard title={callOf(props)}>
        {mayWrite && (
          <a class="button" href={slipPath(task.id)}>
            督办单
          </a>
        )}
      </ActionCard>
      {mayWrite && overdue.length > 0 && (
        <>
          <h2>
            逾期的单位 <Count of={overdue.length} />
          </h2>
          <FoldedRest items={overdue} shown={SHOWN_AT_ONCE} label={others}>
            {(part) => <Table columns={OVERDUE} rows={part} />}
          </FoldedRest>
        </>
      )}
      <h2>
        催办函 <Count of={letters.length} />
      </h2>
      {letters.length === 0 ? <Notice>还没有催办函。</Notice> : <Table columns={LETTERS} rows={letters} />}
    </>
  );
};

export const taskDocumentsPage = ({ database, tasks }: DocumentsWeb): Page =>
  page({
    method: 'get',
    path: '/tasks/{id}/documents',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ done: z.literal('nothingOverdue').optional().catch(undefined) }),
    async handle({ params, query: { done }, caller }) {
      const task = await tasks.task(caller.actor, params.id);
      if (!task) throw notFound();
      const found = await lookAtTaskDocuments(database, caller.actor, params.id);
      const body = <TaskDocumentsView {...found} task={task} mayWrite={may('writeDocument', caller.access)} />;
      return { title: '公文', section: '/ledger', message: done && '这家单位没有逾期事项，没有起草催办函。', body };
    },
  });

/** Drafts a letter about what is overdue of an assignment. */
export const draftLetter = ({ database }: DocumentsWeb): Page =>
  page({
    method: 'post',
    path: '/assignments/{id}/reminder-letters',
    authorisation: { general: 'writeDocument' },
    audit: 'writes through draftReminderLetter',
    params: idParams,
    async handle({ params, caller }) {
      const outcome = await draftReminderLetter(database, caller.actor, params.id, writeReminderLetter);
      switch (outcome.kind) {
        case 'drafted':
          return { to: letterPath(outcome.letterId) };
        case 'nothingOverdue':
          return { to: `${documentsPath(outcome.taskId)}?done=nothingOverdue` };
        case 'notFound':
          throw notFound();
      }
    },
  });
