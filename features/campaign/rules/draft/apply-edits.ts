import { findAgain } from '../../../../reader/check-notice';
import type { Notice, NoticeTask } from '../../../../reader/notice';
import type { ChosenAlias } from '../choose-aliases';
import { correctTask } from './correct-task';
import { withMadeLines } from './unread/made-lines';
import { mergeTasks } from './merge-tasks';
import type { HeadFields, NoticeEdit } from './notice-edit';

/** A task of a draft by its key, which stays whatever is corrected before it. */
export interface EditedTask {
  readonly key: string;
  readonly task: NoticeTask;
  /** A person changed or made it. */
  readonly isCorrected: boolean;
}

/** Who looked at a finding, and when (epoch milliseconds). */
export interface Settlement {
  readonly by: string;
  readonly atMs: number;
}

/** A notice as the edits of a draft leave it: what `issueNotice` takes, and what was decided beside it. */
export interface EditedNotice {
  readonly notice: Notice;
  readonly tasks: readonly EditedTask[];
  readonly aliases: readonly ChosenAlias[];
  /** By the keys of findings. */
  readonly settled: ReadonlyMap<string, Settlement>;
}

interface State {
  readonly head: HeadFields | undefined;
  readonly tasks: readonly EditedTask[];
}

const inOrder = (tasks: readonly EditedTask[]): readonly EditedTask[] =>
  [...tasks].sort((one, other) => one.task.span.start - other.task.span.start);

/** The task behind another one, of its kind: a milestone is merged with milestones. */
export function nextOfKind(tasks: readonly EditedTask[], key: string): EditedTask | undefined {
  const at = tasks.findIndex((one) => one.key === key);
  return tasks.slice(at + 1).find(({ task }) => at >= 0 && task.kind === tasks[at]?.task.kind);
}

function applyOne(state: State, edit: NoticeEdit, made: string): State {
  const { tasks } = state;
  const replaced = (key: string, by: (one: EditedTask) => readonly EditedTask[]): State => ({
    ...state,
    tasks: tasks.flatMap((one) => (one.key === key ? by(one) : [one])),
  });
  switch (edit.kind) {
    case 'head':
      return { ...state, head: edit.fields };
    case 'correct':
      return replaced(edit.task, ({ key, task }) => [{ key, task: correctTask(task, edit.fields), isCorrected: true }]);
    case 'add':
      return { ...state, tasks: inOrder([...tasks, { key: made, task: edit.made, isCorrected: true }]) };
    case 'split':
      return replaced(edit.task, ({ key }) => [
        { key, task: edit.parts[0], isCorrected: true },
        { key: made, task: edit.parts[1], isCorrected: true },
      ]);
    case 'remove':
      return replaced(edit.task, () => []);
    case 'merge': {
      const next = nextOfKind(tasks, edit.task);
      if (!next) return state;
      const merged = replaced(edit.task, ({ key, task }) => [{ key, task: mergeTasks(task, next.task), isCorrected: true }]);
      return { ...merged, tasks: merged.tasks.filter(({ key }) => key !== next.key) };
    }
    case 'unit':
    case 'settle':
      return state;
  }
}

/** The notice with the head that a person gave: what he left empty it has no more. */
function withHead(notice: Notice, head: HeadFields): Notice {
  const { addressees, annexes, headerAndFooter, tasks, duties, references, numbering, account, findings } = notice;
  return { addressees, annexes, headerAndFooter, tasks, duties, references, numbering, account, findings, ...head };
}

/** A notice with the edits of its draft in their order; its findings are those of the corrected words. The same edits give the same notice. */
export function applyEdits(read: Notice, text: string, edits: readonly NoticeEdit[]): EditedNotice {
  const start: State = { head: undefined, tasks: read.tasks.map((task, at) => ({ key: `t${at + 1}`, task, isCorrected: false })) };
  const state = edits.reduce((before, edit, at) => applyOne(before, edit, `e${at + 1}`), start);
  const { head, tasks } = state;
  const made = tasks.flatMap(({ key, task }) => (key.startsWith('e') ? [task.span] : []));
  const corrected: Notice = {
    ...(head ? withHead(read, head) : read),
    tasks: tasks.map(({ task }) => task),
    account: withMadeLines(read.account, made),
  };
  const aliases = new Map(
    edits.flatMap((edit) => (edit.kind === 'unit' ? [[edit.name, { alias: edit.name, unit: edit.code }] as const] : [])),
  );
  return {
    // Where nothing was corrected, the findings of reading hold: to look for them again costs as much as to read.
    notice: state === start ? read : { ...corrected, findings: findAgain(corrected, text) },
    tasks,
    aliases: [...aliases.values()],
    settled: new Map(edits.flatMap((edit) => (edit.kind === 'settle' ? [[edit.finding, { by: edit.by, atMs: edit.atMs }] as const] : []))),
  };
}
