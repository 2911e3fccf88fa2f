import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isHttps } from './public-origin';

/**
 * Headers of every answer, whatever comes of the request. On a plain http address (an intranet) the browser must not be told to use https; with https it is.
 * Pages need no script of their own. The referrer is the bare origin: the address of a sign-in link must not reach another log, and without any referrer
 * browsers hide the origin of a form as well. No answer is kept by a browser or on the way; the assets, whose addresses hold their hash, say otherwise themselves.
 */
export function headers(publicUrl: string): RequestHandler[] {
  const secure = isHttps(publicUrl);
  return [
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          styleSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: secure ? [] : null,
        },
      },
      referrerPolicy: { policy: 'strict-origin' },
      strictTransportSecurity: secure,
      crossOriginOpenerPolicy: secure,
      originAgentCluster: secure,
    }),
    (_req, res, next) => {
      res.set('Cache-Control', 'no-store');
      next();
    },
  ];
}
