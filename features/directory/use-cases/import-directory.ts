import type { AccountsFollowed, WithAccounts } from '../../accounts/use-cases/account-repository';
import { changeCyclesWithVillages } from '../../cycle/use-cases/change-cycle';
import type { WithCycles } from '../../cycle/use-cases/cycle-repository';
import type { WithDirectory } from './directory-repository';
import { isOver } from '../../../core/directory/unit';
import { checkDirectory } from '../rules/check-directory';
import type { Actor } from '../../../core/access/actor';
import type { DirectoryProblem, DirectoryRows } from '../rules/directory-rows';
import { separationProblems } from '../rules/duties/separate-administrators';
import { planImport } from '../rules/plan-import';
import { unitsEnding } from '../rules/units-after';
import type { ContactsSaved, UnitEnded, UnitsSaved } from './directory-repository';
import type { Database, Transaction } from '../../../platform/postgres/database';

export type DirectoryTransaction = Transaction & WithDirectory & WithAccounts & WithCycles;
type Tx = DirectoryTransaction;
export type DirectoryDatabase = Database<DirectoryTransaction>;

/** What an import did, or why it did nothing. */
export type DirectoryImport =
  | {
      readonly kind: 'imported';
      readonly units: UnitsSaved & { readonly ended: readonly UnitEnded[] };
      readonly contacts: ContactsSaved & AccountsFollowed;
    }
  | { readonly kind: 'refused'; readonly problems: readonly DirectoryProblem[] };

/** Writes rows without an entry of the audit, which is the caller's; a refusal has written nothing. Rounds of the posting look at their villages again at once. */
export async function takeRows(tx: Tx, rows: DirectoryRows): Promise<DirectoryImport> {
  const view = await tx.directory.view();
  const { today, units: known } = view;
  const problems = checkDirectory(rows, known, today);
  if (problems.length > 0) return { kind: 'refused', problems };
  const together = separationProblems(planImport(rows, view), view);
  if (together.length > 0) return { kind: 'refused', problems: together };
  const ending = unitsEnding(rows.units, known, today);
  const units = await tx.directory.saveUnits(
    rows.units,
    rows.units.filter((unit) => isOver(unit, today)).map(({ code }) => code),
  );
  const saved = await tx.directory.saveContacts(rows.contacts, today);
  await tx.directory.savePairs(rows.pairs ?? [], today);
  const areaPersons = await tx.directory.saveAreas(rows.areas ?? [], today);
  const ended = await tx.directory.endUnits(ending);
  // Whoever answers for an area alone has no account; one whom its row renames keeps his.
  const withDuty = new Set(view.duties.map(({ email }) => email));
  const renamed = (rows.areas ?? []).filter(({ email }) => withDuty.has(email));
  const followed = await tx.accounts.followPersons([...rows.contacts, ...renamed].map(({ email }) => email));
  if (units.added.length + units.changed.length + ended.length > 0) await changeCyclesWithVillages(tx);
  const contacts = { ...saved, personsAdded: saved.personsAdded + areaPersons, ...followed };
  return { kind: 'imported', units: { ...units, ended }, contacts };
}

/** The import inside a transaction that does more besides; a refusal has written nothing. */
export async function importRows(tx: Tx, actor: Actor, rows: DirectoryRows): Promise<DirectoryImport> {
  const outcome = await takeRows(tx, rows);
  if (outcome.kind === 'refused') return outcome;
  const { units, contacts } = outcome;
  const after = {
    unitsAdded: units.added,
    unitsChanged: units.changed,
    unitsEnded: units.ended,
    ...contacts,
    pairs: rows.pairs?.length ?? 0,
    areas: rows.areas?.length ?? 0,
  };
  await tx.appendAudit(actor, [{ kind: 'directory.imported', entity: 'directory', entityId: 'directory', after }]);
  return outcome;
}

/**
 * Takes a directory (单位和人员名录) whole or not at all. Doing it again brings what is there up to date: units by code, persons by address; a unit that the
 * files leave out stays, a duty that they no longer name in a unit they do name ends.
 */
export const importDirectory = (database: DirectoryDatabase, actor: Actor, rows: DirectoryRows): Promise<DirectoryImport> =>
  database.transaction(actor, (tx) => importRows(tx, actor, rows));
