import type { Request, RequestHandler, Response } from 'express';
import { randomUUID } from 'node:crypto';
import expressSession from 'express-session';
import type { SignInWay } from '../../core/access/account';
import { IDLE_MS, isSessionOver } from '../../core/access/session-limits';
import { type Caller, callerOf } from '../http/caller';
import type { HttpDeps } from '../http/deps';
import type { RouteSession } from '../http/route';
import { isHttps, isSecureContext } from './public-origin';
import { dropPlainCookie, sessionCookie } from './session-cookie';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    /** Names the session to its owner and to the administrators, who never see what its cookie holds. */
    key: string;
    signedInBy: SignInWay;
    begunAtMs: number;
    /** What the browser says of itself. */
    userAgent: string;
    /** The secret of codes that the page of the first password offers, until it is taken. */
    setUpSecret: string;
  }
}

const MOST_USER_AGENT = 300;
/**
 * What the browser forgets when somebody leaves: pages it kept and what they stored. Not `cookies`: that would take the cookies of every neighbouring system of
 * the same domain too; ours is taken back by itself.
 */
const FORGET = '"cache", "storage"';

/** A secure cookie is set where people come by https, even when the hop before this process speaks http and is not trusted to say so. */
const asPeopleCome =
  (publicUrl: string): RequestHandler =>
  (req, _res, next) => {
    if (isHttps(publicUrl)) Object.defineProperty(req, 'secure', { value: true });
    next();
  };

/** Sessions in Postgres behind a cookie that scripts cannot read. */
export function sessions({
  sessionStore,
  sessionSecret,
  publicUrl,
}: Pick<HttpDeps, 'sessionStore' | 'sessionSecret' | 'publicUrl'>): RequestHandler[] {
  const { name, options } = sessionCookie(publicUrl);
  const { secure } = options;
  return [
    asPeopleCome(publicUrl),
    dropPlainCookie(publicUrl),
    expressSession({
      name,
      secret: sessionSecret,
      store: sessionStore,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: IDLE_MS },
    }),
  ];
}

const done = (work: (callback: (error: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) =>
    work((error) => (error ? reject(error instanceof Error ? error : new Error('the session store failed')) : resolve())),
  );

/** What a route may do with the session. A sign-in gets a new session id, so that one planted before is worth nothing. */
export const sessionOf = (req: Request, res: Response, { publicUrl }: Pick<HttpDeps, 'publicUrl'>): RouteSession => ({
  key: req.session.key,
  setUpSecret: (make) => (req.session.setUpSecret ??= make()),
  async begin(accountId, signedInBy) {
    await done((callback) => req.session.regenerate(callback));
    const userAgent = (req.get('User-Agent') ?? '').slice(0, MOST_USER_AGENT);
    Object.assign(req.session, { accountId, signedInBy, userAgent, key: randomUUID(), begunAtMs: Date.now() });
    await done((callback) => req.session.save(callback));
  },
  async end() {
    await done((callback) => req.session.destroy(callback));
    const { name, options } = sessionCookie(publicUrl);
    res.clearCookie(name, options);
    if (isSecureContext(publicUrl)) res.set('Clear-Site-Data', FORGET);
  },
});

/** Who is signed in; an account that was disabled meanwhile is not, nor one whose session has lived as long as it may. */
export async function callerOfRequest(req: Request, { accountOf }: HttpDeps): Promise<Caller | undefined> {
  const { accountId, begunAtMs, signedInBy = 'link' } = req.session;
  // Sessions go by the clock of the machine: the one of a demonstration is moved by months.
  if (accountId !== undefined && isSessionOver(begunAtMs, Date.now())) {
    await done((callback) => req.session.regenerate(callback));
    return undefined;
  }
  const found = accountId === undefined ? undefined : await accountOf(accountId, signedInBy);
  const caller = found && callerOf(found.account, req.res?.locals['requestId'] as string, found.mustSetUp);
  if (caller && req.res) Object.assign(req.res.locals, { accountId: caller.accountId, caller });
  return caller;
}
