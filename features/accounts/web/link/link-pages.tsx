import { z } from 'zod';
import { nextQueryOf, passwordPath } from '../../../../core/access/link-path';
import { doorActor } from '../../../../core/access/actor';
import type { Caller } from '../../../../api/http/caller';
import { parse } from '../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../api/http/page';
import { HttpProblem } from '../../../../api/http/problem';
import type { SignInFailure } from '../../use-cases/record-failed-sign-in';
import { MAILED_LINK_MINUTES } from '../../use-cases/send-sign-in-link';
import type { LinkState, LinkView } from '../../use-cases/sign-in-repository';
import { useSignInLink, wayOf } from '../../use-cases/use-sign-in-link';
import type { AccountsWeb } from '../accounts-web';
import { landingOf } from '../sign-in/landing';
import { next } from '../sign-in/next';
import { recordFailure } from '../sign-in/record-failure';
import { takeWish } from '../sign-in/sign-in-pages';
import { LinkOnItsWayView } from '../sign-in/sign-in-views';
import { destinationOf } from './destination';
import { ConfirmView, WorthlessLinkView } from './link-views';

const nextQuery = z.object({ next });
const choice = z.object({ remember: z.string().optional().catch(undefined) }).catch({});
const params = z.object({ token: z.string().max(200) });

type Worthless = Exclude<LinkState, 'valid'>;

const WORTHLESS: Readonly<Record<Worthless, readonly [heading: string, advice: string]>> = {
  used: [
    '这个链接已经用过或者作废',
    '每个登录链接只能用一次，登录以后其他没用过的链接也作废。要接着办理，请再要一个新的。如果不是您本人用的，请告诉县政府办公室督办岗。',
  ],
  expired: ['这个链接已经过期', '登录链接有有效时间。要接着办理，请再要一个新的，收到后尽快打开。'],
  unknown: ['登录链接不对', '链接可能没有复制完整，或者账户已经停用。请从邮件里重新打开，或者重新获取一个。'],
};

const FAILURES: Readonly<Record<Worthless, SignInFailure>> = { used: 'linkUsed', expired: 'linkExpired', unknown: 'linkUnknown' };

interface Opened {
  readonly token: string;
  readonly to: string | undefined;
}

function worthless(state: Worthless, { token, to }: Opened, refusal?: HttpProblem): PageAnswer {
  const [heading, advice] = WORTHLESS[state];
  const again = state === 'unknown' ? undefined : { token, next: to };
  const body = <WorthlessLinkView heading={heading} advice={advice} again={again} problem={refusal?.title} />;
  const status = refusal?.status ?? (state === 'unknown' ? 404 : 410);
  return { title: heading, body, status, retryAfterSeconds: refusal?.more.retryAfterSeconds };
}

/** Where a link leads whom it does not let in: whoever signs in with his password; and whoever has none yet, who asks for a link to set one. */
function otherDoor(web: AccountsWeb, { account, isOfLetter }: LinkView, to: string | undefined): PageAnswer | undefined {
  if (!account || !web.needsPassword(account)) return undefined;
  if (account.hasPassword) return { to: passwordPath(to) };
  return isOfLetter ? { to: `/sign-in${nextQueryOf(to)}` } : undefined;
}

const isOf = ({ account }: LinkView, caller: Caller | undefined): boolean => account !== undefined && account.id === caller?.accountId;

/** What a link opens: a button, because mail scanners open links and must not use them up. Whoever is signed in as its reader goes on at once. */
export const linkPage = (web: AccountsWeb) =>
  page({
    method: 'get',
    path: '/sign-in/{token}',
    authorisation: 'public',
    audit: 'reads',
    params,
    query: nextQuery,
    async handle({ params: { token }, query: { next: to }, caller, requestId }) {
      const link = await web.linkOf(token);
      if (link.account && isOf(link, caller)) return { to: landingOf(link.account, to) };
      const other = otherDoor(web, link, to);
      if (other) return other;
      const { state, account } = link;
      if (state !== 'valid' || !account) return worthless(state === 'valid' ? 'unknown' : state, { token, to });
      const destination = await destinationOf(web, account, { next: to, requestId });
      const offers = web.mayBeRemembered(account);
      const body = <ConfirmView {...{ account, token, next: to, destination, other: caller?.name, offers }} />;
      return { title: destination.button, body };
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
    async handle({ params: { token }, query: { next: to }, form, caller, session, requestId, host }) {
      const found = await web.linkOf(token);
      // The link stays as it is: with it alone he would get no further.
      const other = otherDoor(web, found, to);
      if (other) return other;
      const isRemembered =
        parse(choice, form, 'body').remember === 'yes' && found.account !== undefined && web.mayBeRemembered(found.account);
      const link = await useSignInLink(web.database, { token, requestId, remembered: isRemembered ? session.userAgent : undefined });
      const { state, account } = link;
      if (state === 'valid' && account) {
        await session.begin(account.id, wayOf(link), link.device);
        return { to: landingOf(account, to) };
      }
      if (account && isOf(link, caller)) return { to: landingOf(account, to) };
      const worth = state === 'valid' ? 'unknown' : state;
      await recordFailure(web, { accountId: account?.id, failure: FAILURES[worth], host, requestId });
      return worthless(worth, { token, to });
    },
  });

/** Sends a new link to the mailbox of one that is used or expired, which leads to the same page. */
export const sendAnotherLink = (web: AccountsWeb) =>
  page({
    method: 'post',
    path: '/sign-in/{token}/again',
    authorisation: 'public',
    audit: 'writes through sendSignInLink',
    params,
    query: nextQuery,
    async handle({ params: { token }, query: { next: to }, requestId, host }) {
      const link = await web.linkOf(token);
      const other = otherDoor(web, link, to);
      if (other) return other;
      const email = link.account && (await web.queries.account(doorActor(requestId), link.account.id))?.email;
      if (typeof email !== 'string') return worthless('unknown', { token, to });
      try {
        const { isHeldUp } = await takeWish(web, email, to, { requestId, host });
        return { title: '请查收邮件', body: <LinkOnItsWayView minutes={MAILED_LINK_MINUTES} isHeldUp={isHeldUp} /> };
      } catch (refusal) {
        if (!(refusal instanceof HttpProblem)) throw refusal;
        return worthless(link.state === 'expired' ? 'expired' : 'used', { token, to }, refusal);
      }
    },
  });
