import type { Unit, UnitKind } from '../../../core/directory/unit';

const COUNTED: ReadonlySet<UnitKind> = new Set(['township', 'farm', 'village']);

/** Whether the figures of a unit are collected: a township, farm or village that the notice names, or a village of one that it names. */
export const takesPart = ({ id, kind, parentId }: Unit, namedUnitIds: readonly string[]): boolean =>
  COUNTED.has(kind) && (namedUnitIds.includes(id) || (kind === 'village' && parentId !== undefined && namedUnitIds.includes(parentId)));
