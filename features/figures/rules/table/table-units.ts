import { type CivilDay, civilDate, civilDay } from '../../../../core/calendar/civil-day';
import { isOver, type Unit, type UnitKind } from '../../../../core/directory/unit';
import type { Plan } from '../progress/planned';
import type { TableUnit } from './progress-table';
import type { Mergers } from './predecessors';
import { type Entries, rolledFigures } from './rolled-figures';

/** Townships with the farm, and villages, are ranked apart. (domain.md §3) */
export type TableKind = 'townships' | 'villages';

const KINDS: Readonly<Record<TableKind, readonly UnitKind[]>> = { townships: ['township', 'farm'], villages: ['village'] };

/** Whether a unit stands in a table. */
export const isOfKind = (kind: TableKind, unit: Unit): boolean => KINDS[kind].includes(unit.kind);

export interface KnownFigures {
  /** Those whose figures are collected, and that the reader may see. */
  readonly units: readonly Unit[];
  readonly quotas: ReadonlyMap<string, number>;
  readonly now: Entries;
  readonly before: Entries;
  readonly onGoalDay: Entries;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly mergers: Mergers;
}

/** The day before the month in which `day` lies: what a month's table is compared with (上期). */
export function endOfPeriodBefore(day: CivilDay): CivilDay {
  const { year, month } = civilDate(day);
  return civilDay(year, month, 1) - 1;
}

/** The units of a table on a day, each with quota and figures: a township without its own has the sum of its villages'. */
export function tableUnits(kind: TableKind, day: CivilDay, known: KnownFigures): readonly TableUnit[] {
  const standing = known.units.filter((unit) => !isOver(unit, day));
  const { quotaOf, figureAt } = rolledFigures(standing, known.quotas, known.mergers);
  return standing
    .filter((unit) => isOfKind(kind, unit))
    .map((unit): TableUnit => {
      const [quota, plan] = [quotaOf(unit), known.plans.get(unit.id)];
      const mergedFrom = known.mergers.predecessors.get(unit.id)?.map(({ id, name }) => ({ unitId: id, name }));
      const [now, before, onGoalDay] = [known.now, known.before, known.onGoalDay].map((entries) => figureAt(unit, entries));
      return {
        unitId: unit.id,
        code: unit.code,
        name: unit.name,
        ...(quota !== undefined && { quota }),
        ...(plan && { plan }),
        ...(now && { now }),
        ...(before && { before }),
        ...(onGoalDay && { onGoalDay }),
        ...(mergedFrom && { mergedFrom }),
      };
    });
}
