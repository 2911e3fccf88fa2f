import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id } from '../../../../api/http/schemas';
import { endSessions } from '../../use-cases/users/end-sessions';
import type { AccountsWeb } from '../accounts-web';
import { endedText } from '../../words/ended-text';
import { AccountView } from './account-view';

const query = z.object({ ended: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined) });
/** Which session is to end; absent: every other one. */
const chosen = z.object({ session: id.optional() });

/** 我的账户. */
export const accountPage = ({ queries }: AccountsWeb) =>
  page({
    method: 'get',
    path: '/account',
    authorisation: 'signedIn',
    audit: 'reads',
    query,
    async handle({ caller, session, query: { ended } }) {
      const account = await queries.account(caller.actor, caller.accountId);
      if (!account) throw notFound();
      const message = ended === undefined ? undefined : endedText(ended);
      return { title: '我的账户', message, body: <AccountView account={account} session={session.key} /> };
    },
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
