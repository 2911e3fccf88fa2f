import type { Request, RequestHandler, Response } from 'express';
import expressSession from 'express-session';
import { type Caller, callerOf } from '../http/caller';
import type { HttpDeps } from '../http/deps';
import type { RouteSession } from '../http/route';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
  }
}

/** Eight hours without a request end a session. */
const IDLE_MS = 8 * 3_600_000;
const COOKIE = 'duban';

/** Sessions in Postgres behind a cookie that scripts cannot read; over https the cookie stays on https. */
export const sessions = ({ sessionStore, sessionSecret }: HttpDeps): RequestHandler =>
  expressSession({
    name: COOKIE,
    secret: sessionSecret,
    store: sessionStore,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: IDLE_MS, path: '/' },
  });

const done = (work: (callback: (error: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) =>
    work((error) => (error ? reject(error instanceof Error ? error : new Error('the session store failed')) : resolve())),
  );

/** What a route may do with the session. A sign-in gets a new session id, so that one planted before is worth nothing. */
export const sessionOf = (req: Request, res: Response): RouteSession => ({
  async begin(accountId) {
    await done((callback) => req.session.regenerate(callback));
    req.session.accountId = accountId;
    await done((callback) => req.session.save(callback));
  },
  async end() {
    await done((callback) => req.session.destroy(callback));
    res.clearCookie(COOKIE, { path: '/' });
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
