import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

const NOTICE = [
  '某县人民政府办公室关于开展冬春水利建设的通知',
  '某政办发〔2026〕38号',
  '一、工作任务',
  '（一）制定实施方案',
  '责任单位：各乡镇',
  '完成时限：2026年12月18日前',
  '二、渠系普查',
  '（一）普查支渠。',
  '（二）普查斗渠。',
  '某县人民政府办公室',
  '2026年11月23日',
].join('\n');

describe('lines of a notice that were not read', () => {
  let web: Web;
  let office: Visitor;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
  });
  afterAll(() => web.stop());

  test('each is marked, and one press makes a task of it; the other settles it; both are taken back', async () => {
    const form = new FormData();
    form.set('text', NOTICE);
    form.set('file', new Blob([]), '');
    const draft = leadsTo(await office.sendForm('/intake', form)) ?? '';
    const page = async (): Promise<string> => (await office.get(draft)).text();
    const submit = async (fields: Record<string, string>) =>
      office.submit(draft, { version: /name="version" value="(\d+)"/.exec(await page())?.[1] ?? '', ...fields });
    const first = await page();
    expect(first).toContain('有 2 处没有读懂');
    expect(first).toMatch(/<button[^>]*name="lines" value="8-8"[^>]*>作为任务<\/button>/);

    expect(leadsTo(await submit({ do: 'take', lines: '8-8' }))).toBe(`${draft}?part=1&done=take#e1`);
    const second = await page();
    expect(second).toContain('<h3>（一）普查支渠');
    expect(second).toContain('有 1 处没有读懂');

    const key = /form="pass-lines" name="finding" value="([^"]+)"/.exec(second)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect((await submit({ do: 'settle', finding: key })).status).toBe(303);
    expect(await page()).not.toContain('没有读懂');
    for (const count of [1, 2]) {
      expect((await submit({ do: 'undo' })).status).toBe(303);
      expect(await page()).toContain(`有 ${count} 处没有读懂`);
    }
    expect((await submit({ do: 'take', lines: '甲' })).status).toBe(422);
  });
});
