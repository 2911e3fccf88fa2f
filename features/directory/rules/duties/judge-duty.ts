import { type AccessActor, isOwn } from '../../../../core/access/may';
import { type CivilDay, formatDay } from '../../../../core/calendar/civil-day';
import { holdsOn } from '../../../../core/directory/resolve-audience';
import { checkDirectory } from '../check-directory';
import type { ContactRow, DirectoryProblem } from '../directory-rows';
import type { DirectoryView, DutyView } from '../directory-view';
import { hasSecurityAdmin, isSpecial, mayGrant } from '../grant-duty';
import { personsIn } from './find-persons';
import { heldAgainst } from './separate-administrators';

/**
 * What speaks against giving a person this duty (任职), who is known by the address: it is not the giver's to give, or is his own; the address is another person's;
 * the unit is not there; he holds it already from that day; or another duty of his must be apart from it.
 */
export function judgeDuty(row: ContactRow, by: AccessActor, view: DirectoryView): readonly DirectoryProblem[] {
  const place = { file: 'contacts', line: 1 } as const;
  const ofPerson = view.duties.filter(({ email }) => email === row.email);
  const known = personsIn(view).find(({ email }) => email === row.email);
  if (isSpecial(row.duty) && isOwn(known?.personId, by.personId)) return [{ ...place, column: 'duty', code: 'ownDuty', value: row.duty }];
  if (!mayGrant(row.duty, by, { toPersonId: known?.personId, hasSecurityAdmin: hasSecurityAdmin(view) }))
    return [{ ...place, column: 'duty', code: 'needsGrant', value: row.duty }];
  if (known && known.name !== row.name) return [{ ...place, column: 'email', code: 'knownAs', value: row.email, other: known.name }];
  const problems = checkDirectory({ units: [], contacts: [row] }, view.units, view.today);
  if (problems.length > 0) return problems;
  const unitId = view.units.find(({ code }) => code === row.unit)?.id;
  if (ofPerson.some((held) => held.unitId === unitId && held.duty === row.duty && held.fromDay === row.fromDay))
    return [{ ...place, column: 'duty', code: 'alreadyHeld', value: row.duty }];
  const against = heldAgainst(row, ofPerson, view.today);
  return against ? [{ ...place, column: 'duty', code: 'dutiesApart', value: row.duty, other: against.duty }] : [];
}

/** What speaks against a last day of a duty: it lies outside of the duty, or there would be nobody left who gives special duties (安全管理员). */
export function judgeEnd(duty: DutyView, toDay: CivilDay, { duties }: DirectoryView): readonly DirectoryProblem[] {
  const place = { file: 'contacts', line: 1, column: 'to' } as const;
  if (toDay < (duty.fromDay ?? toDay) || toDay > (duty.toDay ?? toDay)) return [{ ...place, code: 'outsideDuty' }];
  if (duty.duty !== 'securityAdmin') return [];
  const isFollowed = duties.some((held) => held.duty === 'securityAdmin' && held.id !== duty.id && holdsOn(held, toDay + 1));
  return isFollowed ? [] : [{ ...place, code: 'lastSecurityAdmin', value: formatDay(toDay) }];
}
