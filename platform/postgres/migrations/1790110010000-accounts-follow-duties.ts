import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An account is a person; what he may do follows from the duties of the day, of which there are more than letters go to. Whether the unit above acts for a unit
 * is a property of the pair: so far it did for every inner office and village.
 */
export class AccountsFollowDuties1790110010000 implements MigrationInterface {
  name = 'AccountsFollowDuties1790110010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into account (person_id, name, role) select id, name, 'office' from person where not exists (select from account where person_id = person.id);
      update account set disabled_at = null where person_id is not null;
      alter table account drop constraint unit_account_has_unit, drop column unit_id, drop column role;
      create unique index account_without_person on account (name) where person_id is null and disabled_at is null;
      alter table unit add column is_acted_for boolean not null default false;
      update unit set is_acted_for = kind = 'village' or kind = 'section' and name !~ '纪委|监委|监察|纪检|人大|政协|法院|法庭|检察|武装部';
      alter table duty_holding drop constraint duty_holding_duty_check, add constraint duty_holding_duty_check check (duty in ('contact', 'deputy', 'leader', 'head',
        'office', 'reviewer', 'officeHead', 'countyLeader', 'evaluator', 'approver', 'auditor', 'systemAdmin', 'securityAdmin', 'auditAdmin'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from duty_holding where duty in ('countyLeader', 'evaluator', 'approver', 'auditor', 'systemAdmin', 'securityAdmin', 'auditAdmin');
      alter table duty_holding drop constraint duty_holding_duty_check, add constraint duty_holding_duty_check
        check (duty in ('contact', 'deputy', 'leader', 'head', 'office', 'reviewer', 'officeHead'));
      alter table unit drop column is_acted_for;
      drop index account_without_person;
      alter table account add column unit_id uuid references unit, add column role text check (role in ('office', 'unit'));
      update account set role = case when person_id is null or exists (select from duty_holding held where held.person_id = account.person_id
        and duty in ('office', 'reviewer', 'officeHead')) then 'office' else 'unit' end,
        unit_id = (select unit_id from duty_holding held where held.person_id = account.person_id order by id limit 1);
      alter table account alter column role set not null, add constraint unit_account_has_unit check (role = 'office' or unit_id is not null);
    `);
  }
}
