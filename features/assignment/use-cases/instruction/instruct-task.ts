import { may } from '../../../../core/access/may';
import { canStart } from '../../rules/transitions';
import type { Action, ActionDatabase, ActionOutcome, Person } from '../action';
import { takeIn, taking } from '../take-action';

interface Asked {
  readonly person: Person;
  readonly taskId: string;
  /** One of its units; absent: every unit of the task. */
  readonly unitId?: string | undefined;
  readonly given: unknown;
}

/** 批示 on a task: to every unit that still has it, or to one of them; each owes an answer of its own. All of them or none, in one transaction. */
export const instructTask = (
  database: ActionDatabase,
  instruct: Action<unknown>,
  { person, taskId, unitId, given }: Asked,
): Promise<ActionOutcome<{ readonly units: number }>> =>
  taking(database, person, async (tx): Promise<ActionOutcome<{ readonly units: number }>> => {
    const all = await tx.facts.ofTask(taskId);
    const [subject] = all;
    if (subject === undefined) return { kind: 'notFound' };
    if (!may('instruct', person.access)) return { kind: 'notAllowed' };
    const chosen = all.filter((one) => canStart({ assignment: one }, 'instruct').ok && (unitId === undefined || one.unitId === unitId));
    if (chosen.length === 0) return { kind: 'refused', refusal: 'nobodyToInstruct', subject };
    for (const { assignmentId } of chosen) {
      const outcome = await takeIn(tx, instruct, { person, id: assignmentId, given });
      if (outcome.kind !== 'done') return outcome;
    }
    return { kind: 'done', result: { units: chosen.length }, subject };
  });
