import { type CivilDay, civilDate, civilDay } from '../../../../core/calendar/civil-day';
import { isOver, type Unit, type UnitKind } from '../../../../core/directory/unit';
import type { FigureEntry } from '../collected/figure';
import { rollUp, type UnitFigure } from '../collected/roll-up';
import type { Plan } from '../progress/planned';
import type { TableUnit } from './progress-table';

/** Townships with the farm, and villages, are ranked apart. (domain.md §3) */
export type TableKind = 'townships' | 'villages';

const KINDS: Readonly<Record<TableKind, readonly UnitKind[]>> = { townships: ['township', 'farm'], villages: ['village'] };

/** The last entry of each unit as it stood by the end of a day. */
export type Entries = ReadonlyMap<string, FigureEntry>;

export interface KnownFigures {
  /** Those whose figures are collected, and that the reader may see. */
  readonly units: readonly Unit[];
  readonly quotas: ReadonlyMap<string, number>;
  readonly now: Entries;
  readonly before: Entries;
  readonly onGoalDay: Entries;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** The day before the month in which `day` lies: what a month's table is compared with (上期). */
export function endOfPeriodBefore(day: CivilDay): CivilDay {
  const { year, month } = civilDate(day);
  return civilDay(year, month, 1) - 1;
}

const figureOf = (entry: FigureEntry | undefined): UnitFigure | undefined =>
  entry && { collected: entry.collected, throughDay: entry.throughDay, entryIds: [entry.id] };

/** The units of a table on a day, each with quota and figures: a township without its own has the sum of its villages'. */
export function tableUnits(kind: TableKind, day: CivilDay, known: KnownFigures): readonly TableUnit[] {
  const standing = known.units.filter((unit) => !isOver(unit, day));
  const villagesOf = (unit: Unit) => standing.filter(({ kind: of, parentId }) => of === 'village' && parentId === unit.id);
  const quotaOf = (unit: Unit): number | undefined => {
    const own = known.quotas.get(unit.id);
    if (own !== undefined || unit.kind === 'village') return own;
    const below = villagesOf(unit).flatMap(({ id }) => known.quotas.get(id) ?? []);
    return below.length === 0 ? undefined : below.reduce((sum, persons) => sum + persons, 0);
  };
  const figureAt = (unit: Unit, entries: Entries): UnitFigure | undefined => {
    const counted = unit.kind === 'village' ? [] : villagesOf(unit).filter(({ id }) => (known.quotas.get(id) ?? 0) > 0);
    const below = counted.map(({ id }) => {
      const figure = figureOf(entries.get(id));
      return { unitId: id, ...(figure && { figure }) };
    });
    const rolled = rollUp(figureOf(entries.get(unit.id)), below);
    return rolled === undefined || rolled.is === 'missing' ? undefined : rolled.figure;
  };
  return standing
    .filter((unit) => KINDS[kind].includes(unit.kind))
    .map((unit): TableUnit => {
      const [quota, plan] = [quotaOf(unit), known.plans.get(unit.id)];
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
      };
    });
}
