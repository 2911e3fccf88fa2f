import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { HttpProblem } from '../../../api/http/problem';

export const getHealth = (isAlive: () => Promise<boolean>) =>
  endpoint({
    method: 'get',
    path: '/api/health',
    tag: '系统',
    summary: '是否能服务：数据库答得上来',
    authorisation: 'public',
    audit: 'reads',
    response: z.object({ status: z.literal('ok') }),
    async handle() {
      if (!(await isAlive())) throw new HttpProblem(503, 'notReady', '数据库暂时连不上', { retryAfterSeconds: 5 });
      return { status: 'ok' as const };
    },
  });
