import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { may } from '../../../core/access/may';
import type { PolicyDatabase } from '../use-cases/decide-change';
import { lookAtPolicies } from '../use-cases/look-at-policies';
import { lookAtPolicy } from '../use-cases/propose-change';
import { PoliciesView } from './policies-view';
import { PolicyView } from './policy-view';

export const SECTION = '/policy';

/** 政策: the default for new notices, those of running ones, and their changes. */
export const policiesPage = (database: PolicyDatabase) =>
  page({
    method: 'get',
    path: '/policy',
    authorisation: { general: 'readPolicy' },
    audit: 'reads',
    menu: { label: '政策', place: 45 },
    handle: async ({ caller }) => ({
      title: '政策',
      section: SECTION,
      body: <PoliciesView {...await lookAtPolicies(database, caller.actor)} access={caller.access} />,
    }),
  });

/** The policy of one notice. */
export const campaignPolicyPage = (database: PolicyDatabase) =>
  page({
    method: 'get',
    path: '/policy/campaigns/{id}',
    authorisation: { general: 'readPolicy' },
    audit: 'reads',
    params: idParams,
    async handle({ caller, params }) {
      const found = await lookAtPolicy(database, caller.actor, params.id);
      if (!found?.campaign) throw notFound();
      const { title, isOpen } = found.campaign;
      const mayPropose = isOpen && may('proposePolicy', caller.access);
      return {
        title: `${title}的政策`,
        section: SECTION,
        body: (
          <>
            <p class="crumbs">
              <a href="/policy">政策</a>
            </p>
            <h1>{title}</h1>
            <p class="call">{isOpen ? '这份通知按下面的政策催办。' : '这份通知已经办结，政策不再变更。'}</p>
            <PolicyView policy={found.policy} campaignId={params.id} mayPropose={mayPropose} />
          </>
        ),
      };
    },
  });
