import type { SignInAccount } from '../../../../core/access/account';
import { firstPageOf } from '../../../../core/access/first-page';
import { callerOf } from '../../../../api/http/caller';

/** Where somebody goes on after signing in: where he wanted to, else to the page on which he begins. */
export const landingOf = (account: SignInAccount, next: string | undefined): string =>
  next === undefined || next === '/' ? firstPageOf(callerOf(account, '').access) : next;
