import type { StatusQueries } from '../use-cases/status-queries';
import { page } from '../../../api/http/page';
import { alarmText } from '../words/alarm-text';

/** 运行情况: what runs, what is behind, what is due. */
export const status = (queries: StatusQueries) =>
  page({
    method: 'get',
    path: '/status',
    authorisation: 'office',
    audit: 'reads',
    async handle({ caller }) {
      const found = await queries.status(caller.actor);
      const alarms = found.alarms.map((alarm) => ({ ...alarm, sentence: alarmText(alarm) }));
      const shown = {
        ...found,
        alarms: alarms.length ? alarms : undefined,
        dueNextDays: found.dueNextDays.length ? found.dueNextDays : undefined,
      };
      return { view: 'status', title: '运行情况', data: { section: 'status', status: shown } };
    },
  });
