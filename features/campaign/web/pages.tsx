import { z } from 'zod';
import type { CampaignQueries } from '../use-cases/campaign-queries';
import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { CampaignList, CampaignView } from './campaign-views';

const section = '/campaigns';
const doneWords = { issued: '已交办：任务已经登记，交办信按时点发出。谁签收了，看台账。' } as const;

/** 通知: the notices in which the reader has a part. */
export const campaigns = (queries: CampaignQueries) =>
  page({
    method: 'get',
    path: '/campaigns',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '通知', place: 30, needs: 'readUnit' },
    async handle({ caller }) {
      const rows = await queries.list(caller.actor);
      return { title: '通知', section, body: <CampaignList rows={rows} isOffice={caller.isOffice} /> };
    },
  });

/** One notice: its text, and the duties it lists by actor. */
export const campaign = (queries: CampaignQueries) =>
  page({
    method: 'get',
    path: '/campaigns/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ done: z.enum(['issued']).optional().catch(undefined) }),
    async handle({ params, query: { done }, caller }) {
      const found = await queries.find(caller.actor, params.id);
      if (!found) throw notFound();
      return {
        title: found.title,
        section,
        message: done && doneWords[done],
        body: <CampaignView campaign={found} isOffice={caller.isOffice} />,
      };
    },
  });
