import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';
import { instantText, nearDayText } from '../../../../core/words/days';
import { dutyWords } from '../../../../core/words/duties';
import { eventWords } from '../../../../core/words/rungs';
import type { ObligationView, TaskPage } from '../../use-cases/task-page';
import type { TaskForms } from './task-forms';

/** So many instructions stand on top; the others are with what their units owe. */
const SHOWN = 3;

type Made = NonNullable<ObligationView['instruction']>;

/** What a leader of the county wrote, and what was answered. */
export const InstructionText = ({ instruction: it }: { readonly instruction: Made }): VNode => (
  <article class="said">
    <p class="small">{[eventWords.instructed, it.by, instantText(it.recordedAt)].filter(Boolean).join(' · ')}</p>
    <p class="body">{it.text}</p>
    {it.answeredAt !== null && (
      <>
        <p class="small">{[eventWords.answered, it.answeredBy, instantText(it.answeredAt)].filter(Boolean).join(' · ')}</p>
        <p class="body">{it.answer}</p>
      </>
    )}
  </article>
);

const openInstructions = ({ obligations }: TaskPage): readonly ObligationView[] =>
  obligations.filter(({ kind, state }) => kind === 'answer' && (state === 'open' || state === 'suspended'));

/** What is owed to instructions whose text stands on top of the page, by its id. */
export const instructionsOnTop = (task: TaskPage): ReadonlySet<string> =>
  new Set(
    openInstructions(task)
      .slice(0, SHOWN)
      .map(({ id }) => id),
  );

/** Instructions that wait for their answer, on top of the page: what was written, to whom, until when. */
export const OpenInstructions = ({ task, forms }: { readonly task: TaskPage; readonly forms: TaskForms }): VNode | null => {
  const open = openInstructions(task);
  if (open.length === 0) return null;
  return (
    <Notice title={`${dutyWords.countyLeader}${eventWords.instructed} ${open.length} 件，等待答复`}>
      {open.slice(0, SHOWN).map(
        ({ id, unitName, unitId, deadlineDay, instruction }) =>
          instruction && (
            <>
              <InstructionText instruction={instruction} />
              <p class="small">
                {unitName}，{nearDayText(deadlineDay, task.today)}前答复{' '}
                <a class="no-print" href={`/tasks/${task.id}?unit=${unitId}#o-${id}`}>
                  {forms.has(id) ? '去答复' : '看这一件'}
                </a>
              </p>
            </>
          ),
      )}
      {open.length > SHOWN && <p class="hint">其余 {open.length - SHOWN} 件在下面的应办事项里。</p>}
    </Notice>
  );
};
