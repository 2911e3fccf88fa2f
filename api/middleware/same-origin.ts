import type { RequestHandler } from 'express';
import { HttpProblem } from '../http/problem';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const refused = (): HttpProblem =>
  new HttpProblem(403, 'crossSite', '请求来自别的网站，已拒绝', { detail: '请从本系统的页面操作；地址栏里的网址应与系统公布的一致。' });

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/**
 * A write by a browser must come from a page of ours (CSRF). Browsers send Sec-Fetch-Site only on https and localhost, so on a plain intranet address
 * Origin decides. Programs send neither and carry no cookie by accident; the cookie is `sameSite: lax` besides.
 */
export const sameOrigin =
  (publicUrl: string): RequestHandler =>
  (req, _res, next) => {
    if (SAFE.has(req.method)) return next();
    const site = req.get('Sec-Fetch-Site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused();
    const origin = req.get('Origin');
    if (site === undefined && origin !== undefined) {
      const host = hostOf(origin);
      if (host === undefined || (host !== req.get('Host') && host !== new URL(publicUrl).host)) throw refused();
    }
    next();
  };
