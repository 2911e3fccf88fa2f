import { type Action, may } from '../../core/access/may';
import type { TokenScope } from '../../core/access/token-scope';
import type { Caller } from './caller';
import { notAllowed, notForToken, setUpNeeded, signInNeeded } from './problem';

/**
 * Who may use a route. `public`: anyone. `settingUp`: any account, also one that must set its password first. `signedIn`: any account, which sees what its scope holds. `general`: whoever may take this action for all units.
 * An `action` is for whom the permission table gives it in the business of the unit that the route's `{id}` belongs to; its use case, which finds that unit, asks.
 */
export type Authorisation = 'public' | 'settingUp' | 'signedIn' | { readonly general: Action } | { readonly action: Action };

const isGeneral = (authorisation: Authorisation): authorisation is { readonly general: Action } =>
  typeof authorisation !== 'string' && 'general' in authorisation;

/** What a route says of who may use it; with `token`, also a system whose token is for this. */
interface Asked {
  readonly authorisation: Authorisation;
  readonly token?: TokenScope | undefined;
}

/** Lets the caller through or throws: 401 signed out, 403 what he must do first, what his duties do not hold or his token is not for. */
export function authorise({ authorisation, token }: Asked, caller: Caller | undefined): void {
  if (authorisation === 'public') return;
  if (!caller) throw signInNeeded();
  if (caller.tokenScopes && (token === undefined || !caller.tokenScopes.includes(token))) throw notForToken();
  if (authorisation === 'settingUp') return;
  if (caller.mustSetUp) throw setUpNeeded();
  if (isGeneral(authorisation) && !may(authorisation.general, caller.access)) throw notAllowed();
}

/** Whether a page of its own (not one about a subject) opens for this caller: what the menu offers. */
export const isOpenTo = (authorisation: Authorisation, caller: Caller | undefined): boolean =>
  authorisation === 'public' ||
  (caller?.mustSetUp === false &&
    (authorisation === 'signedIn' || (isGeneral(authorisation) && may(authorisation.general, caller.access))));
