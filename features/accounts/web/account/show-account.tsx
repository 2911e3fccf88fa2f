import type { Caller } from '../../../../api/http/caller';
import type { ShownPage } from '../../../../api/http/show-page';
import { notFound } from '../../../../api/http/problem';
import type { RouteSession } from '../../../../api/http/route';
import type { AccountsWeb } from '../accounts-web';
import { AccountView } from './account-view';

interface Shown {
  readonly caller: Caller;
  readonly session: RouteSession;
  readonly message?: string | undefined;
  /** Why a new password was not taken. */
  readonly passwordError?: string | undefined;
}

/** 我的账户, with what was done or not taken. */
export async function showAccount({ queries }: AccountsWeb, { caller, session, message, passwordError }: Shown): Promise<ShownPage> {
  const account = await queries.account(caller.actor, caller.accountId);
  if (!account) throw notFound();
  const body = <AccountView account={account} session={session.key} device={session.deviceId} passwordError={passwordError} />;
  return { title: '我的账户', message, body, ...(passwordError !== undefined && { status: 422 }) };
}
