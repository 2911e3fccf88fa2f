import { may } from '../../../core/access/may';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { GivenFile } from '../rules/evidence/check-evidence';
import { TRANSITIONS } from '../rules/transitions';
import type { Action, ActionDatabase, ActionOutcome, ActionTx, Person } from './action';
import { persistChange } from './persist-change';

type NotTaken = Exclude<ActionOutcome<never>, { readonly kind: 'done' }>;

/** Rolls everything back. */
class Refused extends Error {
  constructor(readonly outcome: NotTaken) {
    super(outcome.kind);
  }
}

/** What is done to what, by whom, and with what filled in. */
interface Asked {
  readonly person: Person;
  readonly id: string;
  readonly given: unknown;
  readonly files?: readonly GivenFile[];
  /** The entry of the audit up to which its form was shown; absent: it was shown by none of our pages. */
  readonly seen?: string | undefined;
}

/** Takes an action within a transaction; a refusal throws, and rolls it back. */
export async function takeIn<Result>(
  tx: ActionTx,
  { name, read, keepsDraft }: Action<Result>,
  { person: { actor, access }, id, given, files: chosen = [], seen }: Asked,
): Promise<ActionOutcome<Result>> {
  const subject = await tx.facts.find(TRANSITIONS[name].on, id);
  if (!subject) return { kind: 'notFound' };
  if (!may(name, access, subject.unitId)) return { kind: 'notAllowed' };
  const filledIn = read(given, chosen);
  if (!filledIn.ok) return { kind: 'invalid', errors: filledIn.errors, subject };
  const result = await changeFacts(tx, actor, [subject.taskId], async () => {
    if (seen !== undefined) {
      const shown = { on: TRANSITIONS[name].on, id, assignmentId: subject.assignmentId, seen, accountId: actor.accountId };
      const changes = await tx.facts.changesSince(shown);
      if (changes.length > 0) throw new Refused({ kind: 'changed', changes, subject });
    }
    const record = await tx.facts.load(subject.assignmentId);
    const context = { policy: record.policy, calendar: await tx.calendar.load(), nowMs: await tx.nowMs(), personId: access.personId };
    const at = { tx, actor, id, record, context, files: filledIn.files };
    const decided = await filledIn.carryOut(at);
    if (!decided.ok) throw new Refused({ kind: 'refused', refusal: decided.refusal, day: decided.day, subject });
    await persistChange(at, decided);
    if (keepsDraft && actor.accountId !== undefined) await tx.formDrafts.remove({ accountId: actor.accountId, form: name, subjectId: id });
    const { reason, ...entry } = decided.audit;
    return { result: decided.result, audit: [{ ...entry, unitId: subject.unitId, ...(reason !== undefined && { reason }) }] };
  });
  return { kind: 'done', result, subject };
}

/** Takes actions within one transaction; a refusal of one of them rolls all of it back, and is the outcome. */
export async function taking<Outcome>(
  database: ActionDatabase,
  { actor }: Person,
  take: (tx: ActionTx) => Promise<Outcome>,
): Promise<Outcome | NotTaken> {
  try {
    return await database.transaction(actor, take);
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

/**
 * One action of a person on one assignment, in one transaction: finds the thing it is done to within what the person may see, asks the permission table, reads
 * what was filled in, locks the task, loads the facts, lets the rule decide, persists the change with audit and outbox event. A refusal rolls everything back.
 */
export const takeAction = <Result>(database: ActionDatabase, action: Action<Result>, asked: Asked): Promise<ActionOutcome<Result>> =>
  taking(database, asked.person, (tx) => takeIn(tx, action, asked));
