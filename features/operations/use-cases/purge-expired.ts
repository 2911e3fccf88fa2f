import { systemActor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithDevices } from '../../accounts/use-cases/devices/device-repository';
import type { WithSignIn } from '../../accounts/use-cases/sign-in-repository';
import type { WithFormDrafts } from '../../assignment/use-cases/draft/form-draft';
import type { WithFigureUploads } from '../../figures/use-cases/imports/figure-uploads';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';

type PurgeTx = Transaction & WithSignIn & WithDevices & WithFormDrafts & Pick<WithDirectory, 'directoryUploads'> & WithFigureUploads;

/** Removes what was kept for a while only and is worth nothing any more: links to sign in with, remembered devices, drafts of forms, uploads that nobody took. Whoever does it again removes nothing. */
export const purgeExpired = (database: Database<PurgeTx>): Promise<void> =>
  database.transaction(systemActor('purge'), async (tx) => {
    await tx.signIn.purge();
    await tx.devices.purge();
    await tx.formDrafts.purge();
    await tx.directoryUploads.purge();
    await tx.figureUploads.purge();
  });
