import type { CivilDay } from '../calendar/civil-day';
import type { Audience } from '../policy/policy';
import { type Duty, type DutyHolding, OFFICE_DUTIES, type UnitPair } from './unit';

/** Somebody who is written to. `vacant`: nobody holds the duty (无人任职), the office is written to instead. */
export interface Recipient {
  readonly personId: string;
  readonly vacant: boolean;
}

/** Everybody who is written to for an audience of a unit: all who hold the duty; nobody when the office's own duty is vacant too. */
export type AudienceResolver = (unitId: string, audience: Audience) => readonly Recipient[];

const OF_THE_OFFICE: ReadonlySet<Duty> = new Set(OFFICE_DUTIES);

/** Whether an audience is one of the supervising office, not of the unit that owes. */
export const isOfficeDuty = (audience: Duty | Audience): boolean => audience !== 'supporter' && OF_THE_OFFICE.has(audience);

/** Whether a duty, or a pair, is held on a day. */
export const holdsOn = (holding: Pick<DutyHolding, 'fromDay' | 'toDay'>, day: CivilDay): boolean =>
  (holding.fromDay ?? -Infinity) <= day && day <= (holding.toDay ?? Infinity);

/** Who took the duty up last comes first, then by id, so that the answer does not depend on the order of the rows. */
const byTakingUp = (one: DutyHolding, other: DutyHolding): number => {
  const [oneFrom, otherFrom] = [one.fromDay ?? -Infinity, other.fromDay ?? -Infinity];
  if (oneFrom !== otherFrom) return oneFrom > otherFrom ? -1 : 1;
  return one.personId < other.personId ? -1 : 1;
};

/**
 * Who holds which duty on a day, for the units of a directory supervised by one office (对象解析): several holders of one duty all do. For a village's supporter
 * stand the contacts of the units that are paired to it that day. (domain.md §3)
 */
export function audienceResolver(
  holdings: readonly DutyHolding[],
  officeUnitId: string,
  day: CivilDay,
  pairs: readonly UnitPair[] = [],
): AudienceResolver {
  const holders = new Map<string, string[]>();
  for (const { unitId, duty, personId } of holdings.filter((holding) => holdsOn(holding, day)).sort(byTakingUp)) {
    const place = `${unitId}/${duty}`;
    const known = holders.get(place) ?? [];
    if (!known.includes(personId)) holders.set(place, [...known, personId]);
  }
  const holdersOf = (unitId: string, duty: Duty): readonly string[] => holders.get(`${unitId}/${duty}`) ?? [];
  const paired = pairs.filter((pair) => holdsOn(pair, day));
  const supportersOf = (villageId: string): readonly string[] =>
    paired.filter((pair) => pair.villageId === villageId).flatMap(({ unitId }) => holdersOf(unitId, 'contact'));
  return (unitId, audience) => {
    const own =
      audience === 'supporter' ? [...new Set(supportersOf(unitId))] : holdersOf(isOfficeDuty(audience) ? officeUnitId : unitId, audience);
    if (own.length > 0) return own.map((personId) => ({ personId, vacant: false }));
    return holdersOf(officeUnitId, 'office').map((personId) => ({ personId, vacant: true }));
  };
}
