import { page } from '../../../../api/http/page';
import type { LedgerQueries } from '../../use-cases/queries';
import { OverviewView } from './overview-view';

/** 总览: the one page of a leader of the county (县领导). */
export const overviewPage = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/overview',
    authorisation: { general: 'readOverview' },
    audit: 'reads',
    menu: { label: '总览', place: 15 },
    async handle({ caller }) {
      const overview = await queries.overview(caller.actor);
      return { title: '总览', section: '/overview', body: <OverviewView overview={overview} isOffice={caller.isOffice} /> };
    },
  });
