import type { StatusQueries } from '../use-cases/status-queries';
import { page } from '../../../api/http/page';
import { StatusView } from './status-view';

/** 运行情况: what runs, what is behind, what is due. */
export const status = (queries: StatusQueries) =>
  page({
    method: 'get',
    path: '/status',
    authorisation: 'office',
    audit: 'reads',
    menu: { label: '运行情况', place: 50 },
    handle: async ({ caller }) => ({
      title: '运行情况',
      section: '/status',
      body: <StatusView status={await queries.status(caller.actor)} />,
    }),
  });
