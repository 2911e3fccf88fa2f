import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The units that an actor reads, with those that went into them (并入、更名): units that are over and whose name one of them bears now, as `predecessorsOn` finds
 * them (ADR 67). The policies of figures ask it, so that a unit whose figure counts another's reads what it is made of.
 */
export class MergedUnits1790140150000 implements MigrationInterface {
  name = 'MergedUnits1790140150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function duban_scope_merged() returns uuid[] language sql stable
        as $$
          with today as (select (duban_now() at time zone 'Asia/Shanghai')::date as day),
          bearer as (
            select u.name, u.kind = 'village' as is_village from unit u, today where u.id = any (duban_scope()) and coalesce(u.to_day >= day, true)
            union
            select a.alias, u.kind = 'village' from unit u join unit_alias a on a.unit_id = u.id, today
            where u.id = any (duban_scope()) and coalesce(u.to_day >= day, true))
          select array(
            select unnest(duban_scope())
            union
            select o.id from unit o join bearer b on b.name = o.name and b.is_village = (o.kind = 'village'), today where o.to_day < day) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function duban_scope_merged()');
  }
}
