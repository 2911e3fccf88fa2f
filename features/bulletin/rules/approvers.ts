import { PERMISSIONS } from '../../../core/access/may';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { holdsOn } from '../../../core/directory/resolve-audience';
import type { DutyHolding } from '../../../core/directory/unit';

/** Who may approve a bulletin on a day (审批人): whoever holds a duty that approves, a deputy for the days of his duty, and had no hand in it. */
export function approversOn(
  day: CivilDay,
  holdings: readonly DutyHolding[],
  byPersonIds: readonly (string | undefined)[],
): readonly string[] {
  const holders = holdings.filter((held) => PERMISSIONS.approveBulletin[held.duty] !== undefined && holdsOn(held, day));
  return [...new Set(holders.map(({ personId }) => personId))].filter((personId) => !byPersonIds.includes(personId)).sort();
}
