import { nearest, type Rate, WHOLE } from '../../../figures/rules/progress/rate';
import type { MetTiming, ObligationStanding } from '../results/obligation-standing';
import type { Indicator, Points } from './score-list';
import type { IndicatorScore, RoundCounts, ScoredUnit, TimingCounts } from './unit-score';

/**
 * The nearest whole hundredth of a point to weight × part ÷ whole, none of them negative, a half upwards: the one place where points are rounded. Products of persons
 * and points may pass what a number holds exactly; then they are worked out in big integers.
 */
export function shareOf(weight: Points, part: number, whole: number): Points {
  if (Number.isSafeInteger(2 * weight * part + whole)) return nearest({ up: weight * part, down: whole });
  const [up, down] = [BigInt(weight) * BigInt(part), BigInt(whole)];
  return Number((2n * up + down) / (2n * down));
}

/** Within what an indicator can count. */
export const withinCap = (points: Points, { cap }: Pick<Indicator, 'cap'>): Points => Math.min(Math.max(points, 0), cap);

const rateScore = ({ paid, quota }: Rate, full: number, weight: Points): Points => shareOf(weight, paid * WHOLE, full * quota);

function countsOf(items: readonly ObligationStanding[], rounds: readonly RoundCounts[] = []): TimingCounts {
  const count = (timing: MetTiming, of: keyof TimingCounts): number =>
    rounds.reduce((sum, round) => sum + round[of], items.filter((item) => item.timing === timing).length);
  return {
    inTime: count('inTime', 'inTime'),
    lateEntries: count('lateEntry', 'lateEntries'),
    late: count('late', 'late'),
    open: count('open', 'open'),
  };
}

/** What an indicator comes to for a unit by its formula alone, with its sources. `adjusted` is not in it yet. */
export function automaticPoints(indicator: Indicator, { figures, items, rounds }: ScoredUnit): Omit<IndicatorScore, 'adjusted' | 'points'> {
  const { key, weight, formula } = indicator;
  if (formula.kind === 'byHand') return { key, state: 'notScored' };
  if (formula.kind === 'rate') {
    if (!figures) return { key, state: 'noFigures' };
    const { rate, entryIds } = figures;
    if (!rate || rate.quota === 0) return { key, state: 'notReported', entryIds };
    return { key, state: 'scored', automatic: withinCap(rateScore(rate, formula.full, weight), indicator), rate, entryIds };
  }
  const of: readonly string[] = formula.of;
  const counted = items.filter(({ kind }) => of.includes(kind));
  const posted = of.includes('villagePosting') ? rounds : undefined;
  const counts = countsOf(counted, posted);
  const sources = { counts, obligationIds: counted.map(({ obligationId }) => obligationId), ...(posted && { rounds: posted }) };
  if (formula.kind === 'deduction') {
    const automatic = withinCap(weight - counts.late * formula.perLate - counts.open * formula.perOpen, indicator);
    return { key, state: 'scored', automatic, ...sources };
  }
  const done = counts.inTime + counts.lateEntries;
  const owed = done + counts.late + counts.open;
  if (owed === 0) return { key, state: 'nothingOwed', ...sources };
  return { key, state: 'scored', automatic: shareOf(weight, done, owed), ...sources };
}
