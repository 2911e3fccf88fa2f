import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { firstPageOf } from '../../../../core/access/first-page';
import { linkPath } from '../../../../core/access/link-path';
import { MAILED_LINK_MINUTES, sendSignInLink } from '../../use-cases/send-sign-in-link';
import { signOut } from '../../use-cases/sign-out';
import type { AccountsWeb } from '../accounts-web';
import { page, type PageAnswer } from '../../../../api/http/page';
import { parse } from '../../../../api/http/input/parse';
import { HttpProblem } from '../../../../api/http/problem';
import { next } from './next';
import { countWish, tooManyUnknown } from './sign-in-limits';
import { LinkOnItsWayView, SignInView } from './sign-in-views';

const nextQuery = z.object({ next });
const signInQuery = nextQuery.extend({ done: z.literal('left').optional().catch(undefined) });
const address = z.email({ error: ({ input }) => (input === '' ? '请填写邮箱' : '邮箱写得不对，应形如 name@example.cn') });
const email = z.object({ email: z.string('请填写邮箱').trim().max(254, '邮箱太长').pipe(address), next });

/** What stood in a form that was not taken, to be filled in again. */
const enteredFields = z.object({ email: z.string().optional().catch(undefined), next: z.string().optional().catch(undefined) }).catch({});

/** Where a wish for a link comes from. */
export interface Asker {
  readonly requestId: string;
  readonly host: string;
}

/** Entry page of whoever is not signed in. */
export const signInPage = page({
  method: 'get',
  path: '/sign-in',
  authorisation: 'public',
  audit: 'reads',
  query: signInQuery,
  handle({ query: { next: to, done }, caller }) {
    const shown = { title: '登录', message: done && '您已退出。', body: <SignInView next={to} /> };
    return Promise.resolve<PageAnswer>(caller ? { to: to ?? firstPageOf(caller.access) } : shown);
  },
});

/** Far longer than it takes to lay a letter into the outbox, so that the time of the answer does not tell whether there was one to lay. */
const ANSWER_AFTER_MS = 250;

/** Lays the letter into the outbox, or counts that there is nobody with this address. */
async function send({ database, composer, limits }: AccountsWeb, address: string, to: string | undefined, by: Asker): Promise<void> {
  const pathOf = (token: string) => linkPath(token, to);
  const isKnown = await sendSignInLink({ database, composer, pathOf }, address, by.requestId);
  if (!isKnown) await limits.ofUnknownAtHost.take(by.host);
}

/**
 * Takes a wish for a link in, within its limits, and answers whether the mail server holds letters up. Takes the same time whether the address is known or not.
 * Throws 429.
 */
export async function takeWish(
  web: AccountsWeb,
  address: string,
  to: string | undefined,
  by: Asker,
): Promise<{ readonly isHeldUp: boolean }> {
  await countWish(web.limits, address, by.host);
  const refusal = await tooManyUnknown(web.limits, by.host);
  const [isHeldUp] = await Promise.all([web.isMailHeldUp(), send(web, address, to, by), setTimeout(ANSWER_AFTER_MS)]);
  if (refusal) throw refusal;
  return { isHeldUp };
}

/**
 * Asks for a link. What the page says has happened: the letter stands in the outbox, or nothing was stored and the page says so. The answer is the same whether
 * the address is known or not, also in the time it takes.
 */
export const askForLink = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/sign-in',
    authorisation: 'public',
    audit: 'writes through sendSignInLink',
    async handle({ form, requestId, host }) {
      try {
        const { email: address, next: to } = parse(email, form, 'body');
        const { isHeldUp } = await takeWish(web, address, to, { requestId, host });
        const body = <LinkOnItsWayView email={address} minutes={MAILED_LINK_MINUTES} isHeldUp={isHeldUp} />;
        return { title: '请查收邮件', body };
      } catch (problem) {
        if (!(problem instanceof HttpProblem)) throw problem;
        const { title, status, more } = problem;
        const { email: entered, next: to } = enteredFields.parse(form);
        const body = <SignInView email={entered} next={to} problem={{ title, errors: more.errors }} />;
        return { title: '登录', body, status, retryAfterSeconds: more.retryAfterSeconds };
      }
    },
  });

/** Ends the session. */
export const leave = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/sign-out',
    authorisation: 'settingUp',
    audit: 'writes through signOut',
    async handle({ caller, session }) {
      await signOut(web.database, caller.actor, session.deviceId);
      await session.end();
      return { to: '/sign-in?done=left' };
    },
  });
