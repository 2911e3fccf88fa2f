import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../http/deps';
import { loggedRoute } from './logged-route';

/** Gives each request an id and writes one line when it is answered: the pattern of its route, no address, no referrer, no cookie, no query, no body. */
export const logRequests =
  (log: Log, words: ReadonlySet<string>): RequestHandler =>
  (req, res, next) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    res.locals['requestId'] = requestId;
    res.set('X-Request-Id', requestId);
    res.on('finish', () =>
      log.info(
        {
          requestId,
          method: req.method,
          route: loggedRoute(req, words),
          status: res.statusCode,
          ms: Math.round(performance.now() - startedMs),
          ...(typeof res.locals['accountId'] === 'string' && { accountId: res.locals['accountId'] }),
        },
        'request',
      ),
    );
    next();
  };
