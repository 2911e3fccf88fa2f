import type { AccountsFollowed, WithAccounts } from '../../accounts/use-cases/account-repository';
import type { WithDirectory } from './directory-repository';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { checkDirectory } from '../rules/check-directory';
import type { Actor } from '../../../core/access/actor';
import type { DirectoryProblem, DirectoryRows } from '../rules/directory-rows';
import type { ContactsSaved, UnitsSaved } from './directory-repository';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithDirectory & WithAccounts;

/** What an import did, or why it did nothing. */
export type DirectoryImport =
  | { readonly kind: 'imported'; readonly units: UnitsSaved; readonly contacts: ContactsSaved & AccountsFollowed }
  | { readonly kind: 'refused'; readonly problems: readonly DirectoryProblem[] };

/** The import inside a transaction that does more besides; a refusal has written nothing. */
export async function importRows(tx: Tx, actor: Actor, rows: DirectoryRows): Promise<DirectoryImport> {
  const problems = checkDirectory(rows, await tx.directory.loadUnits());
  if (problems.length > 0) return { kind: 'refused', problems };
  const units = await tx.directory.saveUnits(rows.units);
  const today = dayOfInstant(await tx.nowMs());
  const saved = await tx.directory.saveContacts(rows.contacts, today);
  const contacts = { ...saved, ...(await tx.accounts.followDuties(rows.contacts, today)) };
  const after = { unitsAdded: units.added, unitsChanged: units.changed, ...contacts };
  await tx.appendAudit(actor, [{ kind: 'directory.imported', entity: 'directory', entityId: 'directory', after }]);
  return { kind: 'imported', units, contacts };
}

/**
 * Takes a directory (单位和人员名录) whole or not at all. Doing it again brings what is there up to date: units by code, persons by address; a unit that the
 * files leave out stays, a duty that they no longer name in a unit they do name ends.
 */
export const importDirectory = (database: Database<Tx>, actor: Actor, rows: DirectoryRows): Promise<DirectoryImport> =>
  database.transaction(actor, (tx) => importRows(tx, actor, rows));
