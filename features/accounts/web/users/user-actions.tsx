import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { HttpProblem, notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { forgetDevice } from '../../use-cases/devices/forget-device';
import { resetCredentials } from '../../use-cases/password/reset-credentials';
import { type AccountRefusal, setAccountClosed } from '../../use-cases/users/close-account';
import { endSessions } from '../../use-cases/users/end-sessions';
import type { userMessages } from '../../words/user-messages';
import type { AccountsWeb } from '../accounts-web';

const back = (accountId: string, done: keyof typeof userMessages) => ({ to: `/system/users/${accountId}?done=${done}` });

/** Where to go on after an account was to be changed. Throws 404 and 403. */
function answerOf(accountId: string, refusal: AccountRefusal | undefined, done: keyof typeof userMessages) {
  if (refusal === 'notFound') throw notFound();
  if (refusal === 'own') throw new HttpProblem(403, 'ownAccount', '不能办理自己的账户', { detail: '请由另一位管理员办理。' });
  return back(accountId, refusal ?? done);
}

const switching = (way: 'close' | 'open', done: 'closed' | 'opened', { database }: AccountsWeb) =>
  page({
    method: 'post',
    path: `/system/users/{id}/${way}`,
    authorisation: { general: 'closeAccount' },
    audit: 'writes through setAccountClosed',
    params: idParams,
    handle: async ({ caller, params }) => answerOf(params.id, await setAccountClosed(database, caller, params.id, way === 'close'), done),
  });

/** 停用: no sign-in any more, and none that goes on. */
export const closeAccount = (web: AccountsWeb) => switching('close', 'closed', web);
/** 启用. */
export const openAccount = (web: AccountsWeb) => switching('open', 'opened', web);

/** 重置登录方式: who has lost his password or his phone begins anew. */
export const resetUser = ({ database }: AccountsWeb) =>
  page({
    method: 'post',
    path: '/system/users/{id}/reset',
    authorisation: { general: 'resetCredentials' },
    audit: 'writes through resetCredentials',
    params: idParams,
    handle: async ({ caller, params }) => answerOf(params.id, await resetCredentials(database, caller, params.id), 'reset'),
  });

/** Ends one session of somebody. */
export const endSessionOf = ({ database, queries }: AccountsWeb) =>
  page({
    method: 'post',
    path: '/system/users/{id}/sessions/end',
    authorisation: { general: 'endSessions' },
    audit: 'writes through endSessions',
    params: idParams,
    async handle({ caller, params, form }) {
      if (!(await queries.account(caller.actor, params.id))) throw notFound();
      const { session: only } = parse(z.object({ session: id }), form, 'body');
      await endSessions(database, caller.actor, params.id, { only });
      return back(params.id, 'sessionsEnded');
    },
  });

/** Takes a remembered device of somebody back. */
export const forgetDeviceOf = ({ database }: AccountsWeb) =>
  page({
    method: 'post',
    path: '/system/users/{id}/devices/forget',
    authorisation: { general: 'endSessions' },
    audit: 'writes through forgetDevice',
    params: idParams,
    async handle({ caller, params, form }) {
      const { device: deviceId } = parse(z.object({ device: id }), form, 'body');
      if (!(await forgetDevice(database, caller.actor, { accountId: params.id, deviceId }))) throw notFound();
      return back(params.id, 'deviceForgotten');
    },
  });
