import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Caller } from './http/caller';
import type { HttpDeps } from './http/deps';
import type { Routes } from './http/routes';
import { docs } from './docs/docs';
import { type Endpoint, handlerOf } from './http/endpoint';
import { formBody } from './middleware/form-body';
import { headers } from './middleware/headers';
import { logRequests } from './middleware/log-requests';
import { wordsOfRoutes } from './middleware/logged-route';
import { sameOrigin } from './middleware/same-origin';
import { callerOfRequest, sessions } from './middleware/sessions';
import { keptForm } from './http/input/kept-form';
import { openApiOf } from './http/openapi';
import { doorOf, type Page, pageHandlerOf } from './http/page';
import { uploadBody } from './middleware/upload-body';
import { type ShowPage, showPageIn } from './http/show-page';
import { loadAssets } from './ui/assets';
import { ErrorView } from './ui/error-view';
import { SessionEndedView } from './ui/session-ended-view';
import { notFound, problemBody, problemOf, unforeseen } from './http/problem';

const MOST_BODY = '256kb';

/** What is answered beside the declared routes. */
const OTHERS = [{ path: '/assets' }, { path: '/api/docs' }, { path: '/api/openapi.json' }];

/** `{id}` as express writes it. */
const expressPath = ({ path: template }: Endpoint | Page): string => template.replace(/\{(\w+)\}/g, ':$1');

/** Answers whatever was thrown: problem+json for the API, a page for people; whoever is not signed in, or has no password yet, is led to where he gets it. */
function errors({ log, signInPath }: HttpDeps, showPage: ShowPage): ErrorRequestHandler {
  /** Where a page leads whoever has to do something else first, by the code of the problem. */
  const ledTo: Readonly<Record<string, string>> = { signInNeeded: signInPath, setUpNeeded: '/account/set-up' };
  return (error, req, res, next) => {
    if (res.headersSent) return next(error);
    const requestId = String(res.locals['requestId']);
    const problem = problemOf(error) ?? unforeseen();
    if (problem.status === 500) log.error({ requestId, err: error as unknown }, 'request failed');
    if (problem.more.retryAfterSeconds !== undefined) res.set('Retry-After', String(problem.more.retryAfterSeconds));
    res.status(problem.status);
    if (req.path.startsWith('/api/')) {
      res.type('application/problem+json').send(JSON.stringify(problemBody(problem, req.path, requestId)));
    } else if (req.method === 'GET' && Object.hasOwn(ledTo, problem.code)) {
      res.redirect(303, `${ledTo[problem.code]}${req.originalUrl === '/' ? '' : `?next=${encodeURIComponent(req.originalUrl)}`}`);
    } else {
      const { title, status, more } = problem;
      const kept = status === 401 ? keptForm(req, res) : undefined;
      if (kept) return showPage(res, undefined, { title: '登录已超时', body: SessionEndedView(kept), status });
      const body = ErrorView({
        title,
        detail: more.detail,
        errors: more.errors,
        needsSignIn: status === 401,
        requestId: status === 500 ? requestId : undefined,
      });
      showPage(res, res.locals['caller'] as Caller | undefined, { title, body, status });
    }
  };
}

/** What goes wrong after an answer has begun, or while an error is answered; without this, express would print the error as it is. */
const lastErrors =
  ({ log }: HttpDeps): ErrorRequestHandler =>
  (error, _req, res, next) => {
    log.error({ requestId: String(res.locals['requestId']), err: error as unknown }, 'answer failed');
    // Express closes the connection, and prints what it is given.
    if (res.headersSent) return next(new Error('an answer broke off'));
    res.status(500).end();
  };

/** Whoever is signed in keeps his menu where an address leads nowhere. */
const nowhere =
  (deps: HttpDeps): RequestHandler =>
  async (req) => {
    await callerOfRequest(req, deps);
    throw notFound();
  };

/** The web application: API, pages and their assets over the given dependencies. Every route comes from a declaration that states its authorisation. */
export function createApp(deps: HttpDeps, { endpoints, pages }: Routes): Express {
  const assets = loadAssets();
  const showPage = showPageIn({ pages, assets, instanceKind: deps.instanceKind });
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', [...deps.trustedProxies]);
  const words = wordsOfRoutes([...endpoints, ...pages, ...OTHERS].map(({ path }) => path));
  app.use(logRequests(deps.log, words), headers(deps.publicUrl), sameOrigin(deps.publicUrl));
  app.use(compression());
  app.use('/assets', assets.handler);
  app.use('/api/docs', docs(assets.icon));
  // Made when it is first asked for: it takes longer than all else of the start.
  let description: ReturnType<typeof openApiOf> | undefined;
  app.get('/api/openapi.json', (_req, res) => void res.json((description ??= openApiOf(endpoints, deps.publicUrl))));
  app.use(sessions(deps));
  const json = express.json({ limit: MOST_BODY });
  const uploads = (it: Pick<Endpoint, 'mostUploadBytes' | 'authorisation' | 'token'> & Pick<Page, 'mostFields'>) =>
    it.mostUploadBytes === undefined ? [] : [doorOf(it, deps), ...uploadBody(it.mostUploadBytes, it.mostFields)];
  for (const it of endpoints) app[it.method](expressPath(it), json, ...uploads(it), handlerOf(it, deps));
  for (const it of pages)
    app[it.method](expressPath(it), ...formBody(MOST_BODY, it.mostFields), ...uploads(it), pageHandlerOf(it, deps, showPage));
  app.use(nowhere(deps), errors(deps, showPage), lastErrors(deps));
  return app;
}
