import { z } from 'zod';
import { readPart } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { changePassword } from '../../use-cases/password/change-password';
import { passwordFaults } from '../../words/password-words';
import type { AccountsWeb } from '../accounts-web';
import { showAccount } from './show-account';

const filled = (name: string) => z.string(`请填写${name}`).min(1, `请填写${name}`).max(1_000, `${name}最多 1000 个字符`);
const form = z.object({ current: filled('现在的密码'), password: filled('新密码'), again: filled('新密码'), email: z.string().optional() });

/** 修改密码: for whoever knows the present one. Tries count as those of a sign-in do. */
export const changeOwnPassword = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/account/password',
    authorisation: 'signedIn',
    audit: 'writes through changePassword',
    async handle({ caller, session, form: given, host }) {
      const refuse = (error: string) => showAccount(web, { caller, session, passwordError: error });
      const read = readPart(form, given, 'body');
      if (!read.ok) return refuse(read.errors[0]?.message ?? passwordFaults.wrongPassword);
      const { current, password, again } = read.value;
      if (password !== again) return refuse(passwordFaults.different);
      const key = `${caller.accountId} ${host}`;
      const seconds = await web.limits.passwordAtHost.take(key);
      if (seconds !== undefined) return refuse(`失败次数太多，请 ${Math.ceil(seconds / 60)} 分钟后再试`);
      const owner = await web.queries.account(caller.actor, caller.accountId);
      const wish = { accountId: caller.accountId, owner: { name: caller.name, email: owner?.email ?? '' }, current, password };
      const fault = await changePassword(web.database, web.credentials, caller.actor, { ...wish, ended: { allBut: session.key } });
      if (fault) return refuse(passwordFaults[fault]);
      await web.limits.passwordAtHost.forget(key);
      return { to: '/account?done=password' };
    },
  });
