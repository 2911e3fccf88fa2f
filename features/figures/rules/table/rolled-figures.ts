import type { Unit } from '../../../../core/directory/unit';
import type { FigureEntry } from '../collected/figure';
import { rollUp, totalOf, type UnitFigure } from '../collected/roll-up';
import { type Mergers, notCountedBy } from './predecessors';

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

const sumOf = (persons: readonly number[]): number | undefined =>
  persons.length === 0 ? undefined : persons.reduce((sum, one) => sum + one, 0);

/** What units have of their own, with what those that went into them had: a quota or figure for a day after that counts them already. */
function ownOf(quotas: ReadonlyMap<string, number>, { predecessors, quotaDays }: Mergers) {
  const intoOf = ({ id }: Unit): readonly Unit[] => predecessors.get(id) ?? [];
  return {
    quota(unit: Unit): number | undefined {
      const others = notCountedBy(quotas.has(unit.id) ? quotaDays.get(unit.id) : undefined, intoOf(unit));
      return sumOf([unit, ...others].flatMap(({ id }) => quotas.get(id) ?? []));
    },
    /** Nothing while one of them has a quota and no figure: what is not known is not taken for nothing. */
    figure(unit: Unit, entries: Entries): UnitFigure | undefined {
      const counted = [unit, ...notCountedBy(entries.get(unit.id)?.throughDay, intoOf(unit))];
      const parts = counted.filter(({ id }) => entries.has(id) || (quotas.get(id) ?? 0) > 0).map(({ id }) => figureOf(entries.get(id)));
      const known = parts.flatMap((figure) => figure ?? []);
      return known.length === 0 || known.length < parts.length ? undefined : totalOf(known);
    },
  };
}

/**
 * A township without a quota of its own has its villages' together; without a figure of its own theirs, once each with a quota has reported. Units that went into
 * another count there, once: where it has the sum of its villages, those of the other are among them.
 */
export function rolledFigures(units: readonly Unit[], quotas: ReadonlyMap<string, number>, mergers: Mergers): RolledFigures {
  const own = ownOf(quotas, mergers);
  const villages = villagesByTownship(units);
  const villagesOf = ({ id, kind }: Unit): readonly Unit[] => (kind === 'village' ? [] : (villages.get(id) ?? []));
  const rolled: RolledFigures = {
    quotaOf(unit) {
      if (quotas.has(unit.id)) return own.quota(unit);
      return sumOf(villagesOf(unit).flatMap((village) => own.quota(village) ?? [])) ?? own.quota(unit);
    },
    figureAt(unit, entries) {
      const counted = villagesOf(unit).filter((village) => (own.quota(village) ?? 0) > 0);
      const below = counted.map((village) => {
        const figure = own.figure(village, entries);
        return { unitId: village.id, ...(figure && { figure }) };
      });
      const hasOwn = entries.has(unit.id) || below.length === 0;
      const made = rollUp(hasOwn ? own.figure(unit, entries) : undefined, below);
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
