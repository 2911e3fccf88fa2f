import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { isActedForByDefault } from '../../../core/directory/acting';
import { isOver, type Unit } from '../../../core/directory/unit';
import type { ContactRow, DirectoryColumn, DirectoryRows, UnitRow } from './directory-rows';
import type { DirectoryView, DutyView } from './directory-view';
import { type AreaPlan, planAreas } from './areas/plan-areas';
import { personsIn } from './duties/find-persons';
import { type PersonRow, personsOf } from './duties/persons-of';
import { type PairPlan, planPairs } from './pairs/plan-pairs';
import { unitsEnding } from './units-after';

/** A unit that the rows change: as it was, as the rows have it, and in which columns they differ. */
export interface UnitChange {
  readonly before: Unit;
  readonly row: UnitRow;
  readonly columns: readonly DirectoryColumn[];
}

/** What an import would do (导入预览). */
export interface ImportPlan extends PairPlan, AreaPlan {
  readonly unitsAdded: readonly UnitRow[];
  /** Those that end by the rows are among them. */
  readonly unitsChanged: readonly UnitChange[];
  readonly unitsEnded: readonly UnitRow[];
  readonly personsAdded: readonly PersonRow[];
  /** Persons who get another name or telephone. */
  readonly personsChanged: readonly { readonly before: PersonRow; readonly row: PersonRow }[];
  readonly dutiesAdded: readonly ContactRow[];
  /** Duties whose last day becomes another one. */
  readonly dutiesChanged: readonly { readonly before: DutyView; readonly row: ContactRow }[];
  /** Duties that the rows no longer name in a unit that they do name, or whose unit ends. */
  readonly dutiesEnded: readonly DutyView[];
}

const sameList = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join('\n') === [...other].sort().join('\n');

/** The aliases of a unit once its row is taken: those of the row, and chosen ones (写法确认) that no row gives to somebody. */
const aliasesAfter = ({ chosenAliases = [] }: Unit, { aliases }: UnitRow, given: ReadonlySet<string>): readonly string[] => [
  ...aliases,
  ...chosenAliases.filter((alias) => !given.has(alias)),
];

interface Around {
  readonly parentCode: string | undefined;
  /** Every name and alias that the rows give. */
  readonly given: ReadonlySet<string>;
}

function changedColumns(before: Unit, row: UnitRow, { parentCode, given }: Around): readonly DirectoryColumn[] {
  const differs: readonly (readonly [DirectoryColumn, boolean])[] = [
    ['name', before.name !== row.name],
    ['kind', before.kind !== row.kind],
    ['parent', parentCode !== row.parent],
    ['acting', row.isActedFor !== undefined && (before.isActedFor ?? isActedForByDefault(before)) !== row.isActedFor],
    ['telephone', row.telephone !== undefined && before.telephone !== row.telephone],
    ['aliases', !sameList(before.aliases, aliasesAfter(before, row, given))],
    ['to', before.toDay !== row.toDay],
  ];
  return differs.flatMap(([column, isOther]) => (isOther ? [column] : []));
}

const keyOf = (email: string, unit: string, duty: string, fromDay: CivilDay | undefined): string =>
  [email, unit, duty, fromDay === undefined ? '' : formatDay(fromDay)].join('/');

/** What taking these rows changes in the directory as it is known: sound rows, as `checkDirectory` leaves them. */
export function planImport({ units, contacts, pairs = [], areas = [] }: DirectoryRows, known: DirectoryView): ImportPlan {
  const { today } = known;
  const byCode = new Map(known.units.map((unit) => [unit.code, unit]));
  const codes = new Map(known.units.map(({ id, code }) => [id, code]));
  const codeOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : codes.get(id));
  const ending = new Set(unitsEnding(units, known.units, today));

  const persons = new Map(
    personsIn(known).map(({ email, name, telephone }) => [email, { email, name, ...(telephone !== undefined && { telephone }) }]),
  );
  const rowPersons = personsOf([...contacts, ...areas]);
  const given = new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const rows = new Map(contacts.map((row) => [keyOf(row.email, row.unit, row.duty, row.fromDay), row]));
  const held = new Map(known.duties.map((duty) => [keyOf(duty.email, codeOf(duty.unitId) ?? '', duty.duty, duty.fromDay), duty]));
  const named = new Set(contacts.map(({ unit }) => unit));
  const lastDayOf = new Map(units.filter(({ code }) => ending.has(code)).map(({ code, toDay }) => [code, toDay ?? today]));
  const ends = (duty: DutyView, key: string): boolean => {
    const code = codeOf(duty.unitId) ?? '';
    const unitsLast = lastDayOf.get(code);
    const leftOut = named.has(code) && !rows.has(key) && (duty.toDay === undefined || duty.toDay >= today);
    return leftOut || (unitsLast !== undefined && (duty.toDay === undefined || duty.toDay > unitsLast));
  };

  return {
    unitsAdded: units.filter(({ code }) => !byCode.has(code)),
    unitsChanged: units.flatMap((row) => {
      const before = byCode.get(row.code);
      const columns = before ? changedColumns(before, row, { parentCode: codeOf(before.parentId), given }) : [];
      return before && columns.length > 0 ? [{ before, row, columns }] : [];
    }),
    unitsEnded: units.filter((row) => ending.has(row.code) && isOver(row, today)),
    personsAdded: rowPersons.filter(({ email }) => !persons.has(email)),
    personsChanged: rowPersons.flatMap((row) => {
      const before = persons.get(row.email);
      const isSame = before?.name === row.name && (row.telephone ?? before.telephone) === before.telephone;
      return before === undefined || isSame ? [] : [{ before, row }];
    }),
    dutiesAdded: [...rows].filter(([key]) => !held.has(key)).map(([, row]) => row),
    dutiesChanged: [...rows].flatMap(([key, row]) => {
      const before = held.get(key);
      return before && before.toDay !== row.toDay ? [{ before, row }] : [];
    }),
    dutiesEnded: [...held].filter(([key, duty]) => ends(duty, key)).map(([, duty]) => duty),
    ...planPairs(pairs, known),
    ...planAreas(areas, known),
  };
}

/** Whether an import would change anything. */
export const isEmptyPlan = (plan: ImportPlan): boolean => Object.values(plan).every((list: readonly unknown[]) => list.length === 0);
