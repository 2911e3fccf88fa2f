import type { Actor } from '../../../core/access/actor';
import type { Transaction } from '../../../platform/postgres/database';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { WithTasks } from '../../supervision/use-cases/task-repository';
import { townshipsDone } from '../rules/villages';
import type { Cycle, CycleObligation, WithCycles } from './cycle-repository';
import type { WithPostings } from './posting-repository';

/** What meeting an obligation of a cycle needs of its transaction. */
export type MeetTx = Transaction & WithCycles & WithTasks & WithObligations;

/** Whether it can be met now: it is opened, and neither over nor in the hands of the office. */
export const isOwing = ({ state }: CycleObligation): boolean => state === 'open' || state === 'returned';

/** Meets what these units owe of a kind in a cycle (清册、公示), as part of a transaction that holds the cycle; what is not owed any more stays as it is. */
export async function meetObligations(
  tx: MeetTx,
  actor: Actor,
  cycle: Cycle,
  { kind, unitIds, nowMs }: { readonly kind: CycleObligation['kind']; readonly unitIds: readonly string[]; readonly nowMs: number },
): Promise<void> {
  const owed = async (): Promise<readonly CycleObligation[]> =>
    (await tx.cycles.obligations(cycle)).filter((one) => one.kind === kind && unitIds.includes(one.unitId) && isOwing(one));
  if ((await owed()).length === 0) return;
  await changeFacts(tx, actor, [cycle.taskId], async () => {
    // Read again: a report may have met it while the task was waited for.
    const met = await owed();
    await tx.obligations.change(
      met.map(({ id }) => ({ obligationId: id, state: 'met' as const })),
      nowMs,
    );
    await tx.cycles.noteAssignments(met.map(({ id }) => id));
    const of = { kind: 'cycle.met', entity: 'obligation' } as const;
    return {
      result: undefined,
      audit: [
        { ...of, entity: 'noticeCycle', entityId: cycle.id, after: { kind, units: met.map(({ unitId }) => unitId) } },
        ...met.map(({ id, unitId }) => ({ ...of, entityId: id, unitId, after: { cycleId: cycle.id } })),
      ],
    };
  });
}

/** What townships owe in a cycle. */
export const owedKind = ({ kind }: Pick<Cycle, 'kind'>): CycleObligation['kind'] => (kind === 'pledges' ? 'pledge' : 'posting');

/** Meets the postings of the townships each of whose villages is recorded now, as far as the actor sees them. */
export async function meetPostings(tx: MeetTx & WithPostings, actor: Actor, cycle: Cycle, nowMs: number): Promise<void> {
  const unitIds = townshipsDone(await tx.postings.villages(cycle.id));
  await meetObligations(tx, actor, cycle, { kind: owedKind(cycle), unitIds, nowMs });
}
