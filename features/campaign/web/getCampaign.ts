import type { CampaignQueries } from '../use-cases/campaign-queries';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { campaignRow } from './schemas';

const duty = z.object({ actor: z.string(), ordinal: z.string(), text: z.string() });

export const getCampaign = (queries: CampaignQueries) =>
  endpoint({
    method: 'get',
    path: '/api/campaigns/{id}',
    tag: '专项工作',
    summary: '一份通知：正文、工作职责和任务数',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    response: campaignRow
      .extend({ duties: z.array(duty).readonly(), noticeText: z.string(), hasPosting: z.boolean().meta({ description: '要求按月公示' }) })
      .meta({ id: 'Campaign' }),
    async handle({ params, caller }) {
      const campaign = await queries.find(caller.actor, params.id);
      if (!campaign) throw notFound();
      return campaign;
    },
  });
