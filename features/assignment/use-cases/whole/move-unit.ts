import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import type { RefusedAction } from '../../rules/decision';
import { canStart } from '../../rules/transitions';
import { canTransfer, isSoon } from '../../rules/whole/transfer';
import type { Action, ActionDatabase, Person } from '../action';
import { takeAction } from '../take-action';
import { unitMeant } from './transfer';

/** An assignment that its unit still has: the earliest deadline that would move with it, or why it cannot be moved. */
export interface Move {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly deadlineDay?: CivilDay | undefined;
  /** That day is near. */
  readonly isSoon?: boolean;
  readonly refused?: RefusedAction;
}

/** All that a unit still has, and the unit that takes it over; absent where nobody is meant. */
export interface UnitMoves {
  readonly unit: Unit;
  readonly to?: Unit;
  readonly moves: readonly Move[];
}

/** What a unit still has, and what of it may move to the unit that is meant by `said`; without that to the one for which its name stands now (并入). Absent: no such unit. */
export const lookAtMoves = (
  database: ActionDatabase,
  { actor, access }: Person,
  { unitId, said }: { readonly unitId: string; readonly said?: string | undefined },
): Promise<UnitMoves | undefined> =>
  database.transaction(actor, async (tx) => {
    const [units, calendar, nowMs] = [await tx.directory.loadUnits(), await tx.calendar.load(), await tx.nowMs()];
    const today = dayOfInstant(nowMs);
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) return undefined;
    const meant = unitMeant(units, said ?? unit.name, today);
    const to = said === undefined && (meant?.id === unitId || (meant && isOver(meant, today))) ? undefined : meant;
    const live = (await tx.facts.ofUnit(unitId)).filter((one) => canStart({ assignment: one }, 'transferAssignment').ok);
    const taken = new Set((to ? await tx.facts.ofUnit(to.id) : []).map(({ taskId }) => taskId));
    const records = await tx.facts.loadAll(live.map(({ assignmentId }) => assignmentId));
    const moves = records.map(({ facts, taskId, taskTitle, policy }): Move => {
      const successor = to && { id: to.id, isOver: isOver(to, today), hasTask: taken.has(taskId) };
      const context = { policy, calendar, nowMs, personId: access.personId };
      const possible = canTransfer(facts, { to: successor, isSoonConfirmed: true }, context);
      const about = { assignmentId: facts.assignment.id, taskId, taskTitle };
      if (!possible.ok) return { ...about, refused: possible };
      const days = possible.carried.map(({ deadlineDay }) => deadlineDay);
      if (days.length === 0) return about;
      const deadlineDay = Math.min(...days);
      return { ...about, deadlineDay, isSoon: isSoon(deadlineDay, context) };
    });
    return { unit, ...(to && { to }), moves };
  });

/** Moves assignments to another unit, each in a transaction of its own; returns how many moved. What is refused meanwhile stays where it is. */
export async function moveUnit(
  database: ActionDatabase,
  transfer: Action<unknown>,
  {
    person,
    assignmentIds,
    unit,
    reason,
    isSoonConfirmed,
  }: {
    readonly person: Person;
    readonly assignmentIds: readonly string[];
    readonly unit: string;
    readonly reason: string;
    /** That deadlines are near was seen; without it those whose deadline is near stay. */
    readonly isSoonConfirmed: boolean;
  },
): Promise<number> {
  let moved = 0;
  for (const id of assignmentIds) {
    const { kind } = await takeAction(database, transfer, {
      person,
      id,
      given: { unit, reason, ...(isSoonConfirmed && { confirmSoon: true }) },
    });
    if (kind === 'done') moved += 1;
  }
  return moved;
}
