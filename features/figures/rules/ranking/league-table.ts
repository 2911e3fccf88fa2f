import { compareRates, type Rate } from '../progress/rate';
import { competitionRanks, type Ranked } from './competition-rank';

/** A unit with its figure: no rate where it has no quota, or none was reported. */
export interface Standing {
  /** The order of the directory, in which equals are listed. */
  readonly code: string;
  readonly rate?: Rate;
}

type Rated<T> = T & { readonly rate: Rate };
const hasRate = <T extends Standing>(standing: T): standing is Rated<T> => standing.rate !== undefined && standing.rate.quota !== 0;

export interface LeagueTable<T extends Standing> {
  /** From best to worst. */
  readonly ranked: readonly Ranked<Rated<T>>[];
  /** Too few persons for a fair rank: shown, from best to worst. */
  readonly unranked: readonly Rated<T>[];
  /** 未报: listed apart, never taken for nothing paid. */
  readonly missing: readonly T[];
}

/**
 * The league table of units of one kind (townships and villages are ranked apart: each has its call). `smallestQuota`: persons below which a unit
 * is shown and not ranked (villages: 30 by default, townships 1). (domain.md §4.2–4)
 */
export function leagueTable<T extends Standing>(standings: readonly T[], smallestQuota: number): LeagueTable<T> {
  const known = standings.filter(hasRate);
  const inOrder = (from: readonly Rated<T>[]) =>
    competitionRanks(
      from,
      (a, b) => compareRates(a.rate, b.rate),
      ({ code }) => code,
    );
  return {
    ranked: inOrder(known.filter(({ rate }) => rate.quota >= smallestQuota)),
    unranked: inOrder(known.filter(({ rate }) => rate.quota < smallestQuota)).map(({ item }) => item),
    missing: standings.filter((standing) => !hasRate(standing)).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
