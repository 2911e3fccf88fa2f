import { z } from 'zod';
import { signOut } from '../use-cases/sign-out';
import { endpoint } from '../../../api/http/endpoint';

export const deleteSession = endpoint({
  method: 'delete',
  path: '/api/session',
  tag: '登录',
  summary: '退出登录',
  authorisation: 'signedIn',
  audit: 'writes through signOut',
  response: z.object({ signedOut: z.literal(true) }),
  async handle({ caller, session, deps }) {
    await signOut(deps.database, caller.actor);
    await session.end();
    return { signedOut: true as const };
  },
});
