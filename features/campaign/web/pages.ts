import type { CampaignQueries } from '../use-cases/campaign-queries';
import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';

/** 通知: the notices in which the reader has a part. */
export const campaigns = (queries: CampaignQueries) =>
  page({
    method: 'get',
    path: '/campaigns',
    authorisation: 'signedIn',
    audit: 'reads',
    async handle({ caller }) {
      const rows = await queries.list(caller.actor);
      return { view: 'campaigns', title: '通知', data: { section: 'campaigns', caller, rows: rows.length ? rows : undefined } };
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
    async handle({ params, caller }) {
      const found = await queries.find(caller.actor, params.id);
      if (!found) throw notFound();
      const actors = [...new Set(found.duties.map(({ actor }) => actor))];
      const groups = actors.map((actor) => ({ actor, duties: found.duties.filter((duty) => duty.actor === actor) }));
      return { view: 'campaign', title: found.title, data: { section: 'campaigns', campaign: found, groups } };
    },
  });
