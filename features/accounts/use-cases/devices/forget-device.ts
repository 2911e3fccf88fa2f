import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithDevices } from './device-repository';

interface Which {
  readonly accountId: string;
  readonly deviceId: string;
  /** The session of whoever asks, which goes on. */
  readonly butSession?: string | undefined;
}

/** Forgets a device (撤销免登录) and ends the other sessions that began by it; returns whether the account had it. */
export const forgetDevice = (
  database: Database<Transaction & WithDevices>,
  actor: Actor,
  { accountId, deviceId, butSession }: Which,
): Promise<boolean> =>
  database.transaction(actor, async (tx) => {
    if (!(await tx.devices.forget(accountId, deviceId, butSession))) return false;
    await tx.appendAudit(actor, [{ kind: 'device.forgotten', entity: 'account', entityId: accountId }]);
    return true;
  });
