import { dateOf, timeOf } from '../../../../platform/postgres/rows';
import type { Sql } from '../../../../platform/postgres/sql';
import type { GivenPart, Part, PartRepository, UnitBelow } from '../../use-cases/part/part-repository';

/** So many open parts are shown at once. */
const MOST_PARTS_SHOWN = 100;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const PART = `
  select p.id, p.obligation_id as "obligationId", p.parent_unit_id as "parentUnitId", parent.name as "parentUnitName", p.unit_id as "unitId", u.name as "unitName",
    p.title, p.text, p.due_day::text as "dueDay", p.measure, p.wanted, p.state, p.result, p.figure, p.closed_at::text as "closedAt"
  from part p join unit u on u.id = p.unit_id join unit parent on parent.id = p.parent_unit_id`;

/** Parts of what units owe, under row-level security. */
export const partRows = (sql: Sql): PartRepository => ({
  unitsBelow: (unitId) =>
    sql<UnitBelow>(
      `with recursive below (id) as (
         select id from unit where parent_id = $1 union select child.id from unit child join below on child.parent_id = below.id)
       select u.id, u.name, u.kind from unit u join below using (id)
       where u.to_day is null or u.to_day >= (duban_now() at time zone 'Asia/Shanghai')::date order by u.kind, u.code`,
      [unitId],
    ),
  async lockObligation(obligationId) {
    await sql('select id from obligation where id = $1 for update', [obligationId]);
  },
  async addParts({ obligationId, parentUnitId, unitIds, title, text, dueDay, measure, wanted, accountId, recordedAtMs }) {
    return sql<GivenPart>(
      `insert into part (obligation_id, parent_unit_id, unit_id, title, text, due_day, measure, wanted, account_id, recorded_at)
       select $1, $2, unit_id, $4, $5, $6, $7, $8, $9, $10 from unnest($3::uuid[]) as unit_id returning id, unit_id as "unitId"`,
      [
        obligationId,
        parentUnitId,
        unitIds,
        title,
        text,
        dateOf(dueDay),
        measure ?? null,
        wanted ?? null,
        accountId ?? null,
        timeOf(recordedAtMs),
      ],
    );
  },
  async unitsWithContact(unitIds, day) {
    const rows = await sql<{ id: string }>(
      `select distinct unit_id as id from duty_holding where unit_id = any ($1::uuid[]) and duty = 'contact' and daterange(from_day, to_day, '[]') @> $2::date`,
      [unitIds, dateOf(day)],
    );
    return new Set(rows.map(({ id }) => id));
  },
  partsOf: (obligationId) =>
    sql<Part>(
      `${PART} where p.obligation_id = $1 order by array_position(array['open', 'done', 'withdrawn'], p.state), p.due_day, u.code, p.id`,
      [obligationId],
    ),
  openParts: (unitIds) =>
    sql<Part>(
      `${PART} where p.state = 'open' and (p.unit_id = any ($1::uuid[]) or p.parent_unit_id = any ($1::uuid[]))
       order by p.due_day, p.title, u.code, p.id limit ${MOST_PARTS_SHOWN}`,
      [unitIds],
    ),
  async findPart(id) {
    if (!UUID.test(id)) return undefined;
    const [found] = await sql<Part>(`${PART} where p.id = $1 for update of p`, [id]);
    return found;
  },
  async closePart({ id, state, result, figure, accountId, nowMs }) {
    await sql('update part set state = $2, result = $3, figure = $4, closed_by = $5, closed_at = $6 where id = $1', [
      id,
      state,
      result,
      figure ?? null,
      accountId ?? null,
      timeOf(nowMs),
    ]);
  },
  async endParts(obligationIds, accountId, nowMs) {
    await sql(
      `update part set state = 'withdrawn', closed_by = $2, closed_at = $3 where state = 'open' and obligation_id = any ($1::uuid[])`,
      [obligationIds, accountId ?? null, timeOf(nowMs)],
    );
  },
});
