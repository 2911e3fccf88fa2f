import type { SavedView } from '../../../../../features/ledger/use-cases/views/saved-views';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

let web: Web;
let office: Visitor;
let reviewer: Visitor;
let township: Visitor;
beforeAll(async () => {
  web = await startWeb();
  [office, reviewer, township] = [await web.signIn('OFF'), await web.signIn('off-reviewer@county.example'), await web.signIn('T1')];
});
afterAll(() => web.stop());

const viewsOf = async (visitor: Visitor) => (await json<{ views: readonly SavedView[] }>(await visitor.get('/api/ledger-views'))).views;

test('a view holds filter, order and columns; it opens from the ledger, and by itself where it is the default', async () => {
  const given = { colour: 'red', sort: 'open', columns: 'full', name: '红灯', isDefault: 'yes' };
  expect(leadsTo(await office.submit('/ledger/views', given))).toBe('/ledger?colour=red&sort=open&columns=full&view=saved');
  expect(leadsTo(await office.get('/ledger'))).toBe('/ledger?sort=open&colour=red&columns=full');
  const shown = await (await office.get('/ledger?colour=red&sort=open&columns=full')).text();
  expect(shown).toMatch(/<a [^>]*aria-current="true"[^>]*>红灯（默认）<\/a>/);
  expect(shown).toContain('<th scope="col">进展</th>');
  expect((await office.get('/ledger?view=none')).status).toBe(200);
});

test('a name that is taken comes back at its field, beside the same ledger', async () => {
  const answer = await office.submit('/ledger/views', { state: 'open', name: '红灯' });
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toMatch(/id="view-name-wrong">\s*您已经有一个这个名称的视图/);
  expect(html).toMatch(/id="view-name"[^>]*value="红灯"/);
  expect(html).toContain('<option value="open" selected>');
});

test('one is the default; a view is renamed, shared with who supervises, and removed by its owner alone', async () => {
  const { viewId } = await json<{ viewId: string }>(
    await office.post('/api/ledger-views', { name: '未签收', filter: { state: 'unsigned' }, isDefault: true }),
  );
  expect((await viewsOf(office)).map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['红灯', false],
    ['未签收', true],
  ]);
  await office.submit('/ledger/views/change', { viewId, act: 'share' });
  await office.submit('/ledger/views/change', { viewId, act: 'rename', name: '还没签' });
  expect((await viewsOf(reviewer)).map(({ name, isOwn, isDefault }) => [name, isOwn, isDefault])).toEqual([['还没签', false, false]]);
  expect(await viewsOf(township)).toEqual([]);
  for (const other of [reviewer, township]) expect((await other.post('/api/ledger-views/removals', { viewId })).status).toBe(404);
  expect((await office.post('/api/ledger-views/removals', { viewId })).status).toBe(200);
  expect(await viewsOf(reviewer)).toEqual([]);
  const kinds = await web.opened.owner<{ kind: string }>(`select kind from audit_entry where entity = 'ledgerView' order by id`);
  expect(kinds.map(({ kind }) => kind.split('.')[1])).toEqual(['saved', 'saved', 'changed', 'changed', 'removed']);
});

test('a unit keeps views for itself, shares none, and no filter that the ledger does not know is kept', async () => {
  expect((await township.post('/api/ledger-views', { name: '我的', filter: {} })).status).toBe(201);
  expect((await township.post('/api/ledger-views', { name: '共用', filter: {}, isShared: true })).status).toBe(403);
  expect((await township.post('/api/ledger-views', { name: '多', filter: { cursor: 'x' } })).status).toBe(422);
});
