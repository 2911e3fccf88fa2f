import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { id } from '../../../../api/http/schemas';
import { endSessions } from '../../use-cases/users/end-sessions';
import type { AccountsWeb } from '../accounts-web';
import { endedText } from '../../words/ended-text';
import { showAccount } from './show-account';

const query = z.object({
  ended: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  done: z.literal('password').optional().catch(undefined),
});
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
        message: done ? '密码已修改，其他登录都已结束。' : ended === undefined ? undefined : endedText(ended),
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
      return { to: `/account?ended=${await endSessions(database, caller.actor, caller.accountId, which)}` };
    },
  });
