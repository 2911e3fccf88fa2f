import type { ShownPage } from '../../../../api/http/show-page';
import { planOf } from '../../use-cases/look-at-progress';
import type { UnitFigures } from '../../use-cases/look-at-unit';
import { planChart } from '../../words/plan-chart';
import { type FiguresWeb, PROGRESS } from '../figures-web';
import { UnitFiguresView, type EnteredPlan } from './unit-view';

/** The page of a unit's figures, with its chart; with a plan that was not taken, and why. */
export async function showUnit({ drawChart }: FiguresWeb, found: UnitFigures, entered?: EnteredPlan): Promise<ShownPage> {
  const { unit, series, plan, hasOwnPlan, course } = found;
  const subject = `${unit.name}${series.metric}`;
  const chart = await drawChart(planChart({ subject, county: planOf(series), ...(hasOwnPlan && { own: plan }), course }));
  const body = <UnitFiguresView {...found} chart={chart} entered={entered} />;
  return { title: unit.name, section: PROGRESS, body, ...(entered && { status: 422 }) };
}
