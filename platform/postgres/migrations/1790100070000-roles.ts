import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security holds for whoever signs in: each process has a role of its own now, and a policy for one role would show the others nothing. Rights on
 * tables are not given by migrations any more but by `access/grants.ts` after them.
 */
export class Roles1790100070000 implements MigrationInterface {
  name = 'Roles1790100070000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['assignment', 'obligation', 'receipt', 'report', 'extension_request', 'reminder'])
      await runner.query(`alter policy scope on ${table} to public`);
    await runner.query('alter policy review_by_unit on obligation to public');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter policy review_by_unit on obligation to duban_app');
    for (const table of ['assignment', 'obligation', 'receipt', 'report', 'extension_request', 'reminder'])
      await runner.query(`alter policy scope on ${table} to duban_app`);
  }
}
