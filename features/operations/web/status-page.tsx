import { z } from 'zod';
import { page } from '../../../api/http/page';
import { parse } from '../../../api/http/input/parse';
import { type AlarmDatabase, closeAlarms } from '../use-cases/close-alarms';
import type { StatusQueries } from '../use-cases/status-queries';
import { closedText } from '../words/alarm-text';
import { alarmName } from './postAlarmClosing';
import { StatusView } from './status-view';

const count = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined);

/** 运行情况: what runs, what is behind, what is due. */
export const status = (queries: StatusQueries) =>
  page({
    method: 'get',
    path: '/status',
    authorisation: { general: 'readStatus' },
    audit: 'reads',
    menu: { label: '运行情况', place: 50 },
    query: z.object({ closed: count }),
    handle: async ({ caller, query: { closed } }) => ({
      title: '运行情况',
      section: '/status',
      message: closed === undefined ? undefined : closedText(closed),
      body: <StatusView status={await queries.status(caller.actor)} access={caller.access} />,
    }),
  });

/** Closes what the form beside an alarm names, and shows the rest. */
export const closeAlarm = (database: AlarmDatabase) =>
  page({
    method: 'post',
    path: '/alarms/close',
    authorisation: { general: 'closeAlarm' },
    audit: 'writes through closeAlarms',
    async handle({ form, caller }) {
      return { to: `/status?closed=${await closeAlarms(database, caller.actor, parse(alarmName, form, 'body'))}` };
    },
  });
