import type { Actor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithDevices } from './devices/device-repository';

/** Records that an account signed out, and forgets the device on which it did: it would be signed in again at once; the session itself ends at the door. */
export function signOut(
  database: Database<Transaction & WithDevices>,
  actor: Actor & { readonly accountId: string },
  deviceId: string | undefined,
): Promise<void> {
  const { accountId } = actor;
  return database.transaction(actor, async (tx) => {
    await tx.appendAudit(actor, [{ kind: 'signedOut', entity: 'account', entityId: accountId }]);
    if (deviceId !== undefined && (await tx.devices.forget(accountId, deviceId, undefined)))
      await tx.appendAudit(actor, [{ kind: 'device.forgotten', entity: 'account', entityId: accountId }]);
  });
}
