import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { id } from '../../../../api/http/schemas';

export const getSession = endpoint({
  method: 'get',
  path: '/api/session',
  tag: '登录',
  summary: '当前登录的账户',
  authorisation: 'signedIn',
  audit: 'reads',
  response: z.object({ accountId: id, name: z.string(), unitName: z.string().nullable(), isOffice: z.boolean() }).meta({ id: 'Session' }),
  handle: ({ caller: { accountId, name, unitName, isOffice } }) => Promise.resolve({ accountId, name, unitName, isOffice }),
});
