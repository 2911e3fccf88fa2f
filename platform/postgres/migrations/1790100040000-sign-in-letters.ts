import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters with a sign-in link stand in the outbox beside the others until their link expires. The link is a secret: the database itself holds no text of such
 * a letter once it is over.
 */
export class SignInLetters1790100040000 implements MigrationInterface {
  name = 'SignInLetters1790100040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter
        add column expires_at timestamptz,
        drop constraint letter_kind_check,
        add constraint letter_kind_check check (kind in ('digest', 'event', 'signIn')),
        drop constraint letter_state_check,
        add constraint letter_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'inDoubt', 'expired')),
        add constraint letter_sign_in_expires check ((kind = 'signIn') = (expires_at is not null)),
        add constraint letter_sign_in_is_emptied check (kind <> 'signIn' or state in ('waiting', 'sending', 'inDoubt') or mime = '');
      create index letter_to_expire on letter (expires_at) where expires_at is not null and state in ('waiting', 'inDoubt');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from delivery using letter where delivery.letter_id = letter.id and letter.kind = 'signIn';
      delete from letter where kind = 'signIn';
      drop index letter_to_expire;
      alter table letter
        drop constraint letter_sign_in_is_emptied,
        drop constraint letter_sign_in_expires,
        drop constraint letter_state_check,
        add constraint letter_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'inDoubt')),
        drop constraint letter_kind_check,
        add constraint letter_kind_check check (kind in ('digest', 'event')),
        drop column expires_at;`);
  }
}
