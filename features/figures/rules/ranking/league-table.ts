import { compareRates, type Rate } from '../progress/rate';
import { competitionRanks } from './competition-rank';

/** A unit with its figure: no rate where it has no quota, or none was reported. */
export interface Standing {
  readonly unitId: string;
  /** The order of the directory, in which equals are listed. */
  readonly code: string;
  readonly rate?: Rate;
}

type Rated = Standing & { readonly rate: Rate };
const hasRate = (standing: Standing): standing is Rated => standing.rate !== undefined && standing.rate.quota !== 0;

export interface LeagueTable {
  /** From best to worst. */
  readonly ranked: readonly (Rated & { readonly rank: number })[];
  /** Too few persons for a fair rank: shown, from best to worst. */
  readonly unranked: readonly Rated[];
  /** 未报: listed apart, never taken for nothing paid. */
  readonly missing: readonly Standing[];
}

/**
 * The league table of units of one kind (townships and villages are ranked apart: each has its call). `smallestQuota`: persons below which a unit
 * is shown and not ranked (villages: 30 by default, townships 1). (domain.md §4.2–4)
 */
export function leagueTable(standings: readonly Standing[], smallestQuota: number): LeagueTable {
  const known = standings.filter(hasRate);
  const inOrder = (from: readonly Rated[]) =>
    competitionRanks(
      from,
      (a, b) => compareRates(a.rate, b.rate),
      ({ code }) => code,
    );
  return {
    ranked: inOrder(known.filter(({ rate }) => rate.quota >= smallestQuota)).map(({ item: { unitId, code, rate }, rank }) => ({
      unitId,
      code,
      rate,
      rank,
    })),
    unranked: inOrder(known.filter(({ rate }) => rate.quota < smallestQuota)).map(({ item }) => item),
    missing: standings.filter((standing) => !hasRate(standing)).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
