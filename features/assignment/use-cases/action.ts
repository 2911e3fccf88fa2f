import type { AccessActor } from '../../../core/access/may';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Actor } from '../../../core/access/actor';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { AuditKind } from '../../../platform/audit/audit-kind';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { WithFigures } from '../../figures/use-cases/figure-repository';
import type { DeadlineReason, WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { WithTasks } from '../../supervision/use-cases/task-repository';
import type { AssignmentChange, RefusedAction, RuleContext } from '../rules/decision';
import type { GivenFile } from '../rules/evidence/check-evidence';
import type { Refusal } from '../rules/refusal';
import type { AssignmentAction } from '../rules/transitions';
import type { WithFormDrafts } from './draft/form-draft';
import type { HashedFile } from './evidence';
import type { AssignmentRecord, ChangeMade, FoundSubject, WithFacts } from './facts-repository';

/** What an action needs of its transaction. */
export type ActionTx = Transaction &
  WithFacts &
  WithFormDrafts &
  WithObligations &
  WithCalendar &
  WithTasks &
  WithFigures &
  Pick<WithDirectory, 'directory'>;
export type ActionDatabase = Database<ActionTx>;

/** Where an action stands: its transaction, who takes it on what (`id`), what was found under the lock, and the rules' context. */
export interface ActionAt {
  readonly tx: ActionTx;
  readonly actor: Actor;
  readonly id: string;
  readonly record: AssignmentRecord;
  readonly context: RuleContext;
  /** What evidences it, checked. */
  readonly files: readonly HashedFile[];
}

/** A kind of entry that an action leaves in the audit. */
export type RecordedKind = AuditKind;

/** An action that its rule accepted: its change, what the person is told (days `YYYY-MM-DD`), and the audit's words for it. */
export interface AcceptedAction<Result, Kind extends AuditKind = AuditKind> {
  readonly ok: true;
  readonly change: AssignmentChange;
  readonly result: Result;
  readonly audit: Omit<AuditEntry, 'unitId' | 'kind' | 'reason'> & { readonly kind: Kind; readonly reason?: string | undefined };
  readonly deadlineReason?: DeadlineReason;
  /** What the letter about the event says beside the obligation. */
  readonly eventParams?: Readonly<Record<string, string>>;
}

export type DecidedAction<Result, Kind extends AuditKind = AuditKind> = AcceptedAction<Result, Kind> | RefusedAction;

/** Decides by a rule and writes the row that the action itself leaves (a receipt, a report); what the rule changes is persisted for it. */
export type CarryOut<Input, Result, Kind extends AuditKind = AuditKind> = (
  at: ActionAt,
  input: Input,
) => Promise<DecidedAction<Result, Kind>> | DecidedAction<Result, Kind>;

/** What is wrong with a field that was filled in: its place, and a sentence for whoever filled it in. */
export interface WrongField {
  readonly path: string;
  readonly message: string;
}

/** An action as the table of actions defines it: it reads what was filled in, and says how to carry it out or what is wrong. */
export interface Action<Result> {
  readonly name: AssignmentAction;
  /** What was typed into its form is kept on the server until it is handed in. */
  readonly keepsDraft?: true;
  readonly read: (given: unknown, chosen: readonly GivenFile[]) => ReadAction<Result>;
}

export type ReadAction<Result> =
  | {
      readonly ok: true;
      readonly files: readonly HashedFile[];
      readonly carryOut: (at: ActionAt) => Promise<DecidedAction<Result>> | DecidedAction<Result>;
    }
  | { readonly ok: false; readonly errors: readonly WrongField[] };

/** Who takes an action: what the permission table asks of him, and the actor of his transaction. */
export interface Person {
  readonly actor: Actor;
  readonly access: AccessActor;
}

/** What came of an action; `changed`: somebody else has acted since its form was shown. Whatever is not `done` has changed nothing. `notFound`: there is no such thing within what the person may see. */
export type ActionOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result; readonly subject: FoundSubject }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'invalid'; readonly errors: readonly WrongField[]; readonly subject: FoundSubject }
  | { readonly kind: 'changed'; readonly changes: readonly ChangeMade[]; readonly subject: FoundSubject }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly day?: CivilDay | undefined; readonly subject: FoundSubject };
