import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { checkDirectory } from '../rules/check-directory';
import type { DirectoryProblem, DirectoryRows } from '../rules/directory-rows';
import type { DirectoryView } from '../rules/directory-view';
import { separationProblems } from '../rules/duties/separate-administrators';
import { grantProblems } from '../rules/grant-duty';
import { type ImportPlan, planImport } from '../rules/plan-import';
import type { DirectoryUpload } from './directory-repository';
import { type DirectoryDatabase, type DirectoryImport, type DirectoryTransaction, importRows } from './import-directory';

/** What rows would change, or why they are not taken. */
export type ImportPreview =
  { readonly kind: 'planned'; readonly plan: ImportPlan } | { readonly kind: 'refused'; readonly problems: readonly DirectoryProblem[] };

/** Looks at sound rows beside the directory; `by` is who would take them, absent for the command line, which may give every duty. */
function previewRows(rows: DirectoryRows, view: DirectoryView, by?: AccessActor): ImportPreview {
  const problems = checkDirectory(rows, view.units, view.today);
  if (problems.length > 0) return { kind: 'refused', problems };
  const plan = planImport(rows, view);
  const refused = [...(by ? grantProblems(plan, by, view) : []), ...separationProblems(plan, view)];
  return refused.length > 0 ? { kind: 'refused', problems: refused } : { kind: 'planned', plan };
}

/** Looks at rows from the command line, whose user may give every duty; writes nothing. */
export const previewDirectory = (database: DirectoryDatabase, actor: Actor, rows: DirectoryRows): Promise<ImportPreview> =>
  database.transaction(actor, async (tx) => previewRows(rows, await tx.directory.view()));

type Person = Actor & { readonly accountId: string };

/** Keeps uploaded files, as they were read, until their preview is confirmed. Returns the id of the upload. */
export const keepUpload = (database: DirectoryDatabase, actor: Person, upload: DirectoryUpload): Promise<string> =>
  database.transaction(actor, async (tx) => {
    const id = await tx.directoryUploads.keep(actor.accountId, upload);
    const { rows, problems } = upload;
    const after = { units: rows.units.length, contacts: rows.contacts.length, problems: problems.length };
    await tx.appendAudit(actor, [{ kind: 'directory.uploaded', entity: 'directoryUpload', entityId: id, after }]);
    return id;
  });

interface Uploaded {
  readonly id: string;
  readonly by: AccessActor;
}

async function lookAt(tx: DirectoryTransaction, actor: Person, { id, by }: Uploaded) {
  const upload = await tx.directoryUploads.find(actor.accountId, id);
  if (!upload) return undefined;
  const { rows, problems } = upload;
  const preview: ImportPreview = problems.length > 0 ? { kind: 'refused', problems } : previewRows(rows, await tx.directory.view(), by);
  return { upload, preview };
}

/** An upload of one's own with what it would do now; undefined where there is none. */
export const previewUpload = (database: DirectoryDatabase, actor: Person, uploaded: Uploaded) =>
  database.transaction(actor, (tx) => lookAt(tx, actor, uploaded));

/** Takes an upload whole (确认导入), judged by the directory as it is now; undefined where there is none. What is refused is still there. */
export const takeUpload = (database: DirectoryDatabase, actor: Person, uploaded: Uploaded): Promise<DirectoryImport | undefined> =>
  database.transaction(actor, async (tx) => {
    const found = await lookAt(tx, actor, uploaded);
    if (!found || found.preview.kind === 'refused') return found?.preview as Extract<ImportPreview, { kind: 'refused' }> | undefined;
    const outcome = await importRows(tx, actor, found.upload.rows);
    if (outcome.kind === 'imported') await tx.directoryUploads.forget(uploaded.id);
    return outcome;
  });
