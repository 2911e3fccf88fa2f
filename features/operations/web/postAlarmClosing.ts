import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { type AlarmDatabase, closeAlarms } from '../use-cases/close-alarms';

const text = z.string().min(1).max(300);
/** Which alarms: one by its cause, or all of a code. */
export const alarmName = z.union([z.strictObject({ cause: text }), z.strictObject({ code: text })], '请给出 cause（一条）或 code（一类）');

export const postAlarmClosing = (database: AlarmDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/alarms/close',
    tag: '系统',
    summary: '关闭一条（cause）或一类（code）告警；同样的情况再发生时会重新出现',
    authorisation: { general: 'closeAlarm' },
    audit: 'writes through closeAlarms',
    body: alarmName,
    response: z.object({ closed: z.int().meta({ description: '关闭了几条；已经不在的不算' }) }),
    handle: async ({ body, caller }) => ({ closed: await closeAlarms(database, caller.actor, body) }),
  });
