import { may } from '../../../core/access/may';
import type { Action, ActionDatabase, Person } from './action';
import { takeIn } from './take-action';

/**
 * 全部签收: a person signs for every assignment that waits for it in the units that he acts for, in one transaction, each with an audit entry of its own.
 * `among`: only these units, where he looks at some of his. `signed`: how many. Its tasks are locked before it looks a second time, so that what somebody else signs for meanwhile is left alone.
 */
export const signForAll = (
  database: ActionDatabase,
  signFor: Action<unknown>,
  person: Person,
  among?: readonly string[],
): Promise<{ readonly signed: number }> =>
  database.transaction(person.actor, async (tx) => {
    const isMeant = (unitId: string) => may('signFor', person.access, unitId) && (among === undefined || among.includes(unitId));
    const mine = async () => (await tx.facts.unsigned()).filter(({ unitId }) => isMeant(unitId));
    const locked = new Set((await mine()).map(({ taskId }) => taskId));
    await tx.tasks.raiseVersions([...locked]);
    const waiting = (await mine()).filter(({ taskId }) => locked.has(taskId));
    for (const { assignmentId } of waiting) await takeIn(tx, signFor, { person, id: assignmentId, given: {} });
    return { signed: waiting.length };
  });
