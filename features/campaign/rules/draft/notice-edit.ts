import type { UnitRole } from '../../../../core/directory/unit';
import type { Target } from '../../../../core/obligation/target';
import type { NoticeTask } from '../../../../reader/notice';

/** A deadline as a person corrects it, with the words that letters print: a day (`YYYY-MM-DD`), a standing duty (全年 with its year, else until struck off), words without a day, or none. */
export type GivenDeadline =
  | { readonly kind: 'date'; readonly date: string; readonly text: string }
  | { readonly kind: 'ongoing'; readonly throughYear?: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

export interface GivenUnit {
  readonly name: string;
  readonly role: UnitRole;
}

/** Every field of a task as a person leaves it. Days are `YYYY-MM-DD`. */
export interface TaskFields {
  readonly ordinal: string;
  readonly title: string;
  readonly measures: string;
  readonly units: readonly GivenUnit[];
  readonly deadline: GivenDeadline;
  readonly timePoints: readonly string[];
  readonly targets: readonly Target[];
}

/** What is known of the notice beside its tasks, as a person leaves it. */
export interface HeadFields {
  readonly title: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly issueDate?: string;
}

/**
 * One correction of a draft (更正). `task` is the key of a task: `t1` for the first that was read, `e3` for the one that the third edit made. `add` and `split`
 * hold what the reader made of the stretch, so that the same edits give the same tasks whatever the reader learns later.
 */
export type NoticeEdit =
  | { readonly kind: 'head'; readonly fields: HeadFields }
  | { readonly kind: 'correct'; readonly task: string; readonly fields: TaskFields }
  | { readonly kind: 'add'; readonly made: NoticeTask }
  | { readonly kind: 'merge'; readonly task: string }
  | { readonly kind: 'split'; readonly task: string; readonly parts: readonly [NoticeTask, NoticeTask] }
  | { readonly kind: 'remove'; readonly task: string }
  /** A name of the notice stands for the unit of this code. */
  | { readonly kind: 'unit'; readonly name: string; readonly code: string }
  /** A finding was looked at by a person (已核对). */
  | { readonly kind: 'settle'; readonly finding: string; readonly by: string; readonly atMs: number };

/** `stale`: somebody changed the draft since it was shown; `noSuchLines`: the text has none, or none with words; `notOpen`: issued or discarded. */
export type ChangeRefusal = 'notFound' | 'notOpen' | 'stale' | 'noSuchTask' | 'noSuchLines' | 'noNextTask' | 'nothingToUndo';
