import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { isActedForByDefault } from '../../../core/directory/acting';
import type { DutyHolding } from '../../../core/directory/unit';
import type { ContactRow, UnitRow } from '../rules/directory-rows';
import type { AliasRow, ContactsSaved, DirectoryRepository, UnitEnded, UnitsSaved } from '../use-cases/directory-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { addArea, endArea, saveAreas } from './areas';
import { addPair, savePairs } from './pairs';
import { writePersons } from './persons';
import { directoryView, loadUnits } from './view';

async function loadHoldings(sql: Sql): Promise<DutyHolding[]> {
  const rows = await sql<Pick<DutyHolding, 'personId' | 'unitId' | 'duty'> & { fromDay: number | null; toDay: number | null }>(
    `select person_id as "personId", unit_id as "unitId", duty, from_day - date '1970-01-01' as "fromDay", to_day - date '1970-01-01' as "toDay"
     from duty_holding`,
  );
  return rows.map(({ fromDay, toDay, ...holding }) => ({
    ...holding,
    ...(fromDay !== null && { fromDay }),
    ...(toDay !== null && { toDay }),
  }));
}

/** Lets names stand for units; one that stands for the same unit already stays as it is. Returns the codes of the units that got a name. */
function writeAliases(sql: Sql, aliases: readonly AliasRow[], remembered: boolean): Promise<{ code: string }[]> {
  return sql<{ code: string }>(
    `insert into unit_alias (alias, unit_id, remembered) select row.alias, unit.id, $3 from unnest($1::text[], $2::text[]) as row (alias, code) join unit using (code)
     on conflict (alias) do update set unit_id = excluded.unit_id, remembered = excluded.remembered where unit_alias.unit_id <> excluded.unit_id
     returning (select code from unit where id = unit_id)`,
    [aliases.map(({ alias }) => alias), aliases.map(({ code }) => code), remembered],
  );
}

async function saveUnits(sql: Sql, rows: readonly UnitRow[], over: readonly string[]): Promise<UnitsSaved> {
  const codes = rows.map(({ code }) => code);
  const names = rows.map(({ name }) => name);
  const days = rows.map(({ toDay }) => dayText(toDay));
  // A name may go from one unit to another, or two may change theirs: the old ones give way first.
  await sql(
    `update unit set name = unit.id::text from unnest($1::text[], $2::text[]) as row (code, name) where unit.code = row.code and unit.name <> row.name`,
    [codes, names],
  );
  const written = await sql<{ code: string; added: boolean }>(
    `insert into unit (code, name, kind, to_day, is_acted_for, telephone)
     select code, row.name, row.kind, row.to_day, coalesce(stated, old.is_acted_for, usual), coalesce(row.telephone, old.telephone)
     from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::boolean[], $6::boolean[], $7::text[])
       as row (code, name, kind, to_day, stated, usual, telephone) left join unit old using (code)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind, to_day = excluded.to_day, is_acted_for = excluded.is_acted_for,
       telephone = excluded.telephone
     where (unit.name, unit.kind, unit.to_day, unit.is_acted_for, unit.telephone)
       is distinct from (excluded.name, excluded.kind, excluded.to_day, excluded.is_acted_for, excluded.telephone)
     returning code, xmax = 0 as added`,
    [
      codes,
      names,
      rows.map(({ kind }) => kind),
      days,
      rows.map(({ isActedFor }) => isActedFor ?? null),
      rows.map(isActedForByDefault),
      rows.map(({ telephone }) => telephone ?? null),
    ],
  );
  const moved = await sql<{ code: string }>(
    `update unit set parent_id = parent.id
     from unnest($1::text[], $2::text[]) as row (code, parent_code) left join unit parent on parent.code = row.parent_code
     where unit.code = row.code and unit.parent_id is distinct from parent.id returning unit.code`,
    [codes, rows.map(({ parent }) => parent ?? null)],
  );
  const isOver = new Set(over);
  const there = rows.filter(({ code }) => !isOver.has(code));
  const aliases = there.flatMap(({ code, aliases: own }) => own.map((alias) => ({ code, alias })));
  // A chosen alias stays, unless its unit ends or its words are now the name of a unit.
  const dropped = await sql<{ code: string }>(
    `delete from unit_alias using unit where unit.id = unit_alias.unit_id
       and (unit.code = any($1::text[]) and alias <> all($2::text[]) and not remembered or unit.code = any($3::text[]) or alias = any($4::text[]))
     returning unit.code`,
    [codes, aliases.map(({ alias }) => alias), over, there.map(({ name }) => name)],
  );
  const named = await writeAliases(sql, aliases, false);
  const added = new Set(written.filter((row) => row.added).map(({ code }) => code));
  const touched = [...written, ...moved, ...dropped, ...named].map(({ code }) => code).filter((code) => !added.has(code));
  return { added: [...added].sort(), changed: [...new Set(touched)].sort() };
}

async function endUnits(sql: Sql, codes: readonly string[]): Promise<readonly UnitEnded[]> {
  if (codes.length === 0) return [];
  const duties = await sql<{ code: string }>(
    `update duty_holding held set to_day = unit.to_day from unit where unit.id = held.unit_id and unit.code = any($1::text[])
       and (held.to_day is null or held.to_day > unit.to_day) returning unit.code`,
    [codes],
  );
  await sql(
    `update area_holding held set to_day = unit.to_day from unit where unit.id = held.unit_id and unit.code = any($1::text[])
       and (held.to_day is null or held.to_day > unit.to_day)`,
    [codes],
  );
  await sql(
    `update unit_pair pair set to_day = unit.to_day from unit where unit.id in (pair.unit_id, pair.village_id) and unit.code = any($1::text[])
       and (pair.to_day is null or pair.to_day > unit.to_day)`,
    [codes],
  );
  const units = await sql<{ code: string; name: string; owed: number }>(
    `select code, name, (select count(*)::int from obligation o where o.unit_id = unit.id and o.state not in ('met', 'void')) as owed
     from unit where code = any($1::text[]) order by code`,
    [codes],
  );
  return units.map(({ code, name, owed }) => ({
    code,
    name,
    obligationsOpen: owed,
    dutiesEnded: duties.filter((duty) => duty.code === code).length,
  }));
}

const countOf = ({ length }: readonly unknown[]): number => length;
const dayText = (day: CivilDay | undefined): string | null => (day === undefined ? null : formatDay(day));

/** The rows of a contacts file ($1–$5) with their persons and units. */
const IMPORTED = `with imported_duty as (
  select person.id as person_id, unit.id as unit_id, row.duty, row.from_day, row.to_day
  from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[]) as row (email, code, duty, from_day, to_day)
  join person using (email) join unit using (code))`;

async function saveContacts(sql: Sql, rows: readonly ContactRow[], today: CivilDay): Promise<ContactsSaved> {
  const personsAdded = await writePersons(sql, rows);
  const imported = [
    rows.map(({ email }) => email),
    rows.map(({ unit }) => unit),
    rows.map(({ duty }) => duty),
    rows.map(({ fromDay }) => dayText(fromDay)),
    rows.map(({ toDay }) => dayText(toDay)),
  ];
  const ended = await sql(
    `${IMPORTED}
     update duty_holding held set to_day = $6::date
     where unit_id in (select unit_id from imported_duty) and (to_day is null or to_day > $6::date) and not exists (
       select from imported_duty row where (row.person_id, row.unit_id, row.duty) = (held.person_id, held.unit_id, held.duty)
         and row.from_day is not distinct from held.from_day)
     returning id`,
    [...imported, formatDay(today - 1)],
  );
  const duties = await sql<{ added: boolean }>(
    `${IMPORTED}
     insert into duty_holding (person_id, unit_id, duty, from_day, to_day) select person_id, unit_id, duty, from_day, to_day from imported_duty
     on conflict on constraint duty_holding_once do update set to_day = excluded.to_day where duty_holding.to_day is distinct from excluded.to_day
     returning xmax = 0 as added`,
    imported,
  );
  const added = (written: readonly { added: boolean }[]): number => countOf(written.filter((row) => row.added));
  return {
    personsAdded,
    dutiesAdded: added(duties),
    dutiesEnded: countOf(ended),
  };
}

/** Units with their aliases, persons with their duties. */
export const directoryRepository = (sql: Sql): DirectoryRepository => ({
  view: () => directoryView(sql),
  loadUnits: () => loadUnits(sql),
  loadHoldings: () => loadHoldings(sql),
  saveUnits: (rows, over) => saveUnits(sql, rows, over),
  endUnits: (codes) => endUnits(sql, codes),
  rememberAliases: async (aliases) => void (await writeAliases(sql, aliases, true)),
  keepAliases: async (code, aliases) =>
    void (await sql('delete from unit_alias using unit where unit.id = unit_id and code = $1 and alias <> all($2::text[])', [
      code,
      aliases,
    ])),
  saveContacts: (rows, today) => saveContacts(sql, rows, today),
  async addDuty({ email, name, telephone, unit, duty, fromDay, toDay }) {
    await writePersons(sql, [{ email, name, ...(telephone !== undefined && { telephone }) }]);
    const values = [email, unit, duty, dayText(fromDay), dayText(toDay)];
    const added = await sql(
      `insert into duty_holding (person_id, unit_id, duty, from_day, to_day) select person.id, unit.id, $3, $4::date, $5::date
       from person, unit where person.email = $1 and unit.code = $2 on conflict on constraint duty_holding_once do nothing returning id`,
      values,
    );
    const [person] = await sql<{ id: string }>('select id from person where email = $1', [email]);
    if (!person) throw new Error('a person that was written has an id');
    return { personId: person.id, isNew: added.length > 0 };
  },
  savePairs: (rows, today) => savePairs(sql, rows, today),
  addPair: (row) => addPair(sql, row),
  endPair: async (id, toDay) => void (await sql('update unit_pair set to_day = $2::date where id = $1', [id, formatDay(toDay)])),
  saveAreas: (rows, today) => saveAreas(sql, rows, today),
  addArea: (row) => addArea(sql, row),
  endArea: (id, ending) => endArea(sql, id, ending),
  endDuty: async (id, toDay) => void (await sql('update duty_holding set to_day = $2::date where id = $1', [id, formatDay(toDay)])),
});
