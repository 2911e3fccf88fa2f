import { nearDayText } from '../../../core/words/days';
import type { FigureSource } from '../../../core/obligation/figure-source';
import type { Target } from '../../../core/obligation/target';
import { personsShort, roundedRate } from '../../figures/rules/progress/rate';
import { percentText } from '../../figures/words/figure-words';

/** A rate that was taken from what was reported, with what is missing to its goal: the percentage is rounded, the persons are not. */
export function figureSourceText(
  { throughDay, ...rate }: Omit<FigureSource, 'metric' | 'entryIds'>,
  target: Target | undefined,
  today: string,
): string {
  const short = target?.percent === undefined ? 0 : personsShort(rate, Math.round(target.percent * 100));
  const missing = short > 0 ? `，离 ${target?.percent ?? 0}％ 差 ${short} 人` : '';
  return `${percentText(roundedRate(rate))}（截至${nearDayText(throughDay, today)}，任务数 ${rate.quota} 人，累计 ${rate.paid} 人${missing}）`;
}
