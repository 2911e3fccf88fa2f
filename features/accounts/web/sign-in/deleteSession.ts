import type { SignInDatabase } from '../../use-cases/sign-in-repository';
import { z } from 'zod';
import { signOut } from '../../use-cases/sign-out';
import { endpoint } from '../../../../api/http/endpoint';

export const deleteSession = (database: SignInDatabase) =>
  endpoint({
    method: 'delete',
    path: '/api/session',
    tag: '登录',
    summary: '退出登录',
    authorisation: 'settingUp',
    audit: 'writes through signOut',
    response: z.object({ signedOut: z.literal(true) }),
    async handle({ caller, session }) {
      await signOut(database, caller.actor, session.deviceId);
      await session.end();
      return { signedOut: true as const };
    },
  });
