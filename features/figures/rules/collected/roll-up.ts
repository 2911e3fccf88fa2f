import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Collected } from './figure';

/** A unit's figure with the day through which it counts, and the entries it was made from. */
export interface UnitFigure {
  readonly collected: Collected;
  readonly throughDay: CivilDay;
  readonly entryIds: readonly string[];
}

/** A township's figure: its own, or the sum of its villages'; `missing` are villages with a quota that reported nothing, without which there is no sum. */
export type RolledUp =
  { readonly is: 'own' | 'sum'; readonly figure: UnitFigure } | { readonly is: 'missing'; readonly missing: readonly string[] };

const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.every((value) => value !== undefined) ? values.reduce<number>((total, value) => total + value, 0) : undefined;

/** Several units' figures as one: what some of them did not report is not in it. */
export function totalOf(figures: readonly UnitFigure[]): UnitFigure {
  const of = (field: keyof Collected) => sum(figures.map(({ collected }) => collected[field]));
  const [amountFen, paidByGovernment, paidInCash] = [of('amountFen'), of('paidByGovernment'), of('paidInCash')];
  return {
    collected: {
      paid: of('paid') ?? 0,
      ...(amountFen !== undefined && { amountFen }),
      ...(paidByGovernment !== undefined && { paidByGovernment }),
      ...(paidInCash !== undefined && { paidInCash }),
    },
    // A sum counts through the day that every part of it has reached.
    throughDay: Math.min(...figures.map(({ throughDay }) => throughDay)),
    entryIds: figures.flatMap(({ entryIds }) => entryIds),
  };
}

/** The figure of a unit: what was reported for itself counts; else the sum of those below it, once each of them that has a quota has reported. */
export function rollUp(
  own: UnitFigure | undefined,
  below: readonly { readonly unitId: string; readonly figure?: UnitFigure }[],
): RolledUp | undefined {
  if (own) return { is: 'own', figure: own };
  if (below.length === 0) return undefined;
  const missing = below.filter(({ figure }) => figure === undefined).map(({ unitId }) => unitId);
  if (missing.length > 0) return { is: 'missing', missing };
  return { is: 'sum', figure: totalOf(below.flatMap(({ figure }) => figure ?? [])) };
}
