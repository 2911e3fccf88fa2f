import type { Express, Router } from 'express';
import { createApp } from '../../api/app';
import type { Action } from '../../core/access/may';
import { isOfOffice } from '../support/rules/holders';
import type { Authorisation } from '../../api/http/authorise';
import type { HttpDeps } from '../../api/http/deps';
import { routesOf, type Web as WebParts } from '../../api/routes';
import type { RoutePolicy } from '../../api/http/route';
import { type AssignmentAction, TRANSITIONS } from '../../features/assignment/rules/transitions';
import { subjectsOf } from '../support/web/subjects';
import { leadsTo, startWeb, type Visitor, type Web } from '../support/web/web';

type Route = RoutePolicy & { readonly path: string };
/** The declarations alone: nothing behind them is asked. */
const made = routesOf({ queries: {}, inbox: {}, publicUrl: 'http://duban.example' } as unknown as WebParts);
const routes: readonly Route[] = [...made.endpoints, ...made.pages];
const isApi = ({ path }: Route): boolean => path.startsWith('/api/');
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const isAction = (authorisation: Authorisation): authorisation is { readonly action: Action } =>
  typeof authorisation !== 'string' && 'action' in authorisation;
const isGeneral = (authorisation: Authorisation): boolean => typeof authorisation !== 'string' && 'general' in authorisation;

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
  let office: Visitor;
  let township: Visitor;
  const ids: Record<'own' | 'foreign', Record<string, string>> = { own: {}, foreign: {} };

  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
    township = await web.signIn('T1');
    ids.own = await subjectsOf(web, 'T1');
    ids.foreign = await subjectsOf(web, 'TAX');
    // A task in which the township has no part.
    const [row] = await web.opened.owner<{ id: string; campaign: string }>(
      `select t.id, campaign_id as campaign from task t where title like '%疑点%'`,
    );
    Object.assign(ids.foreign, { task: row?.id, campaign: '00000000-0000-7000-8000-000000000000' });
    Object.assign(ids.own, { campaign: row?.campaign });
  });
  afterAll(() => web.stop());

  const addressOf = ({ path, authorisation }: Route, whose: 'own' | 'foreign'): string => {
    const kind = isAction(authorisation)
      ? TRANSITIONS[authorisation.action as AssignmentAction].on
      : path.includes('campaigns')
        ? 'campaign'
        : 'task';
    return path.replace('{id}', ids[whose][kind] ?? '').replace('{token}', 'made-up');
  };
  const ask = (visitor: Visitor, route: Route, whose: 'own' | 'foreign' = 'foreign') => {
    const address = addressOf(route, whose);
    if (route.method === 'get') return visitor.get(address);
    if (route.method === 'delete') return visitor.send('DELETE', address);
    return isApi(route) ? visitor.post(address) : visitor.submit(address);
  };

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
    ]);
  });

  test.each(routes.filter(({ authorisation }) => authorisation !== 'public').map((route) => [nameOf(route), route] as const))(
    'signed out, %s tells nothing',
    async (_name, route) => {
      const answer = await ask(web.visitor(), route, 'own');
      if (route.method === 'get' && !isApi(route)) {
        expect(answer.status).toBe(303);
        expect(leadsTo(answer)).toMatch(/^\/sign-in/);
      } else expect(answer.status).toBe(401);
    },
  );

  test.each(routes.filter(({ authorisation }) => isGeneral(authorisation)).map((route) => [nameOf(route), route] as const))(
    '%s is for the office alone',
    async (_name, route) => {
      expect((await ask(township, route)).status).toBe(403);
    },
  );

  test.each(
    routes
      .filter(({ path, authorisation }) => path.includes('{id}') && !isGeneral(authorisation) && authorisation !== 'public')
      .map((route) => [nameOf(route), route] as const),
  )("%s does not find another unit's business", async (_name, route) => {
    expect((await ask(township, route)).status).toBe(404);
  });

  test.each(routes.filter(({ authorisation }) => isAction(authorisation)).map((route) => [nameOf(route), route] as const))(
    '%s is refused to whoever has the other part in it',
    async (_name, route) => {
      const isOffices = isAction(route.authorisation) && isOfOffice(route.authorisation.action);
      const answer = isOffices ? await ask(township, route, 'own') : await ask(office, route, 'own');
      expect(answer.status).toBe(403);
    },
  );

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
