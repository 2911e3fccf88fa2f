import type { Actor } from '../../../core/access/actor';
import type { Action, ActionDatabase, Person } from '../../../features/assignment/use-cases/action';
import { takeAction } from '../../../features/assignment/use-cases/take-action';
import type { Duty } from '../../../core/directory/unit';
import { holderOf } from '../rules/holders';

/** The person behind an actor: of the office where his scope is everything, else the contact of the units of his scope; or of another duty. */
export const personOf = (actor: Actor, duty?: Duty): Person => ({
  actor,
  access: actor.scope === '*' ? holderOf(duty ?? 'office') : holderOf(duty ?? 'contact', actor.scope),
});

/** What came of an action: its result, or why it was not taken. */
export async function attempt<Result>(
  database: ActionDatabase,
  actor: Actor,
  action: Action<Result>,
  id: string,
  given: object = {},
): Promise<Result | string> {
  const outcome = await takeAction(database, action, { person: personOf(actor), id, given });
  if (outcome.kind === 'done') return outcome.result;
  return outcome.kind === 'refused' ? outcome.refusal : outcome.kind;
}

/** The result of an action that must be taken. */
export async function act<Result>(
  database: ActionDatabase,
  actor: Actor,
  action: Action<Result>,
  id: string,
  given: object = {},
  duty?: Duty,
): Promise<Result> {
  const outcome = await takeAction(database, action, { person: personOf(actor, duty), id, given });
  if (outcome.kind !== 'done') throw new Error(`${action.name}: ${JSON.stringify(outcome)}`);
  return outcome.result;
}
