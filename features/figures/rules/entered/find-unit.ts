import { nearestNames } from '../../../../core/directory/nearest-names';
import { unitResolver } from '../../../../core/directory/resolve-unit-name';
import type { Unit } from '../../../../core/directory/unit';
import { namesOf } from '../../../../core/directory/unit-forms';
import { villageFinder } from './find-village';

/** What a row says of its unit; a text is empty where it says nothing. */
export interface NamedUnit {
  readonly name: string;
  readonly code?: string;
  /** The township (乡镇) beside the name of a village. */
  readonly township?: string;
}

/** `which`: the units of that name; `other`: the unit that has the code. */
export type UnitProblem =
  | { readonly is: 'unknownUnit'; readonly value: string; readonly nearest: readonly string[] }
  | { readonly is: 'severalUnits'; readonly value: string; readonly which?: readonly string[] }
  | { readonly is: 'codeOfOther'; readonly value: string; readonly other: string };

type Found = { readonly unitId: string } | UnitProblem;

/** Names of a thousand units take a while to prepare: a table of codes needs none. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * The one unit that a row means: by its code, else as the county names it; a village also by the name that it has within its township. Two villages of one name
 * are told apart by the township beside it; what stands for none or for several is told, never guessed.
 */
export function unitFinder(units: readonly Unit[]): (named: NamedUnit) => Found {
  const resolver = lazily(() => unitResolver(units));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const villages = lazily(() => villageFinder(units));
  const villagesOf = (name: string, above?: Unit): readonly Unit[] => villages()(name, above);
  const oneOf = (value: string, which: readonly Unit[]): Found | undefined => {
    const [unit] = which;
    if (unit && which.length > 1) return { is: 'severalUnits', value, which: which.map(({ name }) => name) };
    return unit && { unitId: unit.id };
  };

  function byName(value: string): Found {
    const coded = byCode.get(value);
    if (coded) return { unitId: coded.id };
    const [resolved] = resolver()([value]);
    if (!resolved?.found) return oneOf(value, villagesOf(value)) ?? { is: 'unknownUnit', value, nearest: resolved?.nearest ?? [] };
    const [unit] = resolved.units;
    return unit && resolved.units.length === 1 ? { unitId: unit.id } : { is: 'severalUnits', value };
  }

  function inTownship(name: string, township: string): Found {
    const found = byName(township);
    if (!('unitId' in found) || name === '') return found;
    const above = units.find(({ id }) => id === found.unitId);
    const village = oneOf(name, above ? villagesOf(name, above) : []);
    if (village) return village;
    const itself = byName(name);
    if ('unitId' in itself && itself.unitId === found.unitId) return itself;
    const names = units.filter(({ parentId }) => parentId === found.unitId).flatMap(namesOf);
    return { is: 'unknownUnit', value: `${township}${name}`, nearest: nearestNames(name, names) };
  }

  return ({ name, code = '', township = '' }) => {
    const named = township === '' ? byName : (value: string) => inTownship(value, township);
    if (code === '') return named(name);
    const unit = byCode.get(code);
    if (!unit) return { is: 'unknownUnit', value: code, nearest: [] };
    const found = name === '' ? undefined : named(name);
    return found && 'unitId' in found && found.unitId !== unit.id
      ? { is: 'codeOfOther', value: code, other: unit.name }
      : { unitId: unit.id };
  };
}
