import type { Request, RequestHandler, Response } from 'express';
import { randomUUID } from 'node:crypto';
import expressSession from 'express-session';
import type { SignInWay } from '../../core/access/account';
import { DEVICE_DAYS, IDLE_MS, isSessionOver } from '../../core/access/session-limits';
import { type Caller, callerOf } from '../http/caller';
import type { HttpDeps } from '../http/deps';
import type { RouteSession } from '../http/route';
import { isHttps, isSecureContext } from './public-origin';
import { bearerTokenOf, callerByToken } from '../http/token-caller';
import { deviceCookie, deviceTokenIn, dropPlainCookie, sessionCookie } from './session-cookie';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    /** Names the session to its owner and to the administrators, who never see what its cookie holds. */
    key: string;
    signedInBy: SignInWay;
    begunAtMs: number;
    /** What the browser says of itself. */
    userAgent: string;
    /** The remembered device by which it began, or which it made one. */
    deviceId: string;
    /** The secret of codes that the page of the first password offers, until it is taken. */
    setUpSecret: string;
  }
}

const MOST_USER_AGENT = 300;
const DEVICE_MS = DEVICE_DAYS * 86_400_000;
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

const userAgentOf = (req: Request): string => (req.get('User-Agent') ?? '').slice(0, MOST_USER_AGENT);

interface Begun {
  readonly accountId: string;
  readonly signedInBy: SignInWay;
  readonly deviceId: string | undefined;
}

/** Begins a session under a new id, so that one planted before is worth nothing. */
async function begin(req: Request, { accountId, signedInBy, deviceId }: Begun): Promise<void> {
  await done((callback) => req.session.regenerate(callback));
  const about = { accountId, signedInBy, userAgent: userAgentOf(req), key: randomUUID(), begunAtMs: Date.now() };
  Object.assign(req.session, about, deviceId !== undefined && { deviceId });
  await done((callback) => req.session.save(callback));
}

/** Begins a session by the remembered device that the request comes from; a device that leads nowhere any more is told to forget itself. */
async function beginByDevice(req: Request, { publicUrl, signInByDevice }: HttpDeps): Promise<void> {
  const token = deviceTokenIn(req.get('Cookie'), publicUrl);
  if (token === undefined) return;
  const found = await signInByDevice(token, req.res?.locals['requestId'] as string);
  if (found) return begin(req, { ...found, signedInBy: 'device' });
  const { name, options } = deviceCookie(publicUrl);
  req.res?.clearCookie(name, options);
}

/** What a route may do with the session. */
export const sessionOf = (req: Request, res: Response, { publicUrl }: Pick<HttpDeps, 'publicUrl'>): RouteSession => ({
  key: req.session.key,
  userAgent: userAgentOf(req),
  deviceId: req.session.deviceId,
  setUpSecret: (make) => (req.session.setUpSecret ??= make()),
  async begin(accountId, signedInBy, device) {
    await begin(req, { accountId, signedInBy, deviceId: device?.id });
    const { name, options } = deviceCookie(publicUrl);
    if (device) res.cookie(name, device.token, { ...options, maxAge: DEVICE_MS });
    else if (deviceTokenIn(req.get('Cookie'), publicUrl) !== undefined) res.clearCookie(name, options);
  },
  async end() {
    await done((callback) => req.session.destroy(callback));
    for (const { name, options } of [sessionCookie(publicUrl), deviceCookie(publicUrl)]) res.clearCookie(name, options);
    if (isSecureContext(publicUrl)) res.set('Clear-Site-Data', FORGET);
  },
});

/** Who is signed in, or the system that brings a token; an account that was disabled meanwhile is not, nor one whose session has lived as long as it may. */
export async function callerOfRequest(req: Request, deps: HttpDeps): Promise<Caller | undefined> {
  const token = bearerTokenOf(req);
  if (token !== undefined) return callerByToken(req, token, deps);
  // Sessions go by the clock of the machine: the one of a demonstration is moved by months.
  if (req.session.accountId !== undefined && isSessionOver(req.session.begunAtMs, Date.now()))
    await done((callback) => req.session.regenerate(callback));
  if (req.session.accountId === undefined) await beginByDevice(req, deps);
  const { accountId, signedInBy = 'link' } = req.session;
  const { accountOf } = deps;
  const found = accountId === undefined ? undefined : await accountOf(accountId, signedInBy);
  const caller = found && callerOf(found.account, req.res?.locals['requestId'] as string, { mustSetUp: found.mustSetUp });
  if (caller && req.res) Object.assign(req.res.locals, { accountId: caller.accountId, caller });
  return caller;
}
