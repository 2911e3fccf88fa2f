import { z } from 'zod';
import { firstPageOf } from '../../../../core/access/first-page';
import { readPart } from '../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../api/http/page';
import type { Problem } from '../../../../api/ui/forms/error-summary';
import { signInWithPassword } from '../../use-cases/password/sign-in-with-password';
import { NOT_SIGNED_IN } from '../../words/password-words';
import type { AccountsWeb } from '../accounts-web';
import { landingOf } from '../sign-in/landing';
import { next } from '../sign-in/next';
import { recordFailure } from '../sign-in/record-failure';
import { PasswordView } from './password-view';

const filled = (name: string, most: number) =>
  z.string(`请填写${name}`).trim().min(1, `请填写${name}`).max(most, `${name}最多 ${most} 个字符`);
const form = z.object({
  email: filled('邮箱', 254),
  password: z.string('请填写密码').min(1, '请填写密码').max(1_000, '密码最多 1000 个字符'),
  code: filled('验证码', 20),
  next,
});
/** What stood in a form that was not taken; never the password. */
const enteredFields = z.object({ email: z.string().optional().catch(undefined), next }).catch({});

function again(given: unknown, problem: Problem, more: { readonly status: number; readonly retryAfterSeconds?: number }): PageAnswer {
  const { email, next: to } = enteredFields.parse(given);
  return { title: '用密码登录', body: <PasswordView email={email} next={to} problem={problem} />, ...more };
}

/** 用密码登录. */
export const passwordPage = page({
  method: 'get',
  path: '/sign-in-with-password',
  authorisation: 'public',
  audit: 'reads',
  query: z.object({ next }),
  handle: ({ query: { next: to }, caller }) =>
    Promise.resolve<PageAnswer>(
      caller ? { to: to ?? firstPageOf(caller.access) } : { title: '用密码登录', body: <PasswordView next={to} /> },
    ),
});

/**
 * Signs in with address, password and code. Tries count for the address at its host, before anything is compared: a stranger elsewhere uses up only his own, and
 * many at once no more than one after another.
 */
export const usePassword = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/sign-in-with-password',
    authorisation: 'public',
    audit: 'writes through signInWithPassword',
    async handle({ form: given, session, requestId, host }) {
      const read = readPart(form, given, 'body');
      if (!read.ok) return again(given, { title: '没有登录', errors: read.errors }, { status: 422 });
      const { email: address, password, code, next: to } = read.value;
      const key = `${address.toLowerCase()} ${host}`;
      const seconds = await web.limits.passwordAtHost.take(key);
      if (seconds !== undefined) {
        await recordFailure(web, { accountId: undefined, failure: 'lockedOut', host, requestId });
        const title = `失败次数太多，请 ${Math.ceil(seconds / 60)} 分钟后再试`;
        return again(given, { title }, { status: 429, retryAfterSeconds: seconds });
      }
      const outcome = await signInWithPassword(web.database, web.credentials, { address, password, code, requestId });
      if ('failure' in outcome) {
        await recordFailure(web, { accountId: outcome.accountId, failure: outcome.failure, host, requestId });
        return again(
          given,
          { title: NOT_SIGNED_IN, errors: [{ message: '请重新填写密码和验证码；验证码每 30 秒换一个，用过的不能再用。' }] },
          { status: 422 },
        );
      }
      await web.limits.passwordAtHost.forget(key);
      await session.begin(outcome.account.id, 'password');
      return { to: landingOf(outcome.account, to) };
    },
  });
