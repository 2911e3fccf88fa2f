import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id } from '../../../../api/http/schemas';
import { forgetDevice } from '../../use-cases/devices/forget-device';
import { endSessions } from '../../use-cases/users/end-sessions';
import type { AccountsWeb } from '../accounts-web';
import { endedText, forgottenText } from '../../words/ended-text';
import { showAccount } from './show-account';

const query = z.object({
  ended: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  done: z.enum(['password', 'device']).optional().catch(undefined),
});
const DONE = { password: '密码已修改，其他登录都已结束。', device: forgottenText } as const;
/** Which session is to end; absent: every other one. */
const chosen = z.object({ session: id.optional() });

/** 我的账户. */
export const accountPage = (web: AccountsWeb) =>
  page({
    method: 'get',
    path: '/account',
    authorisation: 'signedIn',
    audit: 'reads',
    query,
    handle: ({ caller, session, query: { ended, done } }) =>
      showAccount(web, {
        caller,
        session,
        message: done ? DONE[done] : ended === undefined ? undefined : endedText(ended),
      }),
  });

/** Ends one session of the caller, or all others. */
export const endOwnSessions = ({ database }: AccountsWeb) =>
  page({
    method: 'post',
    path: '/account/sessions/end',
    authorisation: 'signedIn',
    audit: 'writes through endSessions',
    async handle({ caller, session, form }) {
      const { session: only } = parse(chosen, form, 'body');
      const which = only === undefined ? { allBut: session.key } : { only };
      const { sessions, devices } = await endSessions(database, caller.actor, caller.accountId, which);
      return { to: sessions === 0 && devices > 0 ? '/account?done=device' : `/account?ended=${sessions}` };
    },
  });

/** Takes a remembered device of the caller back. */
export const forgetOwnDevice = ({ database }: AccountsWeb) =>
  page({
    method: 'post',
    path: '/account/devices/forget',
    authorisation: 'signedIn',
    audit: 'writes through forgetDevice',
    async handle({ caller, session, form }) {
      const { device: deviceId } = parse(z.object({ device: id }), form, 'body');
      const which = { accountId: caller.accountId, deviceId, butSession: session.key };
      if (!(await forgetDevice(database, caller.actor, which))) throw notFound();
      return { to: '/account?done=device' };
    },
  });
