import { type CivilDay, civilDayOf } from '../../../core/calendar/civil-day';

/** What is lit in a county, and what has been red for the longest; days are `YYYY-MM-DD`. */
interface Lit {
  readonly today: string;
  readonly all: { readonly red: number; readonly redUnits: number; readonly yellow: number; readonly yellowUnits: number };
  readonly oldest: { readonly deadlineDay: string } | null;
}

/** What is most pressing in a county: what is red, else what will be soon, else nothing. Counted in obligations and in the units that owe them. */
export type MostPressing =
  | { readonly kind: 'red'; readonly obligations: number; readonly units: number; readonly longestDays: number }
  | { readonly kind: 'yellow'; readonly obligations: number; readonly units: number }
  | { readonly kind: 'nothing' };

const daysSince = (day: string, today: CivilDay): number => today - civilDayOf(day);

/** The first thing that a leader of the county must know; `longestDays`: civil days since the deadline that is red for the longest. */
export function mostPressing({ today, all, oldest }: Lit): MostPressing {
  if (all.red > 0) {
    const longestDays = oldest === null ? 0 : daysSince(oldest.deadlineDay, civilDayOf(today));
    return { kind: 'red', obligations: all.red, units: all.redUnits, longestDays };
  }
  return all.yellow > 0 ? { kind: 'yellow', obligations: all.yellow, units: all.yellowUnits } : { kind: 'nothing' };
}
