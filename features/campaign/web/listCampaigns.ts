import type { CampaignQueries } from '../use-cases/campaign-queries';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { campaignRow } from './schemas';

export const listCampaigns = (queries: CampaignQueries) =>
  endpoint({
    method: 'get',
    path: '/api/campaigns',
    token: 'figures.read',
    tag: '专项工作',
    summary: '本单位有任务的通知，新的在前',
    authorisation: 'signedIn',
    audit: 'reads',
    response: z.object({ rows: z.array(campaignRow) }),
    handle: async ({ caller }) => ({ rows: [...(await queries.list(caller.actor))] }),
  });
