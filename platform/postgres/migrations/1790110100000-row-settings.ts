import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the policies of row-level security ask of the transaction (`access/rows.ts`), beside `duban_scope`. `duban.sees` names records that are no unit's business,
 * `*` all of them; `duban.account` is the account that asks. Each is empty where it is not set, and then nothing is seen by it.
 * An index on what stands in a session is of no use under a policy, which is asked before anything is taken out of a row.
 */
export class RowSettings1790110100000 implements MigrationInterface {
  name = 'RowSettings1790110100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function duban_reaches_all() returns boolean language sql stable
        as $$ select coalesce(current_setting('duban.scope', true), '') = '*' $$;
      create function duban_sees(variadic records text[]) returns boolean language sql stable
        as $$ select string_to_array(coalesce(current_setting('duban.sees', true), ''), ',') && array_append(records, '*') $$;
      create function duban_account() returns uuid language sql stable
        as $$ select nullif(current_setting('duban.account', true), '')::uuid $$;
      create function duban_scope_upwards() returns uuid[] language sql stable
        as $$
          with recursive up (id) as (
            select unnest(duban_scope()) union select parent_id from unit join up using (id) where parent_id is not null)
          select array(select id from up) $$;
      drop index user_session_account;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index user_session_account on user_session ((sess ->> 'accountId'))`);
    await runner.query('drop function duban_scope_upwards(), duban_account(), duban_sees(text[]), duban_reaches_all()');
  }
}
