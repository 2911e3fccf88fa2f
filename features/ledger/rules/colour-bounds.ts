import type { Calendar } from '../../../core/calendar/calendar';
import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { colour, type Colour } from '../../../core/obligation/colour';

/** The last deadline day of each colour as seen today: red up to `red`, then yellow up to `yellow`, then blue up to `blue`, none after. */
export interface ColourBounds {
  readonly red: string;
  readonly yellow: string;
  readonly blue: string;
}

/** No colour reaches further than this many days around today: seven work days span at most a long holiday and two weekends. */
const REACH_DAYS = 60;

/** Turns the colour of a day into bounds that a query can compare with; a later deadline never has a more urgent colour. */
export function colourBounds(today: CivilDay, calendar: Calendar): ColourBounds {
  const last: Record<Exclude<Colour, 'none'>, CivilDay> = {
    red: today - REACH_DAYS,
    yellow: today - REACH_DAYS,
    blue: today - REACH_DAYS,
  };
  for (let day = today - REACH_DAYS; day <= today + REACH_DAYS; day += 1) {
    const shown = colour(day, today, calendar);
    if (shown !== 'none') last[shown] = day;
  }
  const yellow = Math.max(last.red, last.yellow);
  return { red: formatDay(last.red), yellow: formatDay(yellow), blue: formatDay(Math.max(yellow, last.blue)) };
}
