import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { mayRecord } from '../rules/may-record';
import { planProblem, type PlanProblem } from '../rules/progress/check-plan';
import type { PlanPoint } from '../rules/progress/planned';
import { takesPart } from '../rules/takes-part';
import type { FiguresDatabase } from './set-up-series';

export type PlanOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly problem: PlanProblem }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'notFound' };

interface OwnPlan {
  readonly campaignId: string;
  readonly unitId: string;
  readonly points: readonly PlanPoint[];
}

/** Records the plan that a unit hands in for itself (五（一）), in place of the county's straight lines; an earlier one stays on record. */
export const recordPlan = (database: FiguresDatabase, actor: Actor, access: AccessActor, plan: OwnPlan): Promise<PlanOutcome> =>
  database.transaction(actor, async (tx): Promise<PlanOutcome> => {
    const { campaignId, unitId, points } = plan;
    const series = await tx.figures.findSeries(campaignId);
    const unit = (await tx.directory.loadUnits()).find(({ id }) => id === unitId);
    if (!series || !unit || !takesPart(unit, series.unitIds)) return { kind: 'notFound' };
    if (!mayRecord(access, series.keeperUnitId, unitId)) return { kind: 'notAllowed' };
    const { startDay, goals } = series;
    const problem = planProblem({ startDay, points }, { startDay, points: goals });
    if (problem) return { kind: 'refused', problem };
    await tx.figures.addOwnPlan({ seriesId: series.id, unitId, points, accountId: actor.accountId });
    await tx.appendAudit(actor, [{ kind: 'figures.planned', entity: 'figureSeries', entityId: series.id, unitId, after: { points } }]);
    return { kind: 'recorded' };
  });
