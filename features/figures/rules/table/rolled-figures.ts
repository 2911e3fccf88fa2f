import type { Unit } from '../../../../core/directory/unit';
import type { FigureEntry } from '../collected/figure';
import { rollUp, totalOf, type UnitFigure } from '../collected/roll-up';

/** The last entry of each unit as it stood by the end of a day. */
export type Entries = ReadonlyMap<string, FigureEntry>;

/** Quota and figure of any of the units that are counted: its own, or its villages' together. */
export interface RolledFigures {
  readonly quotaOf: (unit: Unit) => number | undefined;
  readonly figureAt: (unit: Unit, entries: Entries) => UnitFigure | undefined;
  /** Units as one, those of them that have quota and figure. */
  readonly together: (units: readonly Unit[], entries: Entries) => { readonly quota: number; readonly figure: UnitFigure } | undefined;
}

const figureOf = (entry: FigureEntry | undefined): UnitFigure | undefined =>
  entry && { collected: entry.collected, throughDay: entry.throughDay, entryIds: [entry.id] };

function villagesByTownship(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const villages = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.kind !== 'village' || unit.parentId === undefined) continue;
    const known = villages.get(unit.parentId);
    if (known) known.push(unit);
    else villages.set(unit.parentId, [unit]);
  }
  return villages;
}

/** A township without a quota of its own has its villages' together; without a figure of its own theirs, once each with a quota has reported. */
export function rolledFigures(units: readonly Unit[], quotas: ReadonlyMap<string, number>): RolledFigures {
  const villages = villagesByTownship(units);
  const villagesOf = ({ id, kind }: Unit): readonly Unit[] => (kind === 'village' ? [] : (villages.get(id) ?? []));
  const rolled: RolledFigures = {
    quotaOf(unit) {
      const own = quotas.get(unit.id);
      if (own !== undefined) return own;
      const below = villagesOf(unit).flatMap(({ id }) => quotas.get(id) ?? []);
      return below.length === 0 ? undefined : below.reduce((sum, persons) => sum + persons, 0);
    },
    figureAt(unit, entries) {
      const counted = villagesOf(unit).filter(({ id }) => (quotas.get(id) ?? 0) > 0);
      const below = counted.map(({ id }) => {
        const figure = figureOf(entries.get(id));
        return { unitId: id, ...(figure && { figure }) };
      });
      const made = rollUp(figureOf(entries.get(unit.id)), below);
      return made === undefined || made.is === 'missing' ? undefined : made.figure;
    },
    together(several, entries) {
      const known = several.flatMap((unit) => {
        const [quota = 0, figure] = [rolled.quotaOf(unit), rolled.figureAt(unit, entries)];
        return quota > 0 && figure ? [{ quota, figure }] : [];
      });
      if (known.length === 0) return undefined;
      return { quota: known.reduce((sum, { quota }) => sum + quota, 0), figure: totalOf(known.map(({ figure }) => figure)) };
    },
  };
  return rolled;
}
