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
}

/** Takes an action within a transaction; a refusal throws, and rolls it back. */
export async function takeIn<Result>(
  tx: ActionTx,
  { name, read }: Action<Result>,
  { person: { actor, access }, id, given, files: chosen = [] }: Asked,
): Promise<ActionOutcome<Result>> {
  const subject = await tx.facts.find(TRANSITIONS[name].on, id);
  if (!subject) return { kind: 'notFound' };
  if (!may(name, access, subject.unitId)) return { kind: 'notAllowed' };
  const filledIn = read(given, chosen);
  if (!filledIn.ok) return { kind: 'invalid', errors: filledIn.errors, subject };
  const result = await changeFacts(tx, actor, [subject.taskId], async () => {
    const record = await tx.facts.load(subject.assignmentId);
    const context = { policy: record.policy, calendar: await tx.calendar.load(), nowMs: await tx.nowMs(), personId: access.personId };
    const at = { tx, actor, id, record, context, files: filledIn.files };
    const decided = await filledIn.carryOut(at);
    if (!decided.ok) throw new Refused({ kind: 'refused', refusal: decided.refusal, day: decided.day, subject });
    await persistChange(at, decided);
    const { reason, ...entry } = decided.audit;
    return { result: decided.result, audit: [{ ...entry, unitId: subject.unitId, ...(reason !== undefined && { reason }) }] };
  });
  return { kind: 'done', result, subject };
}

/**
 * One action of a person on one assignment, in one transaction: finds the thing it is done to within what the person may see, asks the permission table, reads
 * what was filled in, locks the task, loads the facts, lets the rule decide, persists the change with audit and outbox event. A refusal rolls everything back.
 */
export async function takeAction<Result>(database: ActionDatabase, action: Action<Result>, asked: Asked): Promise<ActionOutcome<Result>> {
  try {
    return await database.transaction(asked.person.actor, (tx) => takeIn(tx, action, asked));
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}
