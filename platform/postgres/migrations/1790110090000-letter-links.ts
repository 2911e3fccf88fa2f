import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters whose links sign their reader in: for whom a link is made when such a letter leaves, and that it is one of a letter. */
export class LetterLinks1790110090000 implements MigrationInterface {
  name = 'LetterLinks1790110090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter add column link_account_id uuid references account;
      alter table sign_in_link
        add column kind text not null default 'asked',
        add constraint sign_in_link_kind_check check (kind in ('asked', 'letter'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from sign_in_link where kind = 'letter';
      alter table sign_in_link drop column kind;
      alter table letter drop column link_account_id;`);
  }
}
