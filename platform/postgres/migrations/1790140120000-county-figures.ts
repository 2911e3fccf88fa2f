import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the county's total is made of, for a unit that answers for the whole of a notice and reads no other unit's rows (ADR 63). The functions look at the rows
 * of one series as the office does, for the time of one statement, and give them only to whoever sees that the series is counted.
 */
export class CountyFigures1790140120000 implements MigrationInterface {
  name = 'CountyFigures1790140120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function duban_county_entries(series uuid, on_day date) returns setof figure_entry language plpgsql as $$
        declare own text := coalesce(current_setting('duban.scope', true), '');
        begin
          if not exists (select from figure_series s where s.id = series) then return; end if;
          perform set_config('duban.scope', '*', true);
          return query select e.* from unit u cross join lateral (
            select * from figure_entry f where f.series_id = series and f.unit_id = u.id and f.through_day <= on_day order by f.through_day desc, f.id desc limit 1) e;
          perform set_config('duban.scope', own, true);
        end $$;
      create function duban_county_quotas(series uuid) returns setof quota language plpgsql as $$
        declare own text := coalesce(current_setting('duban.scope', true), '');
        begin
          if not exists (select from figure_series s where s.id = series) then return; end if;
          perform set_config('duban.scope', '*', true);
          return query select distinct on (q.unit_id) q.* from quota q where q.series_id = series order by q.unit_id, q.recorded_at desc, q.id desc;
          perform set_config('duban.scope', own, true);
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function duban_county_entries(uuid, date), duban_county_quotas(uuid)');
  }
}
