import type { CivilDay } from '../../../core/calendar/civil-day';
import { isOver, type Unit, type UnitKind } from '../../../core/directory/unit';
import type { UnitRow } from './directory-rows';

/** A unit as it stands once the rows are taken; `line` where the file names it, `parent` is a code. */
export interface UnitAfter {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: string | undefined;
  readonly aliases: readonly string[];
  readonly toDay?: CivilDay | undefined;
  readonly line?: number;
}

/** Every unit by its code after the import of these rows (导入以后的名录): those of the file as the file says, the others as they are known. */
export function unitsAfter(rows: readonly UnitRow[], known: readonly Unit[]): ReadonlyMap<string, UnitAfter> {
  const codes = new Map(known.map(({ id, code }) => [id, code]));
  const units = new Map<string, UnitAfter>();
  for (const { code, name, kind, parentId, aliases, toDay } of known)
    units.set(code, { code, name, kind, aliases, toDay, parent: parentId === undefined ? undefined : codes.get(parentId) });
  for (const row of rows) units.set(row.code, row);
  return units;
}

/** Codes of the units that end by these rows: they were there before, and are over `today`. */
export function unitsEnding(rows: readonly UnitRow[], known: readonly Unit[], today: CivilDay): readonly string[] {
  const there = new Set(known.filter((unit) => !isOver(unit, today)).map(({ code }) => code));
  return rows.filter((row) => isOver(row, today) && there.has(row.code)).map(({ code }) => code);
}
