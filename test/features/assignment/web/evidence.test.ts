import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

interface Task {
  readonly obligations: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly reports: readonly {
      readonly figures: object;
      readonly evidence: readonly { readonly id: string; readonly name: string; readonly size: number }[];
    }[];
  }[];
}

describe('the files of a report', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  let taskId: string;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
    township = await web.signIn('T1');
    const [row] = await web.opened.query<{ id: string }>(`select id from task where kind = 'milestones'`);
    taskId = row?.id ?? '';
  });
  afterAll(() => web.stop());

  const results = async () =>
    (await json<Task>(await township.get(`/api/tasks/${taskId}`))).obligations.filter(({ kind }) => kind === 'result');
  const open = async () => {
    const found = (await results()).find(({ state }) => state === 'open');
    if (!found) throw new Error('no open result');
    return found.id;
  };
  const files = async () => (await results()).flatMap(({ reports }) => reports).flatMap(({ evidence }) => evidence);
  const form = (texts: Record<string, string>, ...chosen: readonly [string, Uint8Array][]) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(texts)) data.append(name, value);
    for (const [name, bytes] of chosen) data.append('files', new Blob([new Uint8Array(bytes)]), name);
    return data;
  };
  const send = (address: string, data: FormData) => township.sendForm(address, data);

  test('what is no evidence is refused by its name, with the text kept and nothing stored', async () => {
    const answer = await send(
      `/obligations/${await open()}/reports`,
      form({ text: '六成已缴', isFinal: 'no' }, ['病毒.exe', PNG], ['假.pdf', PNG]),
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('文件“病毒.exe”不是可以上传的文件');
    expect(html).toContain('文件“假.pdf”的内容和扩展名不一致');
    expect(html).toContain('六成已缴');
    expect(await web.opened.owner('select 1 from evidence_content')).toEqual([]);
  });

  test('a photo and a text go with the form, stand beside the report, and are handed out safely to whoever may see it', async () => {
    const text = new TextEncoder().encode('<script>alert(1)</script>');
    const typed = { text: '六成已缴', isFinal: 'no', figure: '61.5％', occurredOn: '2026-11-24' };
    const answer = await send(`/obligations/${await open()}/reports`, form(typed, ['现场.png', PNG], ['说明.txt', text]));
    expect([answer.status, leadsTo(answer)]).toEqual([303, expect.stringContaining('done=submitReport')]);
    expect((await results()).flatMap(({ reports }) => reports)).toMatchObject([
      { figures: { 征缴进度: 61.5 }, evidence: [{ name: '现场.png', size: PNG.length }, { name: '说明.txt' }] },
    ]);
    const html = await (await office.get(`/tasks/${taskId}`)).text();
    expect(html).toContain('征缴进度 61.5％');
    const [photo, note] = await files();
    expect(html).toContain(`href="/evidence/${photo?.id ?? ''}"`);

    const shown = await office.get(`/evidence/${photo?.id ?? ''}`);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(shown.headers)).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    const saved = await township.get(`/evidence/${note?.id ?? ''}`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(saved.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(saved.headers.get('content-type')).toMatch(/^text\/plain/);

    const neighbour = await web.signIn('T2');
    expect((await neighbour.get(`/evidence/${photo?.id ?? ''}`)).status).toBe(404);
    expect((await web.visitor().get(`/evidence/${photo?.id ?? ''}`)).status).toBe(303);
  });

  test('the API takes the same form, keeps what was handed in before once, and the audit names each file with its hash', async () => {
    const answer = await send(`/api/obligations/${await open()}/reports`, form({ text: '全部完成', isFinal: 'yes' }, ['再次.png', PNG]));
    expect([answer.status, await json(answer)]).toMatchObject([201, { met: false }]);
    expect(await web.opened.owner('select count(*)::int as n from evidence_content')).toEqual([{ n: 2 }]);
    expect(
      await web.opened.owner(`select after->'files' as files from audit_entry where kind = 'report.submitted' order by id desc limit 1`),
    ).toEqual([{ files: [{ name: '再次.png', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }] }]);
    expect(await web.opened.owner('select is_final from report order by id')).toEqual([{ is_final: false }, { is_final: true }]);
  });
});
