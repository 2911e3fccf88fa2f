import type { CivilDay } from '../../../core/calendar/civil-day';
import { audienceResolver } from '../../../core/directory/resolve-audience';
import type { DutyHolding } from '../../../core/directory/unit';

const TOLD = ['contact', 'leader'] as const;

/** Who is told that a bulletin was issued: the contacts and leaders of these units on that day, each person once, in the order of the units. A vacant duty is nobody's letter: the office issued it. */
export function bulletinRecipients(unitIds: readonly string[], holdings: readonly DutyHolding[], day: CivilDay): readonly string[] {
  const resolve = audienceResolver(holdings, '', day);
  const told = unitIds.flatMap((unitId) => TOLD.flatMap((duty) => resolve(unitId, duty)));
  return [...new Set(told.map(({ personId }) => personId))];
}
