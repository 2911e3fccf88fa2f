import { may } from '../../../core/access/may';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import { type Changed, changeFacts } from '../../supervision/use-cases/change-facts';
import type { Refusal } from '../rules/refusal';
import type { Action, ActionDatabase, ActionTx, Person, WrongField } from './action';
import { persistChange } from './persist-change';

/** What came of one action on many assignments: those on which it was taken, and why not on the others. */
export interface TakenMany {
  readonly taken: readonly string[];
  readonly leftOut: readonly { readonly assignmentId: string; readonly refusal: Refusal }[];
}

export type ManyOutcome = ({ readonly kind: 'done' } & TakenMany) | { readonly kind: 'invalid'; readonly errors: readonly WrongField[] };

/** Rolls back the versions that were raised for nothing. */
class NothingTaken extends Error {
  constructor(readonly leftOut: TakenMany['leftOut']) {
    super('nothing taken');
  }
}

type Filled = Extract<ReturnType<Action<unknown>['read']>, { readonly ok: true }>;

async function takeOn(tx: ActionTx, filled: Filled, { actor, access }: Person, wanted: readonly string[]): Promise<Changed<TakenMany>> {
  const taken: string[] = [];
  const leftOut: { assignmentId: string; refusal: Refusal }[] = [];
  const entries: AuditEntry[] = [];
  const [calendar, nowMs] = [await tx.calendar.load(), await tx.nowMs()];
  for (const record of await tx.facts.loadAll(wanted)) {
    const { id, unitId } = record.facts.assignment;
    const context = { policy: record.policy, calendar, nowMs, personId: access.personId };
    const at = { tx, actor, id, record, context, files: filled.files };
    const decided = await filled.carryOut(at);
    if (!decided.ok) {
      leftOut.push({ assignmentId: id, refusal: decided.refusal });
      continue;
    }
    await persistChange(at, decided);
    const { reason, ...entry } = decided.audit;
    entries.push({ ...entry, unitId, ...(reason !== undefined && { reason }) });
    taken.push(id);
  }
  const [first, ...others] = entries;
  if (!first) throw new NothingTaken(leftOut);
  return { result: { taken, leftOut }, audit: [first, ...others] };
}

/**
 * One action of a person on many assignments, in one transaction, each with an audit entry of its own. Those on which its rule refuses are left out, with the
 * refusal; what the person may not do it to, or not see, is passed over. The tasks are locked before their facts are read.
 */
export async function takeMany(
  database: ActionDatabase,
  { name, read }: Action<unknown>,
  { person, assignmentIds, given }: { readonly person: Person; readonly assignmentIds: readonly string[]; readonly given: unknown },
): Promise<ManyOutcome> {
  const filled = read(given, []);
  if (!filled.ok) return { kind: 'invalid', errors: filled.errors };
  try {
    return await database.transaction(person.actor, async (tx) => {
      const mine = (await tx.facts.loadAll(assignmentIds)).filter(({ facts }) => may(name, person.access, facts.assignment.unitId));
      if (mine.length === 0) return { kind: 'done', taken: [], leftOut: [] };
      const ids = mine.map(({ facts }) => facts.assignment.id);
      const taskIds = [...new Set(mine.map(({ taskId }) => taskId))];
      return { kind: 'done', ...(await changeFacts(tx, person.actor, taskIds, () => takeOn(tx, filled, person, ids))) };
    });
  } catch (error) {
    if (error instanceof NothingTaken) return { kind: 'done', taken: [], leftOut: error.leftOut };
    throw error;
  }
}
