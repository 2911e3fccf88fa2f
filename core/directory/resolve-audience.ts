import type { CivilDay } from '../calendar/civil-day';
import type { Audience } from '../policy/policy';
import type { Duty, DutyHolding } from './unit';

/** Who is written to. `vacant`: nobody holds the duty (无人任职), the office is written to instead. */
export interface Recipient {
  readonly personId: string;
  readonly vacant: boolean;
}

/** The recipient for an audience of a unit; undefined when the office's own duty is vacant too. */
export type AudienceResolver = (unitId: string, audience: Audience) => Recipient | undefined;

const OF_THE_OFFICE: ReadonlySet<Duty> = new Set(['office', 'reviewer', 'officeHead']);

/** Whether a duty is one of the supervising office, not of the unit that owes. */
export const isOfficeDuty = (duty: Duty): boolean => OF_THE_OFFICE.has(duty);

const holdsOn = (holding: DutyHolding, day: CivilDay): boolean =>
  (holding.fromDay ?? -Infinity) <= day && day <= (holding.toDay ?? Infinity);

/** Of two holders on one day the one who took the duty up last, then by id, so that the answer does not depend on the order of the rows. */
const isPreferred = (one: DutyHolding, other: DutyHolding): boolean => {
  const [oneFrom, otherFrom] = [one.fromDay ?? -Infinity, other.fromDay ?? -Infinity];
  return oneFrom === otherFrom ? one.personId < other.personId : oneFrom > otherFrom;
};

/** Who holds which duty on a day, for the units of a directory supervised by one office (对象解析). */
export function audienceResolver(holdings: readonly DutyHolding[], officeUnitId: string, day: CivilDay): AudienceResolver {
  const holders = new Map<string, DutyHolding>();
  for (const holding of holdings) {
    if (!holdsOn(holding, day)) continue;
    const place = `${holding.unitId}/${holding.duty}`;
    const known = holders.get(place);
    if (known === undefined || isPreferred(holding, known)) holders.set(place, holding);
  }
  return (unitId, audience) => {
    const holder = holders.get(`${isOfficeDuty(audience) ? officeUnitId : unitId}/${audience}`);
    if (holder) return { personId: holder.personId, vacant: false };
    const office = holders.get(`${officeUnitId}/office`);
    return office && { personId: office.personId, vacant: true };
  };
}
