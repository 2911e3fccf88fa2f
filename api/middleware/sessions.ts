import type { Request, RequestHandler, Response } from 'express';
import expressSession from 'express-session';
import { type Caller, callerOf } from '../http/caller';
import type { HttpDeps } from '../http/deps';
import type { RouteSession } from '../http/route';
import { isHttps, isSecureContext } from './public-origin';
import { dropPlainCookie, sessionCookie } from './session-cookie';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
  }
}

/** Eight hours without a request end a session. */
const IDLE_MS = 8 * 3_600_000;
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
  async begin(accountId) {
    await done((callback) => req.session.regenerate(callback));
    req.session.accountId = accountId;
    await done((callback) => req.session.save(callback));
  },
  async end() {
    await done((callback) => req.session.destroy(callback));
    const { name, options } = sessionCookie(publicUrl);
    res.clearCookie(name, options);
    if (isSecureContext(publicUrl)) res.set('Clear-Site-Data', FORGET);
  },
});

/** Who is signed in; an account that was disabled meanwhile is not. */
export async function callerOfRequest(req: Request, { accountOf }: HttpDeps): Promise<Caller | undefined> {
  const { accountId } = req.session;
  const account = accountId === undefined ? undefined : await accountOf(accountId);
  const caller = account && callerOf(account, req.res?.locals['requestId'] as string);
  if (caller && req.res) Object.assign(req.res.locals, { accountId: caller.accountId, caller });
  return caller;
}
