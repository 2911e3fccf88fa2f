import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seedCalendar } from '../../../features/calendar/store/seed-calendar';

/**
 * The days of the State Council's lists as rows, and one number that every change of them raises: a process keeps the calendar it has read for as long as
 * the number stands. The app role may replace a year's list, hence the right to delete days.
 */
export class Calendar1700000000100 implements MigrationInterface {
  name = 'Calendar1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_version (
        only_row boolean primary key default true check (only_row),
        version bigint not null default 1
      );
      insert into calendar_version default values;
      create function raise_calendar_version() returns trigger language plpgsql
        as $$ begin update calendar_version set version = version + 1; return null; end $$;
      create trigger calendar_day_changed after insert or update or delete on calendar_day
        for each statement execute function raise_calendar_version();
      grant select, update on calendar_version to duban_app;
      grant delete on calendar_day to duban_app;
    `);
    await seedCalendar((text, parameters) => runner.query(text, parameters as unknown[]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger calendar_day_changed on calendar_day;
      drop function raise_calendar_version;
      drop table calendar_version;
      revoke delete on calendar_day from duban_app;
    `);
  }
}
