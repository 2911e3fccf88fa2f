import { render } from 'preact-render-to-string';
import { FoldedRest } from '../../../api/ui/components/fold';
import { Light } from '../../../api/ui/components/light';
import { renderPage } from '../../../api/ui/render-page';
import { lightWords } from '../../../core/words/lights';

const COLOURS = ['red', 'yellow', 'blue', 'none'] as const;

test('each light has a word and a form of its own beside its colour', () => {
  const lights = COLOURS.map((colour) => render(<Light colour={colour} />));
  const forms = lights.map((html) => /<path d="([^"]+)"/.exec(html)?.[1]);
  expect(new Set(forms).size).toBe(COLOURS.length);
  for (const [at, colour] of COLOURS.entries()) expect(lights[at]).toContain(lightWords[colour]);
});

test('a long list shows its beginning and folds the rest, a short one is whole', () => {
  const list = (shown: number) =>
    render(
      <FoldedRest items={[1, 2, 3]} shown={shown} label={(count) => `其余 ${count} 条`}>
        {(items) => <p>{items.join()}</p>}
      </FoldedRest>,
    );
  expect(list(2)).toBe('<p>1,2</p><details class="more"><summary>其余 1 条</summary><p>3</p></details>');
  expect(list(3)).toBe('<p>1,2,3</p>');
});

describe('the frame of a page', () => {
  const page = (more: object) =>
    renderPage({
      title: '台账 <1>',
      assets: { stylesheet: '/assets/x/duban.css', icon: '/assets/y/icon.svg' },
      menu: [
        { href: '/', label: '今日' },
        { href: '/ledger', label: '台账' },
      ],
      section: '/ledger',
      children: '正文',
      ...more,
    });

  test('has the menu of whoever is signed in, with the entry to which the page belongs', () => {
    const html = page({ caller: { name: '于丽', unitName: '大坪乡' }, message: '已签收。' });
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(html).toContain('<title>台账 &lt;1> - 督办系统</title>');
    expect(html).toContain('大坪乡 · 于丽');
    expect(html).toContain('<a href="/">今日</a><a href="/ledger" aria-current="page">台账</a>');
    expect(html).toContain('role="status">已签收。</div>正文</main>');
  });

  test('has no menu for whoever is not, and says on every page that an instance is not the real thing', () => {
    expect(page({})).not.toContain('主菜单');
    expect(page({})).not.toContain('class="instance"');
    expect(page({ instanceBanner: '演示' })).toContain('<p class="instance">演示</p>');
  });
});
