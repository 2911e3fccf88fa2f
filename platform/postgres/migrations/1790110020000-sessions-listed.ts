import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions are listed and ended by their owner and by the administrators, who also see when somebody signed in last. Open sessions do not say when they began: they end. */
export class SessionsListed1790110020000 implements MigrationInterface {
  name = 'SessionsListed1790110020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from user_session;
      create index user_session_account on user_session ((sess ->> 'accountId'));
      alter table account add column last_signed_in_at timestamptz;
      update account set last_signed_in_at = first_signed_in_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column last_signed_in_at; drop index user_session_account');
  }
}
