import { systemActor } from '../../../core/access/actor';
import { issueSignInLink } from '../../../features/accounts/use-cases/issue-sign-in-link';
import { createDataSource } from '../../../platform/postgres/data-source';
import { databaseOn } from '../../../platform/postgres/lists/features';
import { Visitor } from '../../support/web/web';
import type { Instance } from './instance';

/** People of an instance, signed in by one-time links: by the local part of their address. */
export async function signIn(instance: Instance, names: readonly string[]): Promise<ReadonlyMap<string, Visitor>> {
  const dataSource = await createDataSource(instance.variable('DATABASE_URL'), { sees: '*' }).initialize();
  try {
    const accounts = await instance.sql<{ id: string; name: string }>(
      `select a.id, split_part(p.email, '@', 1) as name from account a join person p on p.id = a.person_id where split_part(p.email, '@', 1) = any ($1)`,
      [names],
    );
    const database = databaseOn(dataSource);
    const visitors = accounts.map(async ({ id, name }): Promise<[string, Visitor]> => {
      const visitor = new Visitor(instance.url);
      const { status } = await visitor.submit(`/sign-in/${await issueSignInLink(database, systemActor('test'), id, 30)}`);
      if (status !== 303) throw new Error(`${name} could not sign in: ${status}`);
      return [name, visitor];
    });
    return new Map(await Promise.all(visitors));
  } finally {
    await dataSource.destroy();
  }
}
