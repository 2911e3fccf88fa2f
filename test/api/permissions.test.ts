import type { Express, Router } from 'express';
import { createApp } from '../../api/app';
import type { HttpDeps } from '../../api/http/deps';
import { routesOf, type Web as WebParts } from '../../api/routes';
import type { RoutePolicy } from '../../api/http/route';
import { startWeb, type Visitor, type Web } from '../support/web/web';

type Route = RoutePolicy & { readonly path: string };
/** The declarations alone: nothing behind them is asked. */
const made = routesOf({ queries: {}, inbox: {}, publicUrl: 'http://duban.example' } as unknown as WebParts);
const routes: readonly Route[] = [...made.endpoints, ...made.pages];
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Routes that express knows and no declaration speaks of; what everybody may read is named. */
function undeclared(app: Express): string[] {
  const open = new Set(['get /api/openapi.json']);
  const declared = new Set(routes.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`));
  return (app as unknown as { router: Router }).router.stack
    .flatMap(({ route }) =>
      route ? Object.keys((route as unknown as { methods: object }).methods).map((method) => `${method} ${route.path}`) : [],
    )
    .filter((name) => !declared.has(name) && !open.has(name));
}

describe('permissions', () => {
  let web: Web;
  let township: Visitor;

  beforeAll(async () => {
    web = await startWeb();
    township = await web.signIn('T1');
  });
  afterAll(() => web.stop());

  test('no route is without a declaration, and the search for one can find it', () => {
    const http = {
      publicUrl: 'http://duban.example',
      trustedProxies: [],
      sessionSecret: 'x',
      log: { info: () => undefined },
    } as unknown as HttpDeps;
    const app = createApp(http, made);
    expect(undeclared(app)).toEqual([]);
    app.get('/api/forgotten', (_req, res) => void res.json({}));
    expect(undeclared(app)).toEqual(['get /api/forgotten']);
  });

  test('only these routes are open to everybody', () => {
    expect(routes.filter(({ authorisation }) => authorisation === 'public').map(nameOf)).toEqual([
      'get /api/health',
      'get /sign-in',
      'post /sign-in',
      'get /sign-in/{token}',
      'post /sign-in/{token}',
      'post /sign-in/{token}/again',
      'get /sign-in-with-password',
      'post /sign-in-with-password',
    ]);
  });

  test('an id that cannot be one is as absent as one that nobody has', async () => {
    expect((await township.get('/api/tasks/1%27or1=1')).status).toBe(404);
    expect((await township.post('/api/reports/none/acceptance')).status).toBe(404);
  });

  test('a disabled account is signed out at once', async () => {
    const visitor = await web.signIn('T2');
    expect((await visitor.get('/api/session')).status).toBe(200);
    await web.opened.owner(`update account set disabled_at = now() where name = 'T2-contact'`);
    expect((await visitor.get('/api/session')).status).toBe(401);
  });
});
