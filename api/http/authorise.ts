import { type Action, may } from '../../core/access/may';
import type { Caller } from './caller';
import { notAllowed, signInNeeded } from './problem';

/**
 * Who may use a route. `public`: anyone. `signedIn`: any account, which sees what its scope holds. `office`: the supervising office.
 * An action is for whom the permission table gives it in the business of the unit that the route's `{id}` belongs to; its use case, which finds that unit, asks.
 */
export type Authorisation = 'public' | 'signedIn' | 'office' | { readonly action: Action };

/** Lets the caller through or throws: 401 signed out, 403 what is the office's. */
export function authorise(authorisation: Authorisation, caller: Caller | undefined): void {
  if (authorisation === 'public') return;
  if (!caller) throw signInNeeded();
  if (authorisation === 'office' && !may('readStatus', caller.access)) throw notAllowed();
}

/** Whether a page of its own (not one about a subject) opens for this caller: what the menu offers. */
export const isOpenTo = (authorisation: Authorisation, caller: Caller | undefined): boolean =>
  authorisation === 'public' ||
  (caller !== undefined && (authorisation === 'signedIn' || (authorisation === 'office' && may('readStatus', caller.access))));
