import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for more time, or an objection, of which the subject was over before it was answered (不再批复). Those that wait for nothing today are closed so too. */
export class LapsedRequests1790130060000 implements MigrationInterface {
  name = 'LapsedRequests1790130060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table extension_request
        drop constraint extension_request_state_check,
        add constraint extension_request_state_check check (state in ('pending', 'granted', 'refused', 'lapsed'));
      alter table objection
        drop constraint objection_state_check,
        add constraint objection_state_check check (state in ('pending', 'accepted', 'refused', 'lapsed'));
      update extension_request set state = 'lapsed'
      where state = 'pending' and obligation_id in (select id from obligation where state in ('met', 'void'));
      update objection set state = 'lapsed'
      where state = 'pending' and assignment_id in (select id from assignment where state in ('struckOff', 'terminated', 'transferred'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update extension_request set state = 'pending' where state = 'lapsed';
      update objection set state = 'pending' where state = 'lapsed';
      alter table extension_request
        drop constraint extension_request_state_check,
        add constraint extension_request_state_check check (state in ('pending', 'granted', 'refused'));
      alter table objection
        drop constraint objection_state_check,
        add constraint objection_state_check check (state in ('pending', 'accepted', 'refused'));
    `);
  }
}
