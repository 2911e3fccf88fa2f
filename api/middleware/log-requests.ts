import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../http/deps';

/** Tokens stand in the address of a sign-in page; the log must not hold them. */
const withoutToken = (path: string): string => path.replace(/^\/sign-in\/.+$/, '/sign-in/***');

/** Gives each request an id and writes one line when it is answered: no cookie, no query, no body. */
export const logRequests =
  (log: Log): RequestHandler =>
  (req, res, next) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    const { path } = req;
    res.locals['requestId'] = requestId;
    res.set('X-Request-Id', requestId);
    res.on('finish', () =>
      log.info(
        {
          requestId,
          method: req.method,
          path: withoutToken(path),
          status: res.statusCode,
          ms: Math.round(performance.now() - startedMs),
          ...(typeof res.locals['accountId'] === 'string' && { accountId: res.locals['accountId'] }),
        },
        'request',
      ),
    );
    next();
  };
