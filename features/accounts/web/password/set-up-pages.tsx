import { z } from 'zod';
import { firstPageOf } from '../../../../core/access/first-page';
import { readPart } from '../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import type { RouteSession } from '../../../../api/http/route';
import type { Caller } from '../../../../api/http/caller';
import { setUpPassword } from '../../use-cases/password/set-up-password';
import { passwordFaults } from '../../words/password-words';
import type { AccountsWeb } from '../accounts-web';
import { next } from '../sign-in/next';
import { RecoveryCodesView, type SetUpErrors, SetUpView } from './set-up-view';

const secretText = (name: string, most: number) =>
  z.string(`请填写${name}`).min(1, `请填写${name}`).max(most, `${name}最多 ${most} 个字符`);
const form = z.object({
  password: secretText('密码', 1_000),
  again: secretText('密码', 1_000),
  code: secretText('验证码', 20),
  next,
  email: z.string().optional(),
});

/** What is wrong, at the fields; a field that the form does not have counts for the first. */
function errorsOf(problems: readonly { readonly path: string; readonly message: string }[]): SetUpErrors {
  const known = new Set(['password', 'again', 'code']);
  return Object.fromEntries(
    problems.map(({ path, message }) => {
      const name = path.split('.')[1] ?? '';
      return [known.has(name) ? name : 'password', message];
    }),
  );
}

interface Shown {
  readonly caller: Caller;
  readonly session: RouteSession;
  readonly next: string | undefined;
  readonly errors?: SetUpErrors;
}

async function show({ queries, credentials }: AccountsWeb, { caller, session, next: to, errors }: Shown): Promise<PageAnswer> {
  const account = await queries.account(caller.actor, caller.accountId);
  if (!account) throw notFound();
  const secret = session.setUpSecret(() => credentials.newSecret());
  const email = account.email ?? account.name;
  const body = <SetUpView email={email} secret={secret} uri={credentials.uriOf(secret, email)} next={to} errors={errors} />;
  return { title: '设置密码和验证码', body, ...(errors && { status: 422 }) };
}

/** Where whoever must set a password is led, whatever he opens. */
export const setUpPage = (web: AccountsWeb) =>
  page({
    method: 'get',
    path: '/account/set-up',
    authorisation: 'settingUp',
    audit: 'reads',
    query: z.object({ next }),
    handle: async ({ caller, session, query }) =>
      caller.mustSetUp ? show(web, { caller, session, next: query.next }) : { to: query.next ?? '/account' },
  });

/** Sets password and codes, and shows the recovery codes once. */
export const setUp = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/account/set-up',
    authorisation: 'settingUp',
    audit: 'writes through setUpPassword',
    async handle({ caller, session, form: given }) {
      if (!caller.mustSetUp) return { to: '/account' };
      const read = readPart(form, given, 'body');
      if (!read.ok) return show(web, { caller, session, next: undefined, errors: errorsOf(read.errors) });
      const { password, again, code, next: to } = read.value;
      if (password !== again) return show(web, { caller, session, next: to, errors: { again: passwordFaults.different } });
      const account = await web.queries.account(caller.actor, caller.accountId);
      if (!account) throw notFound();
      const owner = { name: account.name, email: account.email ?? '' };
      const secret = session.setUpSecret(() => web.credentials.newSecret());
      const wish = { accountId: caller.accountId, owner, password, secret, code: code.replace(/\s/g, '') };
      const outcome = await setUpPassword(web.database, web.credentials, caller.actor, wish);
      if ('fault' in outcome) {
        const field = outcome.fault === 'wrongCode' ? 'code' : 'password';
        return show(web, { caller, session, next: to, errors: { [field]: passwordFaults[outcome.fault] } });
      }
      await session.begin(caller.accountId, 'password');
      return { title: '记下恢复码', body: <RecoveryCodesView codes={outcome.recoveryCodes} next={to ?? firstPageOf(caller.access)} /> };
    },
  });
