import type { Transaction } from '../../../platform/postgres/database';
import type { WithCampaignAdvance } from './advance-repository';

/** Says in the transaction of a change that a campaign must look again: one of its tasks has ended. */
export async function changeCampaign(tx: Transaction & WithCampaignAdvance, campaignId: string): Promise<void> {
  await tx.campaignAdvance.raiseVersion(campaignId);
  await tx.publish([{ process: 'campaign', rowId: campaignId }]);
}
