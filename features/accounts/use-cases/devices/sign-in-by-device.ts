import { doorActor } from '../../../../core/access/actor';
import type { Database } from '../../../../platform/postgres/database';
import { doorOf, type SecondFactor } from '../../rules/sign-in-door';
import { recordSignIn, type SignInTransaction } from '../record-sign-in';
import type { DeviceRepository, WithDevices } from './device-repository';

type Tx = SignInTransaction & WithDevices;

/** Where a session begins by a device: whose it is, and which device. */
export interface DeviceSignIn {
  readonly accountId: string;
  readonly deviceId: string;
}

/**
 * Signs in by the token of a remembered device; undefined where it leads nowhere. A device whose owner has no duty any more, whose account is closed, or who has
 * come to need a password, is forgotten for good.
 */
export const signInByDevice =
  (database: Database<Tx>, find: DeviceRepository['find'], policy: SecondFactor) =>
  async (token: string, requestId: string): Promise<DeviceSignIn | undefined> => {
    const device = await find(token);
    if (!device) return undefined;
    const actor = doorActor(requestId);
    const { id: deviceId, accountId } = device;
    return database.transaction(actor, async (tx) => {
      const account = await tx.signIn.account(accountId);
      if (account && doorOf(policy, account, 'device') === 'open') {
        await tx.devices.markUsed(deviceId);
        await recordSignIn(tx, actor, account, 'device');
        return { accountId, deviceId };
      }
      if (await tx.devices.forget(accountId, deviceId, undefined))
        await tx.appendAudit(actor, [{ kind: 'device.forgotten', entity: 'account', entityId: accountId }]);
      return undefined;
    });
  };
