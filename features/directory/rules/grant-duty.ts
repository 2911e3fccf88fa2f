import { type AccessActor, isOwn, may } from '../../../core/access/may';
import { holdsOn } from '../../../core/directory/resolve-audience';
import { type Duty, UNIT_DUTIES } from '../../../core/directory/unit';

import type { DirectoryProblem } from './directory-rows';
import type { DirectoryView } from './directory-view';
import type { ImportPlan } from './plan-import';

const OF_UNITS: ReadonlySet<Duty> = new Set(UNIT_DUTIES);

/** Whether a duty brings rights beyond a unit's own business (特别权限): those of the office, of leaders, of who evaluates, approves, audits and administers. */
export const isSpecial = (duty: Duty): boolean => !OF_UNITS.has(duty);

/**
 * Whether somebody may give a duty to a person, or end it. A unit's own duties: whoever may change the directory. Special ones: the security administrator, and
 * never for himself. While nobody holds that duty today, the office's first account (a person yet unknown) and the head of the office may, so that an instance
 * can be begun.
 */
export function mayGrant(
  duty: Duty,
  by: AccessActor,
  { toPersonId, hasSecurityAdmin }: { readonly toPersonId: string | undefined; readonly hasSecurityAdmin: boolean },
): boolean {
  if (!isSpecial(duty)) return may('changeDirectory', by);
  if (isOwn(toPersonId, by.personId)) return false;
  if (hasSecurityAdmin) return may('grantDuty', by);
  return may('changeDirectory', by) && (by.personId === undefined || by.duties.some((held) => held.duty === 'officeHead'));
}

/** Whether somebody may end a duty: like giving it, save that the security administrator may end a duty of his own. */
export const mayEnd = (duty: Duty, by: AccessActor, ofPersonId: string, isBegun: boolean): boolean =>
  isSpecial(duty) && isBegun ? may('grantDuty', by) : mayGrant(duty, by, { toPersonId: ofPersonId, hasSecurityAdmin: isBegun });

/** Whether somebody holds the security administrator's duty today. */
export const hasSecurityAdmin = ({ duties, today }: DirectoryView): boolean =>
  duties.some((held) => held.duty === 'securityAdmin' && holdsOn(held, today));

/** What of an import somebody may not do: special duties that it would give, change or end, and that are not his to give. */
export function grantProblems(plan: ImportPlan, by: AccessActor, view: DirectoryView): readonly DirectoryProblem[] {
  const persons = new Map(view.duties.map(({ email, personId }) => [email, personId]));
  const isBegun = hasSecurityAdmin(view);
  const refused = (duty: Duty, email: string): boolean =>
    !mayGrant(duty, by, { toPersonId: persons.get(email), hasSecurityAdmin: isBegun });
  const given = [...plan.dutiesAdded, ...plan.dutiesChanged.map(({ row }) => row)]
    .filter(({ duty, email }) => refused(duty, email))
    .map(({ line, duty }): DirectoryProblem => ({ file: 'contacts', line, column: 'duty', code: 'needsGrant', value: duty }));
  const ended = plan.dutiesEnded
    .filter(({ duty, email }) => refused(duty, email))
    .map(({ duty, personName }): DirectoryProblem => ({
      file: 'contacts',
      line: 1,
      column: 'duty',
      code: 'endNeedsGrant',
      value: duty,
      other: personName,
    }));
  return [...given, ...ended];
}
