import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithRegisters } from '../../bulletin/use-cases/register';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithPolicies } from '../../policy/use-cases/policy-repository';
import { demandedBy, isCandidate, type OverdueItem, overdueItems } from '../rules/overdue-items';
import type { AssignmentInArrears, EditedLetter, ReminderLetter, WithReminderLetters } from './reminder-letter-repository';

export type DocumentTransaction = Transaction & WithReminderLetters & WithRegisters & WithCalendar & WithPolicies;
export type DocumentDatabase = Database<DocumentTransaction>;

/** What a reminder letter is drafted from, as the rules see it. */
export interface Arrears {
  readonly assignment: AssignmentInArrears;
  readonly today: CivilDay;
  readonly items: readonly OverdueItem[];
  readonly demandedBy: CivilDay;
  /** It has come so far that the office may propose a bulletin. */
  readonly isCandidate: boolean;
}

/** Words that the rules do not know. */
export type WriteReminderLetter = (arrears: Arrears) => EditedLetter;

export type DraftLetterOutcome =
  | { readonly kind: 'drafted'; readonly letterId: string; readonly taskId: string }
  | { readonly kind: 'nothingOverdue'; readonly taskId: string }
  | { readonly kind: 'notFound' };

/** Drafts a reminder letter (催办函) about everything that an assignment's unit is overdue with. */
export const draftReminderLetter = (
  database: DocumentDatabase,
  actor: Actor & { readonly accountId: string },
  assignmentId: string,
  write: WriteReminderLetter,
): Promise<DraftLetterOutcome> =>
  database.transaction(actor, async (tx): Promise<DraftLetterOutcome> => {
    const today = dayOfInstant(await tx.nowMs());
    const assignment = await tx.reminderLetters.assignment(assignmentId, today);
    if (!assignment) return { kind: 'notFound' };
    const { taskId, unitId, office } = assignment;
    const calendar = await tx.calendar.load();
    const items = overdueItems(assignment.open, today, calendar);
    if (items.length === 0) return { kind: 'nothingOverdue', taskId };
    const written = write({ assignment, today, items, demandedBy: demandedBy(today, calendar), isCandidate: isCandidate(items) });
    const [id = ''] = await tx.newIds(1);
    await tx.reminderLetters.add({ id, assignmentId, unitId, issuer: office.name, accountId: actor.accountId, ...written });
    const after = { assignmentId, title: written.title, items: items.length };
    await tx.appendAudit(actor, [{ kind: 'reminderLetter.drafted', entity: 'reminderLetter', entityId: id, unitId, after }]);
    return { kind: 'drafted', letterId: id, taskId };
  });

/** Undefined where there is none that this reader may see. */
export const lookAtReminderLetter = (
  database: DocumentDatabase,
  actor: Actor,
  id: string,
): Promise<{ readonly letter: ReminderLetter; readonly today: CivilDay } | undefined> =>
  database.transaction(actor, async (tx) => {
    const letter = await tx.reminderLetters.find(id);
    return letter && { letter, today: dayOfInstant(await tx.nowMs()) };
  });

/** The document that was issued, byte for byte; throws where it is not what its hash says. */
export const issuedBytes = (database: DocumentDatabase, actor: Actor, id: string): Promise<Uint8Array | undefined> =>
  database.transaction(actor, async (tx) => {
    const content = await tx.reminderLetters.content(id);
    if (content && !content.isIntact) throw new Error(`the content of reminder letter ${id} is not what was issued`);
    return content?.bytes;
  });

/** The documents about a task (公文): what is overdue of whom, and the letters that were written. */
export interface TaskDocuments {
  readonly overdue: readonly { readonly assignment: AssignmentInArrears; readonly items: readonly OverdueItem[] }[];
  readonly letters: readonly ReminderLetter[];
}

export const lookAtTaskDocuments = (database: DocumentDatabase, actor: Actor, taskId: string): Promise<TaskDocuments> =>
  database.transaction(actor, async (tx) => {
    const today = dayOfInstant(await tx.nowMs());
    const calendar = await tx.calendar.load();
    const assignments = await tx.reminderLetters.assignmentsOf(taskId, today);
    const found = assignments.map((assignment) => ({ assignment, items: overdueItems(assignment.open, today, calendar) }));
    return { overdue: found.filter(({ items }) => items.length > 0), letters: await tx.reminderLetters.listOf(taskId) };
  });
