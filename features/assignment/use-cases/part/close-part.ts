import { may, reachOf } from '../../../../core/access/may';
import { dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import { canChangePart } from '../../rules/part/part-tally';
import type { ActionDatabase, Person } from '../action';
import type { Part } from './part-repository';
import { type Filled, type PartOutcome, refusedPart } from './split-task';

interface Closing<Input> {
  readonly id: string;
  readonly read: () => Filled<Input>;
}

interface Way<Input> {
  readonly kind: 'part.recorded' | 'part.withdrawn';
  readonly state: 'done' | 'withdrawn';
  readonly mayClose: (person: Person, part: Part) => boolean;
  readonly saidOf: (input: Input, part: Part) => { readonly result: string; readonly figure?: number | undefined };
}

/** Closes a part: its unit is asked for in the permission table before anything that was filled in is read. */
const closing =
  <Input>({ kind, state, mayClose, saidOf }: Way<Input>) =>
  (database: ActionDatabase, person: Person, { id, read }: Closing<Input>): Promise<PartOutcome<Part>> =>
    database.transaction(person.actor, async (tx): Promise<PartOutcome<Part>> => {
      const part = await tx.facts.findPart(id);
      if (part === undefined) return { kind: 'notFound' };
      if (!mayClose(person, part)) return { kind: 'notAllowed' };
      const filled = read();
      if (!filled.ok) return { kind: 'invalid', errors: filled.errors };
      const possible = canChangePart(part);
      if (!possible.ok) return refusedPart(possible);
      const said = saidOf(filled.value, part);
      await tx.facts.closePart({ id, state, ...said, accountId: person.actor.accountId, nowMs: await tx.nowMs() });
      const after = { state, ...said };
      await tx.appendAudit(person.actor, [
        { kind, entity: 'part', entityId: id, unitId: part.unitId, before: { state: part.state }, after },
      ]);
      return { kind: 'done', result: part };
    });

/** 登记办结: the unit that has the part, or the one that acts for it (上级代办), says what was done and the figure that was reached. */
export const recordPart = closing<{ readonly text: string; readonly figure?: number | undefined }>({
  kind: 'part.recorded',
  state: 'done',
  mayClose: ({ access }, { unitId }) => may('recordPart', access, unitId),
  saidOf: ({ text, figure }, { measure }) => ({ result: text, figure: measure === null ? undefined : figure }),
});

/** 撤回: the unit that handed the part down takes it back, with a reason. */
export const withdrawPart = closing<{ readonly reason: string }>({
  kind: 'part.withdrawn',
  state: 'withdrawn',
  mayClose: ({ access }, { parentUnitId }) => may('splitTask', access, parentUnitId),
  saidOf: ({ reason }) => ({ result: reason }),
});

/** Open parts that the person's units have or have handed down. */
export const viewOpenParts = (
  database: ActionDatabase,
  { actor, access }: Person,
): Promise<{ readonly today: string; readonly parts: readonly Part[] }> =>
  database.transaction(actor, async (tx) => {
    const units = reachOf('recordPart', access);
    return {
      today: formatDay(dayOfInstant(await tx.nowMs())),
      parts: units === '*' ? [] : await tx.facts.openParts(units),
    };
  });
