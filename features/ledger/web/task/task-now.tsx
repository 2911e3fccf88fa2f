import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { LightIfLit } from '../../../../api/ui/components/light';
import { Notice } from '../../../../api/ui/components/notice';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { dayText } from '../../../../core/words/days';
import { roleWords } from '../../../../core/words/duties';
import type { ObligationView, TaskPage } from '../../use-cases/task-page';
import type { TaskForm, TaskForms } from './task-forms';

/** The first thing that waits for the reader, how many there are, and its form where it stands on top of the page. */
export interface NextThing {
  readonly obligation: ObligationView;
  readonly form: TaskForm;
  readonly waiting: number;
  /** A decision is taken beside the words that it is about; what the reader owes himself is done at once. */
  readonly isHere: boolean;
}

/** What waits for the reader: signing first, for nothing else is possible before it. */
export function nextThing({ obligations }: TaskPage, forms: TaskForms): NextThing | undefined {
  const awaited = ({ id }: ObligationView) => forms.get(id)?.find(({ isAwaited }) => isAwaited);
  const waiting = obligations.filter((it) => awaited(it));
  const obligation = waiting.find(({ kind }) => kind === 'receipt') ?? waiting[0];
  const form = obligation && awaited(obligation);
  if (!form) return undefined;
  const isHere = form.subjectId === obligation.id || form.subjectId === obligation.assignmentId;
  return { obligation, form, waiting: waiting.length, isHere };
}

const quiet = (form: TaskForm): TaskForm =>
  form.fields.length > 0 ? form : { ...form, buttons: form.buttons.map((button) => ({ ...button, isSecond: true })) };

/** The forms beside the one on top: that one stands once, and the page has one first button. */
export const otherForms = (forms: TaskForms, { form: { id }, isHere }: NextThing): TaskForms =>
  isHere ? new Map([...forms].map(([place, list]) => [place, list.filter((it) => it.id !== id).map(quiet)])) : forms;

/** Why what is to be reported again was sent back: by the office, or last by the unit's own leader. */
export function returnReason({ obligations }: TaskPage, { kind, state, reportId, reports }: ObligationView): string | null | undefined {
  const last = reports.at(-1);
  if (state === 'open' && last?.state === 'sentBack') return last.countersignNote;
  return kind === 'rework' && state === 'open'
    ? obligations.flatMap((owed) => owed.reports).find(({ id }) => id === reportId)?.reviewNote
    : undefined;
}

export const ReturnReason = ({ reason }: { readonly reason: string | null | undefined }): VNode | null =>
  reason ? (
    <Notice tone="bad" title="退回理由">
      <p>{reason}</p>
    </Notice>
  ) : null;

/** Whom to ask: the office, its clerk, and a telephone that a phone dials. */
export const Contact = ({ office: { name, contacts, telephone } }: Pick<TaskPage, 'office'>): VNode => (
  <>
    {[name, contacts.join('、')].filter(Boolean).join(' ')}
    {telephone !== null && (
      <>
        {' '}
        <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>电话 {telephone}</a>
      </>
    )}
  </>
);

interface DoNowProps {
  readonly task: TaskPage;
  readonly next: NextThing;
  /** What else may be done about the same thing. */
  readonly others: readonly TaskForm[];
}

/** What to do now: in which role, until when, whom to ask, and the one button; a report is written here, under the reason for which it was sent back. */
export const DoNow = ({ task, next: { obligation: it, form, waiting, isHere }, others }: DoNowProps): VNode => {
  const role = task.assignments.find(({ id }) => id === it.assignmentId)?.role;
  return (
    <ActionCard
      title={`请${form.call}：${it.title}`}
      hint={
        <>
          {task.assignments.length > 1 && `${it.unitName} · `}
          {role !== undefined && `${roleWords[role]}单位 · `}
          {`时限 ${dayText(it.deadlineDay)}`} <LightIfLit colour={it.colour} />
          {it.kind === 'receipt' && it.isOverdue && <b class="warn">已逾期</b>}
          {waiting > 1 && ` · 共 ${waiting} 项等您办理`}
          {isHere && (
            <>
              <br />
              有事找 <Contact office={task.office} />
              {others.length > 0 && (
                <span class="no-print">
                  {' '}
                  · 也可以<a href={`#o-${it.id}`}>{others.map(({ title }) => title).join('、')}</a>
                </span>
              )}
            </>
          )}
        </>
      }
    >
      {isHere && <ReturnReason reason={returnReason(task, it)} />}
      {isHere ? (
        <ActionForm form={form} />
      ) : (
        <a class="button no-print" href={`#o-${it.id}`}>
          去办理
        </a>
      )}
    </ActionCard>
  );
};
