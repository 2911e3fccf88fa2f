import { type Action, may } from '../../core/access/may';
import type { Subject, SubjectKind, Subjects } from '../../features/assignment/use-cases/subjects';
import type { Caller } from './caller';
import { notAllowed, notFound, signInNeeded } from './problem';

/**
 * Who may use a route. `public`: anyone. `signedIn`: any account, which sees what its scope holds. `office`: the supervising office.
 * An action is looked up in the permission table for the unit whose business the route's `{id}` is.
 */
export type Authorisation = 'public' | 'signedIn' | 'office' | { readonly action: Action; readonly on: SubjectKind };

/** Lets the caller through or throws: 401 signed out, 404 what lies outside his scope, 403 what is not his to do. Answers the subject of an action. */
export async function authorise(
  authorisation: Authorisation,
  caller: Caller | undefined,
  id: unknown,
  subjects: Subjects,
): Promise<Subject | undefined> {
  if (authorisation === 'public') return undefined;
  if (!caller) throw signInNeeded();
  if (authorisation === 'signedIn') return undefined;
  if (authorisation === 'office') {
    if (!may('readStatus', caller.access)) throw notAllowed();
    return undefined;
  }
  const subject = typeof id === 'string' ? await subjects.find(caller.actor, authorisation.on, id) : undefined;
  if (!subject) throw notFound();
  if (!may(authorisation.action, caller.access, subject.unitId)) throw notAllowed();
  return subject;
}

/** Whether a page of its own (not one about a subject) opens for this caller: what the menu offers. */
export const isOpenTo = (authorisation: Authorisation, caller: Caller | undefined): boolean =>
  authorisation === 'public' ||
  (caller !== undefined && (authorisation === 'signedIn' || (authorisation === 'office' && may('readStatus', caller.access))));
