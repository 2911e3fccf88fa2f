import type { VNode } from 'preact';
import { ActionForm, type ActionFormSpec } from '../../../../../api/ui/forms/action-form';
import { ErrorSummary, type Problem } from '../../../../../api/ui/forms/error-summary';
import { Field } from '../../../../../api/ui/forms/field';
import { nextOfKind } from '../../../rules/draft/apply-edits';
import { markLines } from '../../../rules/draft/mark-lines';
import type { DraftTask } from '../../../rules/draft/view-draft';
import type { LookedAt } from '../../../use-cases/draft/look-at-draft';
import { MarkedText, MarkLegend } from '../draft/text-view';
import { taskFieldSpecs } from './task-form';

/** As many lines of its text as stand beside the form. */
const MOST_LINES = 60;

interface TaskEditViewProps {
  readonly looked: LookedAt;
  readonly task: DraftTask;
  /** A form that was not taken: its command, what stood in it, and what is wrong (by the names of fields). */
  readonly refused?:
    | {
        readonly form: string;
        readonly fields: Readonly<Record<string, unknown>>;
        readonly problem: Problem;
        readonly errors: ReadonlyMap<string, string>;
      }
    | undefined;
}

/** 更正一项任务: every field of it beside its text; merge, split, remove below. */
export function TaskEditView({ looked, task, refused }: TaskEditViewProps): VNode {
  const { draft, edited } = looked;
  const path = `/intake/${draft.id}/tasks/${task.key}`;
  const hidden = { version: String(draft.version) };
  const entered = refused?.form === 'correct' ? refused.fields : undefined;
  const fields = taskFieldSpecs(task, entered, (name) => (refused?.form === 'correct' ? refused.errors.get(name) : undefined));
  const next = nextOfKind(edited.tasks, task.key);
  const splitAt = refused?.form === 'split' ? refused.fields['atLine'] : undefined;
  const split: ActionFormSpec = {
    id: 'split',
    path,
    title: '拆成两项',
    hint: `第二项从哪一行开始（第 ${task.firstLine + 1}–${task.lastLine} 行）；没有写明的单位和时限，两项都照旧。`,
    fields: [
      {
        type: 'text',
        name: 'atLine',
        label: '从第几行起是第二项',
        isRequired: true,
        maxLength: 6,
        value: typeof splitAt === 'string' ? splitAt : undefined,
        error: refused?.errors.get('atLine'),
      },
    ],
    hidden: { ...hidden, do: 'split' },
    buttons: [{ label: '拆开', isSecond: true }],
    isOpen: refused?.form === 'split',
  };
  const merge: ActionFormSpec | undefined = next && {
    id: 'merge',
    path,
    title: '与下一项合并',
    fields: [],
    hidden: { ...hidden, do: 'merge' },
    buttons: [{ label: `与下一项“${next.task.ordinal}${next.task.title.slice(0, 20)}”合并`, isSecond: true }],
  };
  const remove: ActionFormSpec = {
    id: 'remove',
    path,
    title: '删除这项任务',
    fields: [],
    hidden: { ...hidden, do: 'remove' },
    buttons: [{ label: '删除这项任务', isSecond: true }],
    hint: '可以撤销。',
  };
  return (
    <>
      <p class="crumbs no-print">
        <a href="/intake">立项</a> › <a href={`/intake/${draft.id}`}>{edited.notice.title ?? '草稿'}</a>
      </p>
      {refused && <ErrorSummary {...refused.problem} />}
      <h1>{`更正：${task.ordinal}${task.title}`}</h1>
      <div class="beside">
        <section aria-labelledby="source-head">
          <h2 id="source-head">{`原文第 ${task.firstLine}–${task.lastLine} 行`}</h2>
          <MarkLegend />
          <MarkedText
            label="这项任务的原文"
            lines={markLines(draft.text, edited.tasks, {
              from: task.firstLine,
              to: Math.min(task.lastLine, task.firstLine + MOST_LINES - 1),
            })}
          />
          <div class="forms no-print">
            {task.lastLine > task.firstLine && <ActionForm form={split} />}
            {merge && <ActionForm form={merge} />}
            <ActionForm form={remove} />
          </div>
        </section>
        <section aria-labelledby="fields-head">
          <h2 id="fields-head">登记为</h2>
          <form method="post" action={path} class="panel">
            <input type="hidden" name="version" value={draft.version} />
            {fields.map((field) => (
              <Field id={`correct-${field.name}`} field={field} />
            ))}
            <button type="submit" name="do" value="correct">
              保存更正
            </button>{' '}
            <a class="button second" href={`/intake/${draft.id}#${task.key}`}>
              不改了
            </a>
          </form>
        </section>
      </div>
    </>
  );
}
