import type { StatusQueries } from '../use-cases/status-queries';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { may } from '../../../core/access/may';
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
        business: z
          .object({
            campaignsOpen: z.int(),
            tasksOpen: z.int(),
            obligationsOpen: z.int(),
            obligationsOverdue: z.int(),
            dueNextDays: z.array(z.object({ day, count: z.int() })).readonly(),
          })
          .nullable()
          .meta({ description: '业务总数；系统管理员看不到，为 null' }),
        tasksBehind: z.int(),
        eventsWaiting: z.int(),
        lettersWaiting: z.int(),
        lettersFailed: z.int(),
        lettersInDoubt: z.int(),
        calendarThrough: z.int().nullable(),
        databaseVersion: z.string(),
        sealed: z.object({ position: z.int(), at: instant.nullable() }).meta({ description: '审计链：已封存的条数，最近一次封存' }),
        alarms: z.array(alarm).readonly(),
      })
      .meta({ id: 'Status' }),
    handle: ({ caller }) => queries.status(caller.actor, may('readUnit', caller.access)),
  });
