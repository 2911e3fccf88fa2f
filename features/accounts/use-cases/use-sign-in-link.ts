import type { SignInWay } from '../../../core/access/account';
import { doorActor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';
import { DEVICE_DAYS } from '../../../core/access/session-limits';
import type { DeviceKey, WithDevices } from './devices/device-repository';
import { recordSignIn, type SignInTransaction } from './record-sign-in';
import type { LinkView } from './sign-in-repository';

/** What a session that begins with this link is signed in by. */
export const wayOf = ({ isOfLetter }: LinkView): SignInWay => (isOfLetter ? 'letter' : 'link');

interface Use {
  readonly token: string;
  readonly requestId: string;
  /** What the browser says of itself, where it is to be remembered as its owner's. */
  readonly remembered?: string | undefined;
}

/** Signs in with a one-time link. Only a valid one is used up; every use is in the audit. `device` is there where the browser is remembered from now on. */
export function useSignInLink(
  database: Database<SignInTransaction & WithDevices>,
  { token, requestId, remembered }: Use,
): Promise<LinkView & { readonly device?: DeviceKey }> {
  const actor = doorActor(requestId);
  return database.transaction(actor, async (tx) => {
    const link = await tx.signIn.useLink(token);
    if (link.state !== 'valid' || !link.account) return link;
    const { id } = link.account;
    await recordSignIn(tx, actor, link.account, wayOf(link));
    if (remembered === undefined) return link;
    const device = await tx.devices.add(id, remembered, DEVICE_DAYS);
    const himself = { ...actor, name: `account:${id}`, accountId: id };
    await tx.appendAudit(himself, [{ kind: 'device.remembered', entity: 'account', entityId: id, after: { days: DEVICE_DAYS } }]);
    return { ...link, device };
  });
}
