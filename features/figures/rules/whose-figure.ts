import type { Unit } from '../../../core/directory/unit';
import { isOfKind } from './table/table-units';
import { takesPart } from './takes-part';

/**
 * Whose figure a unit reports where it owes a goal that is counted: its own, where it is counted itself; the whole county's, where it is a bureau or an office (a
 * notice names 县税务局、县人社局 beside the townships), or keeps the figures; undefined where it belongs to a township that is counted apart, or is not counted.
 */
export function whoseFigure(
  unitId: string,
  units: readonly Unit[],
  { keeperUnitId, unitIds }: { readonly keeperUnitId: string; readonly unitIds: readonly string[] },
): 'own' | 'county' | undefined {
  if (unitId === keeperUnitId) return 'county';
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return undefined;
  if (takesPart(unit, unitIds)) return 'own';
  for (let above: Unit | undefined = unit; above;) {
    if (isOfKind('townships', above) || isOfKind('villages', above)) return undefined;
    const { parentId }: Unit = above;
    above = units.find(({ id }) => id === parentId);
  }
  return 'county';
}
