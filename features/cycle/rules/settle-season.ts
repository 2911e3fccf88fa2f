import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Season } from '../../../core/obligation/assignment';
import { pledgeDeadline, seasonPostingDeadline } from '../../../core/obligation/deadlines';

/** `endsBeforeItBegins`; `pledgesPast`, `postingPast`: the day by which they would be owed is over, so that they would be late from the start. */
export type SeasonRefusal = 'endsBeforeItBegins' | 'pledgesPast' | 'postingPast';

/** Why a season (集中征缴期) is not settled like this; undefined where it is. What was opened by an earlier one keeps its days. */
export function seasonRefusal({ fromDay, throughDay, annualMonths, asksPledges }: Season, today: CivilDay): SeasonRefusal | undefined {
  if (throughDay < fromDay) return 'endsBeforeItBegins';
  if (asksPledges && pledgeDeadline(fromDay) < today) return 'pledgesPast';
  if (annualMonths !== undefined && seasonPostingDeadline(throughDay, annualMonths) < today) return 'postingPast';
  return undefined;
}
