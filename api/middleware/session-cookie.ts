import type { CookieOptions, RequestHandler } from 'express';
import { isHttps } from './public-origin';

const PLAIN_NAME = 'duban';
const PLAIN_DEVICE_NAME = 'duban-device';

/**
 * The cookie of a session. Over https its name begins with `__Host-`: browsers take such a cookie only from this very host, over https and for the whole site,
 * so that no neighbouring host can plant one. An intranet without https has the plain name. Lax, because links in letters must find who is signed in.
 */
export function sessionCookie(publicUrl: string): {
  readonly name: string;
  readonly options: CookieOptions & { readonly secure: boolean };
} {
  const secure = isHttps(publicUrl);
  return { name: secure ? `__Host-${PLAIN_NAME}` : PLAIN_NAME, options: { httpOnly: true, sameSite: 'lax', secure, path: '/' } };
}

/** The cookie of a remembered device, guarded as that of a session is. */
export function deviceCookie(publicUrl: string): { readonly name: string; readonly options: CookieOptions } {
  const { options } = sessionCookie(publicUrl);
  return { name: options.secure ? `__Host-${PLAIN_DEVICE_NAME}` : PLAIN_DEVICE_NAME, options };
}

/** The token in the cookie of a device; undefined where there is none. */
export const deviceTokenIn = (cookies: string | undefined, publicUrl: string): string | undefined =>
  new RegExp(`(?:^|;\\s*)${deviceCookie(publicUrl).name}=([\\w-]{43})(?:;|$)`).exec(cookies ?? '')?.[1];

/** Takes back the cookie of the time before https, which is worth nothing any more. */
export function dropPlainCookie(publicUrl: string): RequestHandler {
  const { options } = sessionCookie(publicUrl);
  return (req, res, next) => {
    if (isHttps(publicUrl) && /(?:^|;\s*)duban=/.test(req.get('Cookie') ?? '')) res.clearCookie(PLAIN_NAME, options);
    next();
  };
}
