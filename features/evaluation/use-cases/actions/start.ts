import type { Database } from '../../../../platform/postgres/database';
import type { WithCampaignAdvance } from '../../../campaign/use-cases/advance-repository';
import { cutOffOf } from '../../rules/cut-off';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { openIn, type OpenEvaluationTx } from '../open-evaluation';
import { type ActionOutcome, type EvaluationPerson, refused } from './evaluation-actions';

/**
 * Starts the evaluation of a notice's year by hand (启动年终考核), also of a notice that was struck off before or does not ask for one. A year whose end lies more
 * than a year behind or is yet to begin is none.
 */
export const startEvaluation = (
  database: Database<OpenEvaluationTx & WithCampaignAdvance>,
  { actor }: EvaluationPerson,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<ActionOutcome> =>
  database.transaction(actor, async (tx): Promise<ActionOutcome> => {
    const campaign = await tx.campaignAdvance.lock(campaignId);
    if (!campaign) return { kind: 'notFound' };
    const today = dayOfInstant(await tx.nowMs());
    if (cutOffOf(year) < dayOfInstant(campaign.issuedAtMs) || cutOffOf(year - 1) > today) return refused('notNow');
    const id = await openIn(tx, actor, { campaignId, year, title: campaign.title });
    return id === undefined ? refused('running') : { kind: 'done', id };
  });
