import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { LinkState } from '../../use-cases/sign-in-repository';
import type { SignInFailure } from '../../use-cases/record-failed-sign-in';
import { MAILED_LINK_MINUTES, sendSignInLink } from '../../use-cases/send-sign-in-link';
import { signOut } from '../../use-cases/sign-out';
import { useSignInLink } from '../../use-cases/use-sign-in-link';
import type { AccountsWeb } from '../accounts-web';
import { page, type PageAnswer } from '../../../../api/http/page';
import { parse } from '../../../../api/http/input/parse';
import { HttpProblem } from '../../../../api/http/problem';
import { next, nextQueryOf } from './next';
import { recordFailure } from './record-failure';
import { countWish, tooManyUnknown } from './sign-in-limits';
import { ConfirmView, LinkOnItsWayView, SignInView, WorthlessLinkView } from './sign-in-views';

const nextQuery = z.object({ next });
const signInQuery = nextQuery.extend({ done: z.literal('left').optional().catch(undefined) });
const params = z.object({ token: z.string().max(200) });
const address = z.email({ error: ({ input }) => (input === '' ? '请填写邮箱' : '邮箱写得不对，应形如 name@example.cn') });
const email = z.object({ email: z.string('请填写邮箱').trim().max(254, '邮箱太长').pipe(address), next });

/** What stood in a form that was not taken, to be filled in again. */
const enteredFields = z.object({ email: z.string().optional().catch(undefined), next: z.string().optional().catch(undefined) }).catch({});

interface Asker {
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
    return Promise.resolve<PageAnswer>(caller ? { to: to ?? '/' } : shown);
  },
});

/** Far longer than it takes to lay a letter into the outbox, so that the time of the answer does not tell whether there was one to lay. */
const ANSWER_AFTER_MS = 250;

/** Lays the letter into the outbox, or counts that there is nobody with this address. */
async function send({ database, composer, limits }: AccountsWeb, address: string, to: string | undefined, by: Asker): Promise<void> {
  const pathOf = (token: string) => `/sign-in/${token}${nextQueryOf(to)}`;
  const isKnown = await sendSignInLink({ database, composer, pathOf }, address, by.requestId);
  if (!isKnown) await limits.ofUnknownAtHost.take(by.host);
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
        await countWish(web.limits, address, host);
        const refusal = await tooManyUnknown(web.limits, host);
        const [isHeldUp] = await Promise.all([
          web.isMailHeldUp(),
          send(web, address, to, { requestId, host }),
          setTimeout(ANSWER_AFTER_MS),
        ]);
        if (refusal) throw refusal;
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

const WORTHLESS: Readonly<Record<Exclude<LinkState, 'valid'>, readonly [heading: string, advice: string]>> = {
  used: [
    '这个链接已经用过',
    '每个登录链接只能用一次，登录以后其他没用过的链接也作废。请重新获取一个。如果不是您本人用的，请告诉县政府办公室督办岗。',
  ],
  expired: ['这个链接已经过期', '登录链接有有效时间。请重新获取一个，收到后尽快打开。'],
  unknown: ['登录链接不对', '链接可能没有复制完整，或者账户已经停用。请从邮件里重新打开，或者重新获取一个。'],
};

const FAILURES: Readonly<Record<Exclude<LinkState, 'valid'>, SignInFailure>> = {
  used: 'linkUsed',
  expired: 'linkExpired',
  unknown: 'linkUnknown',
};

function worthless(state: Exclude<LinkState, 'valid'>): PageAnswer {
  const [heading, advice] = WORTHLESS[state];
  return { title: heading, body: <WorthlessLinkView heading={heading} advice={advice} />, status: state === 'unknown' ? 404 : 410 };
}

const byPassword = (to: string | undefined): PageAnswer => ({ to: `/sign-in-with-password${nextQueryOf(to)}` });

/** What a link opens: a button, because mail scanners open links and must not use them up. */
export const linkPage = (web: AccountsWeb) =>
  page({
    method: 'get',
    path: '/sign-in/{token}',
    authorisation: 'public',
    audit: 'reads',
    params,
    query: nextQuery,
    async handle({ params: { token }, query }) {
      const { state, account } = await web.linkOf(token);
      if (state !== 'valid') return worthless(state);
      if (!account) return worthless('unknown');
      if (account.hasPassword && web.needsPassword(account)) return byPassword(query.next);
      const path = `/sign-in/${encodeURIComponent(token)}${nextQueryOf(query.next)}`;
      return { title: '确认登录', body: <ConfirmView account={account} path={path} /> };
    },
  });

/** Uses the link and begins a session. */
export const useLink = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/sign-in/{token}',
    authorisation: 'public',
    audit: 'writes through useSignInLink',
    params,
    query: nextQuery,
    async handle({ params: { token }, query, session, requestId, host }) {
      const { account: owner } = await web.linkOf(token);
      // The link stays as it is: with it alone he would get no further.
      if (owner?.hasPassword && web.needsPassword(owner)) return byPassword(query.next);
      const { state, account } = await useSignInLink(web.database, token, requestId);
      if (state !== 'valid' || !account) {
        const worth = state === 'valid' ? 'unknown' : state;
        await recordFailure(web, { accountId: account?.id, failure: FAILURES[worth], host, requestId });
        return worthless(worth);
      }
      await session.begin(account.id, 'link');
      return { to: query.next ?? '/' };
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
      await signOut(web.database, caller.actor);
      await session.end();
      return { to: '/sign-in?done=left' };
    },
  });
