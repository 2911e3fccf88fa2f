import type { Routes } from '../../../api/http/routes';
import type { CampaignQueries } from '../use-cases/campaign-queries';
import { getCampaign } from './getCampaign';
import { listCampaigns } from './listCampaigns';
import { campaign, campaigns } from './pages';

/** 通知: the notices in which a reader has a part. */
export const campaignRoutes = ({ queries }: { readonly queries: CampaignQueries }): Routes => ({
  endpoints: [listCampaigns(queries), getCampaign(queries)],
  pages: [campaigns(queries), campaign(queries)],
});
