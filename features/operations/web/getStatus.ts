import type { StatusQueries } from '../use-cases/status-queries';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { day, instant } from '../../../api/http/schemas';

const alarm = z.object({
  cause: z.string(),
  severity: z.enum(['warning', 'error']),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  raisedAt: instant,
  lastSeenAt: instant,
  times: z.int(),
});

export const getStatus = (queries: StatusQueries) =>
  endpoint({
    method: 'get',
    path: '/api/status',
    tag: '系统',
    summary: '运行情况：在办数、落后数、近日到期数、信件和告警',
    authorisation: { general: 'readStatus' },
    audit: 'reads',
    response: z
      .object({
        now: instant,
        campaignsOpen: z.int(),
        tasksOpen: z.int(),
        tasksBehind: z.int(),
        eventsWaiting: z.int(),
        obligationsOpen: z.int(),
        obligationsOverdue: z.int(),
        dueNextDays: z.array(z.object({ day, count: z.int() })).readonly(),
        lettersWaiting: z.int(),
        lettersFailed: z.int(),
        lettersInDoubt: z.int(),
        calendarThrough: z.int().nullable(),
        alarms: z.array(alarm).readonly(),
      })
      .meta({ id: 'Status' }),
    handle: ({ caller }) => queries.status(caller.actor),
  });
