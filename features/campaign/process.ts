import type { DurableProcess } from '../../platform/temporal/process';
import { type CampaignInput, campaignIdOf, campaignWorkflowId, campaignWorkflowType } from '../../workflows/contract/workflows';
import { advanceCampaign, type AdvanceCampaignTx } from './use-cases/advance-campaign';

/** The life of one notice (专项工作) from its issue until its last task has ended. */
export const campaignProcess: DurableProcess<AdvanceCampaignTx> = {
  kind: 'campaign',
  workflowType: campaignWorkflowType,
  idOf: campaignWorkflowId,
  rowIdOf: campaignIdOf,
  inputOf: (campaignId): CampaignInput => ({ campaignId }),
  advance: (deps, { rowId, atMs }) => advanceCampaign(deps, { campaignId: rowId, atMs }),
  openRows: { table: 'campaign', openState: 'open' },
};
