import type { TableUnit } from '../../figures/rules/table/progress-table';

/** A unit whose figure or quota is another than a bulletin said; without either it had none. */
export interface ChangedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly before: { readonly paid?: number; readonly quota?: number };
  readonly after: { readonly paid?: number; readonly quota?: number };
}

const saidOf = (unit: TableUnit | undefined): ChangedUnit['before'] => ({
  ...(unit?.now && { paid: unit.now.collected.paid }),
  ...(unit?.quota !== undefined && { quota: unit.quota }),
});

/** What a correction (更正) names: the units of which other persons or another quota are known now than were printed, in the order of the directory. */
export function changedUnits(before: readonly TableUnit[], after: readonly TableUnit[]): readonly ChangedUnit[] {
  const printed = new Map(before.map((unit) => [unit.unitId, unit]));
  return [...after]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((unit) => ({ unitId: unit.unitId, name: unit.name, before: saidOf(printed.get(unit.unitId)), after: saidOf(unit) }))
    .filter((unit) => unit.before.paid !== unit.after.paid || unit.before.quota !== unit.after.quota);
}
