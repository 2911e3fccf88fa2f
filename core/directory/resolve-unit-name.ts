import { nearestNames } from './nearest-names';
import type { Unit } from './unit';
import { formsOf, namesOf, normalForm, plainForm } from './unit-forms';
import { GROUP_WORDS, LEVEL_ALONE, TOWNSHIP_SECTION, UNDECIDED_GROUP } from './unit-vocabulary';

/**
 * What a name of a notice stands for; or that it is unknown, with the most similar names, or the townships in which the named section is missing; or that it
 * names a group without members (有关部门).
 */
export type ResolvedName =
  | { readonly name: string; readonly found: true; readonly units: readonly Unit[] }
  | {
      readonly name: string;
      readonly found: false;
      readonly nearest: readonly string[];
      readonly missingIn?: readonly string[];
      readonly isUndecided?: true;
    };

/** A directory prepared for look-ups: per strictness the units that a form stands for. */
interface Directory {
  readonly units: readonly Unit[];
  readonly byForm: readonly ReadonlyMap<string, readonly Unit[]>[];
}

function prepare(units: readonly Unit[]): Directory {
  const byForm: Map<string, Unit[]>[] = [];
  for (const unit of units) {
    for (const name of namesOf(unit)) {
      formsOf(name).forEach((form, strictness) => {
        const forms = (byForm[strictness] ??= new Map<string, Unit[]>());
        const known = forms.get(form) ?? [];
        if (!known.includes(unit)) forms.set(form, [...known, unit]);
      });
    }
  }
  return { units, byForm };
}

/** The one unit a name stands for at the strictest form at which it stands for any; two at that form are none. */
function oneUnit(name: string, { byForm }: Directory): Unit | undefined {
  for (const [strictness, form] of formsOf(name).entries()) {
    const units = byForm[strictness]?.get(form) ?? [];
    if (units.length > 0) return units.length === 1 ? units[0] : undefined;
  }
  return undefined;
}

function sectionsOf(name: string, section: string, directory: Directory): ResolvedName {
  const townships = directory.units.filter(({ kind }) => kind === 'township');
  const wanted = normalForm(section);
  const sectionIn = (township: Unit): Unit | undefined =>
    directory.units.find(
      (unit) => unit.parentId === township.id && unit.kind === 'section' && namesOf(unit).some((own) => normalForm(own).endsWith(wanted)),
    );
  const units = townships.flatMap((township) => sectionIn(township) ?? []);
  const missingIn = townships.filter((township) => sectionIn(township) === undefined).map((township) => township.name);
  if (units.length > 0 && missingIn.length === 0) return { name, found: true, units };
  return { ...unknown(name, directory), ...(missingIn.length > 0 && { missingIn }) };
}

function unknown(name: string, { units }: Directory): ResolvedName & { found: false } {
  return { name, found: false, nearest: nearestNames(name, units.flatMap(namesOf)) };
}

function resolveOne(name: string, directory: Directory): ResolvedName {
  const unit = oneUnit(name, directory);
  if (unit) return { name, found: true, units: [unit] };
  const plain = plainForm(name);
  const group = GROUP_WORDS.find(({ pattern }) => pattern.test(plain));
  const members = directory.units.filter(({ kind }) => group?.kinds.includes(kind));
  if (members.length > 0) return { name, found: true, units: members };
  if (UNDECIDED_GROUP.test(plain)) return { name, found: false, nearest: [], isUndecided: true };
  const section = TOWNSHIP_SECTION.exec(plain)?.groups?.['section'];
  return section === undefined ? unknown(name, directory) : sectionsOf(name, section, directory);
}

/** 县、乡（镇）X is printed as two names: the level alone takes the section's name from the name after it. */
function completeLevels(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const section = TOWNSHIP_SECTION.exec(plainForm(names[at + 1] ?? ''))?.groups?.['section'];
    return LEVEL_ALONE.test(plainForm(name)) && section !== undefined ? plainForm(name) + section : name;
  });
}

/**
 * The units that the names of one list of responsible units stand for (责任单位), one answer per name in its place: a unit by name, alias or the way the
 * county says it; a group (各乡镇, 场) as its members in the directory's order; 县、乡（镇）X as the county's X and every township's X.
 */
export function unitResolver(units: readonly Unit[]): (names: readonly string[]) => readonly ResolvedName[] {
  const directory = prepare(units);
  return (names) => completeLevels(names).map((name, at) => ({ ...resolveOne(name, directory), name: names[at] ?? name }));
}
