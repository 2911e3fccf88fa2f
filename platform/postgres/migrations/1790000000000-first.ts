import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seedCalendar } from '../../../features/calendar/store/seed-calendar';
import { access } from './first/access';
import { accounts } from './first/accounts';
import { calendar } from './first/calendar';
import { campaign } from './first/campaign';
import { directory } from './first/directory';
import { instance } from './first/instance';
import { letters } from './first/letters';
import { obligations } from './first/obligations';
import { operations } from './first/operations';

/** The first schema, with the State Council's lists of days off. Leaves every table owned by the migrating role, and `duban_app` with the rights of its processes. */
export class First1790000000000 implements MigrationInterface {
  name = 'First1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const area of [instance, calendar, directory, accounts, campaign, obligations, letters, operations, access])
      await runner.query(area);
    await seedCalendar((text, parameters) => runner.query(text, parameters as unknown[]));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The first schema is not taken back: drop the database instead.'));
  }
}
