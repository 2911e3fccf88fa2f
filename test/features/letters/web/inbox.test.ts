import { startWeb, type Web } from '../../../support/web/web';

let web: Web;
afterEach(() => web.stop());

/** The addresses of the links in the letter of this text. */
async function linksIn(text: string): Promise<string[]> {
  const office = await web.signIn('OFF');
  const page = await (
    await office.get(await web.putIntoInbox(`Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`))
  ).text();
  const paper = page.slice(page.indexOf('class="paper"'));
  return [...paper.slice(0, paper.indexOf('</div>')).matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
}

test('of the addresses in a letter those of this server are links, by their paths, and no other', async () => {
  web = await startWeb();
  const ours = 'http://127.0.0.1:1';
  const text = [
    `${ours}/tasks/1`,
    `${ours}//evil.example/1`,
    `${ours}/\\evil.example`,
    '//evil.example',
    'https://evil.example',
    `${ours}@evil.example`,
  ];
  expect(await linksIn(text.join(' \r\n'))).toEqual(['/tasks/1']);
});

test('a demonstration shows the sign-in link of a letter', async () => {
  web = await startWeb();
  expect(await linksIn('http://127.0.0.1:1/sign-in/TOKEN?next=/tasks')).toEqual(['/sign-in/TOKEN?next=/tasks']);
});

test('an instance with real units does not: nobody signs in as somebody else by reading his letters', async () => {
  web = await startWeb({ isProduction: true });
  const office = await web.signIn('OFF');
  const page = await (await office.get(await web.putIntoInbox('Subject: x\r\n\r\nhttp://127.0.0.1:1/sign-in/TOKEN?next=/tasks'))).text();
  expect(page).not.toContain('TOKEN');
  expect(page).toContain('登录链接只在演示中显示');
  expect(page).toContain('http://127.0.0.1:1/sign-in/***?next=/tasks');
  expect(page).not.toMatch(/href="[^"]*sign-in/);
});
