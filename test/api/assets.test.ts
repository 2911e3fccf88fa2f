import { galleryRoutes } from '../../api/gallery/routes';
import { startWeb, type Visitor, type Web } from '../support/web/web';

describe('assets', () => {
  let web: Web;
  let visitor: Visitor;
  let stylesheet: string;
  beforeAll(async () => {
    web = await startWeb();
    visitor = web.visitor();
    stylesheet = /href="(\/assets\/[\w-]+\/duban\.css)"/.exec(await (await visitor.get('/sign-in')).text())?.[1] ?? '';
  });
  afterAll(() => web.stop());

  test('a style sheet is kept for good under the hash of what it holds', async () => {
    const answer = await visitor.get(stylesheet);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    const css = await answer.text();
    for (const part of ['--ink', '.menu', '@media print']) expect(css).toContain(part);
  });

  test('the address of an earlier release gets what is current, and does not keep it', async () => {
    const answer = await visitor.get('/assets/earlier/duban.css');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await answer.text()).toBe(await (await visitor.get(stylesheet)).text());
  });

  test('pages and style sheets travel compressed', async () => {
    for (const address of ['/sign-in', stylesheet])
      expect((await visitor.get(address, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
  });

  test('no page has a script or a style of its own, and the policy allows none', async () => {
    const office = await web.signIn('OFF');
    for (const address of ['/', '/dev/components']) {
      const answer = await office.get(address);
      expect(answer.headers.get('content-security-policy')).toMatch(/style-src 'self'(;|$)/);
      expect(await answer.text()).not.toMatch(/<script|<style| style=| on[a-z]+=/);
    }
  });

  test('the page of components is there in a test instance, not in production', () => {
    expect(['test', 'demonstration', 'production'].map((kind) => galleryRoutes(kind as 'test').pages.length)).toEqual([1, 1, 0]);
  });
});
