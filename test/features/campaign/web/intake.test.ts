import { makeDocx, paragraph } from '../../../../bench/reader/documents/make-docx';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

const LINES = [
  '某县人民政府办公室关于开展冬春水利建设的通知',
  '某政办发〔2026〕31号',
  '各乡镇人民政府，县直各有关单位：',
  '一、工作任务',
  '（一）制定实施方案',
  '工作措施：摸清渠系现状，列出清单。',
  '责任单位：各乡镇',
  '完成时限：2026年12月18日前',
  '（二）清淤疏浚',
  '工作措施：清理干渠，清淤率达到90％以上。',
  '牵头单位：县水利局',
  '配合单位：县人社局',
  '完成时限：2026年12月25日前',
  '（三）上报总结',
  '责任单位：县人社局',
  // A Saturday.
  '完成时限：2026年12月26日前',
  '某县人民政府办公室',
  '2026年11月23日',
];
const NOTICE = LINES.join('\n');
/** Hands the form of a notice in as browsers do. */
function upload(visitor: Visitor, text: string, file?: { readonly name: string; readonly bytes: Uint8Array }): Promise<Response> {
  const form = new FormData();
  form.set('text', text);
  form.set('file', new Blob([new Uint8Array(file?.bytes ?? [])]), file?.name ?? '');
  return visitor.sendForm('/intake', form);
}
const draftIn = (address: string | null): string => /^\/intake\/([0-9a-f-]{36})/.exec(address ?? '')?.[1] ?? '';
const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('taking a notice in', () => {
  let web: Web;
  let office: Visitor;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
  });
  afterAll(() => web.stop());

  const page = async (address: string): Promise<string> => {
    const answer = await office.get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    return answer.text();
  };
  const paste = async (text: string): Promise<string> => draftIn(leadsTo(await upload(office, text)));
  const versionOf = async (id: string): Promise<string> =>
    versionIn(await page(`/intake/${id}/issue`)) || versionIn(await page(`/intake/${id}`));
  /** Posts a form of the draft with the version that its page shows. */
  const submit = async (id: string, address: string, fields: Record<string, string>) =>
    office.submit(`/intake/${id}${address}`, { version: versionIn(await page(`/intake/${id}`)), ...fields });

  const FIELDS = {
    do: 'correct',
    ordinal: '（一）',
    title: '制定实施方案并报备',
    measures: '摸清渠系现状，列出清单。',
    lead: '',
    responsible: '各乡镇\n县医保局',
    cooperating: '',
    deadlineKind: 'date',
    deadlineDay: '2026-12-16',
    deadlineYear: '',
    deadlineText: '',
    timePoints: '2026-12-10',
    targets: '清单覆盖率不低于100％',
  };

  test('a .docx is uploaded, corrected, matched with the directory, settled and issued as corrected', async () => {
    const bytes = makeDocx(LINES.map((line) => paragraph(line)).join(''));
    const made = await upload(office, '', { name: '水利建设通知.docx', bytes });
    expect(made.status).toBe(303);
    const id = draftIn(leadsTo(made));
    const first = await page(`/intake/${id}`);
    expect(first).toContain('水利建设通知.docx');
    expect(first).toContain('1 个单位写法在名录里没有找到');
    expect(first).toContain('县水利局（未匹配）');
    expect(first).toMatch(/<mark class="responsible" data-label="责任">各乡镇<\/mark>/);
    expect(first).toMatch(/<mark class="deadline" data-label="时限">/);

    const saved = await submit(id, '/tasks/t1', FIELDS);
    expect(leadsTo(saved)).toBe(`/intake/${id}?part=1&done=correct#t1`);
    expect(await page(`/intake/${id}`)).toContain('制定实施方案并报备');

    const unknown = await submit(id, '/units', { name: '县水利局', unit: '水利水电局', nearest: '' });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('单位名录里没有名称或代码为“水利水电局”的单位');
    expect(leadsTo(await submit(id, '/units', { name: '县水利局', unit: 'RUR', nearest: '' }))).toBe(`/intake/${id}?done=unit`);

    const html = await page(`/intake/${id}`);
    const finding = /name="finding" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(finding).not.toBe('');
    expect((await submit(id, '', { do: 'settle', finding })).status).toBe(303);
    expect(await page(`/intake/${id}`)).toContain('已核对：OFF-office');

    const preview = await page(`/intake/${id}/issue`);
    expect(preview).toContain('T1-contact');
    expect(preview).toMatch(/2026年11月2\d日/);
    const unsure = await submit(id, '/issue', {});
    expect(unsure.status).toBe(422);
    expect(await web.opened.owner(`select id from campaign where document_number like '%31号'`)).toEqual([]);

    const issued = await submit(id, '/issue', { sure: 'yes' });
    const campaignId = /^\/campaigns\/([0-9a-f-]{36})\?done=issued$/.exec(leadsTo(issued) ?? '')?.[1] ?? '';
    expect(campaignId).not.toBe('');
    expect(await page(`/campaigns/${campaignId}?done=issued`)).toContain('已交办');
    const tasks = await web.opened.owner(
      `select t.title, t.targets, (select array_agg(distinct o.deadline_day::text order by o.deadline_day::text) from obligation o where o.task_id = t.id and o.kind = 'result') as days,
         (select count(*)::int from assignment a where a.task_id = t.id) as units
       from task t where campaign_id = $1 order by position`,
      [campaignId],
    );
    expect(tasks).toMatchObject([
      {
        title: '制定实施方案并报备',
        targets: [{ metric: '清单覆盖率', op: '>=', percent: 100 }],
        days: ['2026-12-10', '2026-12-16'],
        units: 12,
      },
      { title: '清淤疏浚', units: 2 },
      { title: '上报总结', units: 1 },
    ]);
    expect(await web.opened.owner(`select alias, u.code from unit_alias a join unit u on u.id = a.unit_id where remembered`)).toEqual([
      { alias: '县水利局', code: 'RUR' },
    ]);
    expect(
      await web.opened.owner(`select kind from audit_entry where entity = 'noticeDraft' and entity_id = $1 order by id`, [id]),
    ).toEqual(['made', 'corrected', 'corrected', 'settled', 'issued'].map((kind) => ({ kind: `noticeDraft.${kind}` })));
    expect(leadsTo(await office.get(`/intake/${id}`))).toBe(`/campaigns/${campaignId}`);
    expect((await office.get('/intake').then((answer) => answer.text())).includes('水利建设通知.docx')).toBe(false);
  });

  test('tasks are merged, split, removed and made of a stretch of text, and each step is taken back', async () => {
    const id = await paste(NOTICE.replace('31号', '32号'));
    const titles = async (): Promise<string[]> => {
      const { tasks } = await json<{ tasks: { title: string }[] }>(await office.get(`/api/notice-drafts/${id}`));
      return tasks.map(({ title }) => title);
    };
    expect(await titles()).toEqual(['制定实施方案', '清淤疏浚', '上报总结']);
    expect((await submit(id, '/tasks/t2', { do: 'merge' })).status).toBe(303);
    expect(await titles()).toEqual(['制定实施方案', '清淤疏浚']);
    expect((await submit(id, '/tasks/t2', { do: 'split', atLine: '14' })).status).toBe(303);
    expect(await titles()).toEqual(['制定实施方案', '清淤疏浚', '上报总结']);
    expect((await submit(id, '/tasks/e2', { do: 'remove' })).status).toBe(303);
    expect((await submit(id, '', { do: 'add', fromLine: '14', toLine: '16' })).status).toBe(303);
    expect(await titles()).toEqual(['制定实施方案', '清淤疏浚', '上报总结']);
    const { tasks } = await json<{ tasks: { units: { name: string }[]; deadline: string }[] }>(
      await office.get(`/api/notice-drafts/${id}`),
    );
    expect(tasks[2]).toMatchObject({ units: [{ name: '县人社局' }], deadline: '2026年12月26日' });
    for (const expected of [2, 3, 2, 3]) {
      expect((await submit(id, '', { do: 'undo' })).status).toBe(303);
      expect(await titles()).toHaveLength(expected);
    }
    expect((await submit(id, '', { do: 'undo' })).status).toBe(409);
    const nowhere = await submit(id, '', { do: 'add', fromLine: '900', toLine: '901' });
    expect(nowhere.status).toBe(422);
    expect(await nowhere.text()).toContain('value="900"');
  });

  test('a form of an older version is not taken, and keeps what was typed', async () => {
    const id = await paste(NOTICE.replace('31号', '33号'));
    const seen = await versionOf(id);
    expect((await submit(id, '/tasks/t3', { do: 'remove' })).status).toBe(303);
    const answer = await office.submit(`/intake/${id}/tasks/t1`, { version: seen, ...FIELDS });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('草稿刚才被改动过');
    expect(html).toContain('value="制定实施方案并报备"');
    expect((await office.submit(`/intake/${id}/issue`, { version: seen, sure: 'yes' })).status).toBe(409);
  });

  test('what is wrong in a task stands at its field', async () => {
    const id = await paste(NOTICE.replace('31号', '34号'));
    const wrong = { ...FIELDS, title: '', deadlineDay: '', targets: '多做一些', timePoints: '下周' };
    const answer = await submit(id, '/tasks/t1', wrong);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const name of ['title', 'deadlineDay', 'targets', 'timePoints']) expect(html).toContain(`id="correct-${name}-wrong"`);
    expect(html).toContain('多做一些</textarea>');
  });

  test('what cannot be read says why, and the pasted text comes back', async () => {
    const nothing = await upload(office, ' ');
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('请选择一份通知文件，或者粘贴通知的文字');
    const picture = await upload(office, '留着', { name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]) });
    expect(picture.status).toBe(422);
    const html = await picture.text();
    expect(html).toContain('不能读取这种文件（图片）');
    expect(html).toContain('留着</textarea>');
    const large = await upload(office, '', { name: 'a.txt', bytes: new Uint8Array(21 * 1024 * 1024).fill(65) });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('文件超过 20 MB 的上限');
  });

  test('nobody else hands anything in, and nothing of his is read', async () => {
    const township = await web.signIn('T1');
    expect((await upload(township, NOTICE)).status).toBe(403);
    expect((await township.get('/intake')).status).toBe(403);
    expect((await upload(web.visitor(), NOTICE)).status).toBe(401);
  });

  test('deadlines that have passed and letters that come too late are told before, and need their ticks', async () => {
    await web.opened.setNow(Date.parse('2026-12-17T18:00:00+08:00'));
    const id = await paste(NOTICE.replace('31号', '35号').replaceAll('县水利局', '县医保局').replace('12月25日', '12月10日'));
    const html = await page(`/intake/${id}/issue`);
    expect(html).toContain('已经过去的时限');
    expect(html).toContain('的时限 2026年12月10日 已经过去');
    expect(html).toContain('赶不上时限的交办信');
    const refused = await submit(id, '/issue', { sure: 'yes' });
    expect(refused.status).toBe(409);
    const again = await refused.text();
    expect(again).toContain('href="#issue-acceptPast"');
    expect(again).toContain('href="#issue-atOnce"');
    expect(leadsTo(await submit(id, '/issue', { sure: 'yes', acceptPast: 'yes', atOnce: 'yes' }))).toContain('/campaigns/');
    const urgent = await web.opened.owner<{ atOnce: boolean }>(
      `select distinct at_once as "atOnce" from reminder r join task t on t.id = r.task_id join campaign c on c.id = t.campaign_id where c.document_number like '%35号'`,
    );
    expect(urgent.map(({ atOnce }) => atOnce).sort()).toEqual([false, true]);
    await web.opened.setNow(Date.parse('2026-11-24T10:00:00+08:00'));
  });

  test('a program hands a text in and issues it; the same number again is refused', async () => {
    const text = NOTICE.replace('31号', '36号').replaceAll('县水利局', '县医保局');
    const made = await office.post('/api/notice-drafts', { text });
    expect(made.status).toBe(201);
    const { draftId } = await json<{ draftId: string }>(made);
    const draft = await json<{ version: number; unknownUnits: string[] }>(await office.get(`/api/notice-drafts/${draftId}`));
    expect(draft).toMatchObject({ version: 1, unknownUnits: [] });
    expect((await office.post(`/api/notice-drafts/${draftId}/issue`, { version: 1 })).status).toBe(201);
    expect((await office.post(`/api/notice-drafts/${draftId}/issue`, { version: 1 })).status).toBe(409);
    const twice = await json<{ draftId: string }>(await office.post('/api/notice-drafts', { text }));
    const refused = await office.post(`/api/notice-drafts/${twice.draftId}/issue`, { version: 1 });
    expect(await json(refused)).toMatchObject({ code: 'notIssued', errors: [{ path: 'alreadyIssued' }] });
    expect(await page(`/intake/${twice.draftId}/issue`)).toContain('确实要再次交办这份通知');
  });

  test('a draft is discarded only when somebody is sure', async () => {
    const id = await paste(NOTICE.replace('31号', '37号'));
    expect((await submit(id, '', { do: 'discard' })).status).toBe(422);
    expect(leadsTo(await submit(id, '', { do: 'discard', sure: 'yes' }))).toBe('/intake?done=discarded');
    expect((await office.get(`/intake/${id}`)).status).toBe(404);
  });
});
