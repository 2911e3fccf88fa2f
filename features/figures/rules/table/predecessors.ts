import type { CivilDay } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';

/** The units that went into each unit (并入、更名), by its id. */
export type Predecessors = ReadonlyMap<string, readonly Unit[]>;

const isCounterpart = (old: Unit, unit: Unit): boolean => (old.kind === 'village') === (unit.kind === 'village');

/**
 * Which units went into which, as the directory says on a day: a unit that is over went into the one that bears its name now. Of a unit that was split only the
 * part that bears its name has it; the others have what they report themselves. A chain of mergers ends at the unit that is there.
 */
export function predecessorsOn(units: readonly Unit[], day: CivilDay): Predecessors {
  const bearers = new Map<string, Unit>();
  for (const unit of units) if (!isOver(unit, day)) for (const name of [unit.name, ...unit.aliases]) bearers.set(name, unit);
  const found = new Map<string, Unit[]>();
  for (const old of units) {
    const bearer = isOver(old, day) ? bearers.get(old.name) : undefined;
    if (!bearer || !isCounterpart(old, bearer)) continue;
    const known = found.get(bearer.id);
    if (known) known.push(old);
    else found.set(bearer.id, [old]);
  }
  return found;
}

/** What is known of mergers: who went into whom, and on which day the quota in force of each unit was recorded. */
export interface Mergers {
  readonly predecessors: Predecessors;
  readonly quotaDays: ReadonlyMap<string, CivilDay>;
}

/** Units with those that went into them: what a figure of theirs may be made of. */
export const withPredecessors = (units: readonly Unit[], predecessors: Predecessors): readonly Unit[] =>
  units.flatMap((unit) => [unit, ...(predecessors.get(unit.id) ?? [])]);

/** Those whose persons are not in what a unit has for `day` yet: what is said of it for a day after their last counts them (每人只计一次). */
export const notCountedBy = (day: CivilDay | undefined, predecessors: readonly Unit[]): readonly Unit[] =>
  predecessors.filter(({ toDay }) => day === undefined || toDay === undefined || day <= toDay);
