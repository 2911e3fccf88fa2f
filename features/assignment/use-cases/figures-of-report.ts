import { formatDay } from '../../../core/calendar/civil-day';
import type { FigureSource } from '../../../core/obligation/figure-source';
import type { Target } from '../../../core/obligation/target';
import { roundedRate } from '../../figures/rules/progress/rate';
import { currentFigure } from '../../figures/use-cases/current-figure';
import type { ActionAt } from './action';

type Figures = Readonly<Record<string, number>>;

/** Figures by metric as they are typed; `figure` is that of the goal. */
interface TypedFigures {
  readonly figures?: Figures | undefined;
  readonly figure?: number | undefined;
}

/** The figures that a report keeps. That of its goal is taken from what was reported (填报) where it is counted for the unit: nobody types it twice, and none is kept before it is reported. */
export async function figuresOfReport(
  { tx, record: { campaignId, facts } }: ActionAt,
  target: Target | undefined,
  { figures: typed = {}, figure }: TypedFigures,
): Promise<{ readonly figures: Figures; readonly figureSource?: FigureSource }> {
  if (target === undefined) return { figures: typed };
  const { metric, percent } = target;
  const { unitId } = facts.assignment;
  const current = percent === undefined ? undefined : await currentFigure(tx, { campaignId, unitId, metric });
  if (current === undefined) return { figures: { ...typed, ...(figure !== undefined && { [metric]: figure }) } };
  const others = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== metric));
  if (current.is === 'missing') return { figures: others };
  const { throughDay, rate, entryIds } = current;
  return {
    figures: { ...others, [metric]: roundedRate(rate) / 100 },
    figureSource: { metric, throughDay: formatDay(throughDay), ...rate, entryIds },
  };
}
