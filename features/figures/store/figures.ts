import { type CivilDay, civilDayOf, formatDay } from '../../../core/calendar/civil-day';
import { millis } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { FigureEntry } from '../rules/collected/figure';
import type { PlanPoint } from '../rules/progress/planned';
import type { FigureRepository, FigureSeries, QuotaOnPage, StoredSnapshot, TakenFile } from '../use-cases/figure-repository';
import { ENTRY, entryOf, type EntryRow, FROM_ENTRIES, placeIn, SHOWN, type ShownRow, shownOf } from './entry-rows';

/** SHA-256 of a text, in hexadecimal figures. */
const hashOf = (text: string): string => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** The county day of an instant, as a civil day. */
const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date - date '1970-01-01'`;

/** A goal in percent as a notice writes it, in whole hundredths. */
const POINT = `jsonb_build_object('day', o.printed_day, 'goal', (t.value ->> 'percent')::numeric * 100)`;

interface StoredPoint {
  readonly day: string;
  readonly goal: number;
}
const pointsOf = (points: readonly StoredPoint[]): PlanPoint[] => points.map(({ day, goal }) => ({ day: civilDayOf(day), goal }));

type SeriesRow = Omit<FigureSeries, 'startDay' | 'goals'> & { readonly startDay: string; readonly goals: StoredPoint[] };
const storedOf = (points: readonly PlanPoint[]): string => JSON.stringify(points.map(({ day, goal }) => ({ day: formatDay(day), goal })));

interface QuotaValue {
  readonly unitId: string;
  readonly persons: number;
}
const quotasOf = (rows: readonly QuotaValue[]) => new Map(rows.map(({ unitId, persons }) => [unitId, persons]));

async function loadGoals(sql: Sql, campaignId: string): Promise<ReadonlyMap<string, readonly PlanPoint[]>> {
  const rows = await sql<{ metric: string; points: StoredPoint[] }>(
    `select metric, jsonb_agg(point order by point ->> 'day') as points from (
       select distinct t.value ->> 'metric' as metric, ${POINT} as point
       from task k join obligation o on o.task_id = k.id cross join jsonb_array_elements(o.targets) t
       where k.campaign_id = $1 and k.kind = 'milestones' and t.value ->> 'op' = '>=' and t.value ? 'percent') goals
     group by metric order by metric`,
    [campaignId],
  );
  return new Map(rows.map(({ metric, points }) => [metric, pointsOf(points)]));
}

async function loadSeries(sql: Sql, where: string, parameters: readonly string[]): Promise<readonly FigureSeries[]> {
  const rows = await sql<SeriesRow>(
    `select s.id, s.campaign_id as "campaignId", c.title as "campaignTitle", s.metric, s.start_day::text as "startDay", s.goals, s.unit_ids as "unitIds",
       s.keeper_unit_id as "keeperUnitId", s.smallest_quota as "smallestQuota"
     from figure_series s join campaign c on c.id = s.campaign_id where ${where} order by c.issued_at desc, c.id`,
    [...parameters],
  );
  return rows.map((row) => ({ ...row, startDay: civilDayOf(row.startDay), goals: pointsOf(row.goals) }));
}

/** 指标、任务数、征缴数 on Postgres. */
export const figureRepository = (sql: Sql): FigureRepository => ({
  goalsOf: (campaignId) => loadGoals(sql, campaignId),
  async namedUnits(campaignId) {
    const rows = await sql<{ unitId: string }>('select distinct unit_id as "unitId" from assignment where campaign_id = $1 order by 1', [
      campaignId,
    ]);
    return rows.map(({ unitId }) => unitId);
  },
  listSeries: () => loadSeries(sql, 'true', []),
  findSeries: async (campaignId) => (await loadSeries(sql, 's.campaign_id = $1', [campaignId]))[0],
  async lockSeries(id) {
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 7))', [id]);
    return (await loadSeries(sql, 's.id = $1', [id]))[0];
  },
  async saveSeries({ id, campaignId, metric, startDay, unitIds, goals, keeperUnitId, smallestQuota, accountId }) {
    await sql(
      `insert into figure_series (id, campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, smallest_quota, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, duban_now())
       on conflict (campaign_id) do update set metric = excluded.metric, start_day = excluded.start_day, unit_ids = excluded.unit_ids, goals = excluded.goals, keeper_unit_id = excluded.keeper_unit_id,
         smallest_quota = excluded.smallest_quota, set_by = excluded.set_by, set_at = excluded.set_at`,
      [id, campaignId, metric, formatDay(startDay), JSON.stringify(unitIds), storedOf(goals), keeperUnitId, smallestQuota, accountId],
    );
  },

  async quotas(seriesId) {
    const rows = await sql<QuotaValue>(
      `select distinct on (unit_id) unit_id as "unitId", persons from quota where series_id = $1 order by unit_id, recorded_at desc, id desc`,
      [seriesId],
    );
    return quotasOf(rows);
  },
  async quotaDays(seriesId) {
    const rows = await sql<{ unitId: string; day: CivilDay }>(
      `select unit_id as "unitId", max(${dayOf('recorded_at')}) as day from quota where series_id = $1 group by 1`,
      [seriesId],
    );
    return new Map(rows.map(({ unitId, day }) => [unitId, day]));
  },
  async addQuotas(seriesId, rows, { accountId, source, fileId }) {
    await sql(
      `insert into quota (series_id, unit_id, persons, source, recorded_by, recorded_at, file_id, file_line)
       select $1, r."unitId", r.persons, $3, $4, duban_now(), $5, r.line from jsonb_to_recordset($2::jsonb) r ("unitId" uuid, persons integer, line integer)`,
      [seriesId, JSON.stringify(rows), source, accountId ?? null, fileId ?? null],
    );
  },

  async entriesAround({ seriesId, unitIds, firstDay, lastDay }) {
    const rows = await sql<EntryRow>(
      `select distinct on (e.unit_id, e.through_day) ${ENTRY} from unnest($2::uuid[]) u
       cross join lateral (select max(through_day) as day from figure_entry where series_id = $1 and unit_id = u and through_day < $3) before
       cross join lateral (select min(through_day) as day from figure_entry where series_id = $1 and unit_id = u and through_day > $4) after
       join figure_entry e on e.series_id = $1 and e.unit_id = u and e.through_day between coalesce(before.day, $3) and coalesce(after.day, $4)
       order by e.unit_id, e.through_day, e.id desc`,
      [seriesId, unitIds, formatDay(firstDay), formatDay(lastDay)],
    );
    const known = new Map<string, FigureEntry[]>();
    for (const row of rows) {
      const entries = known.get(row.unitId) ?? [];
      entries.push(entryOf(row));
      known.set(row.unitId, entries);
    }
    return known;
  },
  async addFile({ seriesId, name, sha256, accountId }) {
    const [row] = await sql<{ id: string }>(
      `insert into figure_file (series_id, name, sha256, recorded_by, recorded_at) values ($1, $2, $3, $4, duban_now()) returning id`,
      [seriesId, name, sha256, accountId ?? null],
    );
    if (!row) throw new Error('an inserted file has its id');
    return row.id;
  },
  async takenFile(seriesId, sha256) {
    const [row] = await sql<TakenFile>(
      `select f.name, a.name as by, ${millis('f.recorded_at')}::float8 as "recordedAtMs" from figure_file f left join account a on a.id = f.recorded_by
       where f.series_id = $1 and f.sha256 = $2 order by f.id desc limit 1`,
      [seriesId, sha256],
    );
    return row;
  },
  async addEntries({ seriesId, throughDay, rows, channel, reason, accountId, fileId }) {
    await sql(
      `insert into figure_entry (series_id, unit_id, through_day, paid, amount_fen, paid_by_government, paid_in_cash, corrects_id, reason, channel, recorded_by, recorded_at, file_id, file_line)
       select $1, r."unitId", $2, r.paid, r."amountFen", r."paidByGovernment", r."paidInCash", r."correctsId",
         case when r."correctsId" is not null then $4 end, $5, $6, duban_now(), $7, r.line
       from jsonb_to_recordset($3::jsonb) r ("unitId" uuid, paid integer, "amountFen" bigint, "paidByGovernment" integer, "paidInCash" integer, "correctsId" uuid, line integer)`,
      [
        seriesId,
        formatDay(throughDay),
        JSON.stringify(rows.map(({ unitId, collected, correctsId, line }) => ({ unitId, ...collected, correctsId, line }))),
        reason ?? null,
        channel,
        accountId ?? null,
        fileId ?? null,
      ],
    );
  },
  async latest(seriesId, day) {
    const rows = await sql<EntryRow>(
      `select ${ENTRY} from unit u cross join lateral (
         select * from figure_entry f where f.series_id = $1 and f.unit_id = u.id and f.through_day <= $2 order by f.through_day desc, f.id desc limit 1) e
       order by u.id`,
      [seriesId, formatDay(day)],
    );
    return new Map(rows.map((row) => [row.unitId, entryOf(row)]));
  },
  async latestOn(seriesId, unitIds, days) {
    const rows = await sql<EntryRow & { readonly onDay: CivilDay }>(
      `select ${ENTRY}, d - date '1970-01-01' as "onDay" from unnest($3::date[]) d cross join unnest($2::uuid[]) u cross join lateral (
         select * from figure_entry f where f.series_id = $1 and f.unit_id = u and f.through_day <= d order by f.through_day desc, f.id desc limit 1) e`,
      [seriesId, unitIds, days.map(formatDay)],
    );
    const on = new Map(days.map((day) => [day, new Map<string, FigureEntry>()]));
    for (const { onDay, ...row } of rows) on.get(onDay)?.set(row.unitId, entryOf(row));
    return on;
  },
  async ofCounty(seriesId, day) {
    const entries = await sql<EntryRow>(`select ${ENTRY} from duban_county_entries($1, $2) e order by e.unit_id`, [
      seriesId,
      formatDay(day),
    ]);
    const quotas = await sql<QuotaValue & { readonly day: CivilDay }>(
      `select unit_id as "unitId", persons, ${dayOf('recorded_at')} as day from duban_county_quotas($1)`,
      [seriesId],
    );
    const quotaDays = new Map(quotas.map(({ unitId, day }) => [unitId, day]));
    return { entries: new Map(entries.map((row) => [row.unitId, entryOf(row)])), quotas: quotasOf(quotas), quotaDays };
  },

  async history(seriesId, unitId, limit) {
    const rows = await sql<ShownRow>(
      `select ${SHOWN} ${FROM_ENTRIES} where e.series_id = $1 and e.unit_id = $2 order by e.through_day desc, e.id desc limit $3`,
      [seriesId, unitId, limit],
    );
    return rows.map(shownOf);
  },
  async entriesOf(ids) {
    const rows = await sql<ShownRow & { readonly unitName: string; readonly isCorrected: boolean }>(
      `select ${SHOWN}, u.name as "unitName", exists (select from figure_entry later where later.corrects_id = e.id) as "isCorrected"
       ${FROM_ENTRIES} join unit u on u.id = e.unit_id where e.id = any ($1::uuid[]) order by u.code`,
      [ids],
    );
    return rows.map(({ unitName, isCorrected, ...row }) => ({ ...shownOf(row), unitName, isCorrected }));
  },
  quotaHistory: (seriesId, unitId) =>
    sql<QuotaOnPage>(
      `select q.persons, q.source, a.name as by, ${millis('q.recorded_at')}::float8 as "recordedAtMs", ${placeIn('q')} as file
       from quota q left join account a on a.id = q.recorded_by left join figure_file f on f.id = q.file_id
       where q.series_id = $1 and q.unit_id = $2 order by q.recorded_at desc, q.id desc`,
      [seriesId, unitId],
    ),

  async addSnapshot({ id, seriesId, day, content, accountId }) {
    const [row] = await sql<{ hash: string }>(
      `insert into figure_snapshot (id, series_id, through_day, content, hash, taken_by, taken_at)
       values ($1, $2, $3, $4, ${hashOf('$4::text')}, $5, duban_now()) returning hash`,
      [id, seriesId, formatDay(day), content, accountId ?? null],
    );
    if (!row) throw new Error('an inserted snapshot has its hash');
    return row.hash;
  },
  async findSnapshot(id) {
    const [row] = await sql<StoredSnapshot>(
      `select id, series_id as "seriesId", through_day - date '1970-01-01' as day, content, hash, hash = ${hashOf('content')} as "isIntact", ${millis('taken_at')}::float8 as "takenAtMs"
       from figure_snapshot where id = $1`,
      [id],
    );
    return row;
  },

  async ownPlans(seriesId) {
    const rows = await sql<{ unitId: string; startDay: string; points: StoredPoint[] }>(
      `select distinct on (p.unit_id) p.unit_id as "unitId", s.start_day::text as "startDay", p.points
       from own_plan p join figure_series s on s.id = p.series_id where p.series_id = $1 order by p.unit_id, p.id desc`,
      [seriesId],
    );
    return new Map(rows.map(({ unitId, startDay, points }) => [unitId, { startDay: civilDayOf(startDay), points: pointsOf(points) }]));
  },
  async addOwnPlan({ seriesId, unitId, points, accountId }) {
    await sql(`insert into own_plan (series_id, unit_id, points, recorded_by, recorded_at) values ($1, $2, $3, $4, duban_now())`, [
      seriesId,
      unitId,
      storedOf(points),
      accountId ?? null,
    ]);
  },
});
