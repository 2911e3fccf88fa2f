import { civilDay } from '../../../../core/calendar/civil-day';
import { readUpload } from '../../../../features/directory/files/read-upload';
import type { ContactRow, DirectoryRows, UnitRow } from '../../../../features/directory/rules/directory-rows';
import { countyDirectory } from '../../../support/county/county';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';
import { unitId, upload } from '../support/directory-web';

let web: Web;
let office: Visitor;
let head: Visitor;
let township: Visitor;
beforeAll(async () => {
  web = await startWeb();
  office = await web.signIn('OFF');
  head = await web.signIn('off-officehead@county.example');
  township = await web.signIn('T1');
});
afterAll(() => web.stop());

const htmlOf = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const unitPath = async (code: string): Promise<string> => `/directory/units/${await unitId(web, code)}`;
const unit = (row: Partial<UnitRow> & Pick<UnitRow, 'code' | 'name'>): UnitRow => ({ line: 2, kind: 'bureau', aliases: [], ...row });
const contact = (row: Partial<ContactRow> & Pick<ContactRow, 'unit' | 'name' | 'email'>): ContactRow => ({
  line: 2,
  duty: 'contact',
  ...row,
});
const kinds = async (): Promise<string[]> =>
  (await web.opened.owner<{ kind: string }>('select kind from audit_entry order by id desc limit 3')).map(({ kind }) => kind);

describe('单位与人员', () => {
  test('the office sees every unit by groups, finds one by name, alias or person, and addresses in full', async () => {
    const list = plain(await htmlOf(office, '/directory'));
    expect(list).toContain('各乡镇、场 12 个');
    expect(list).toContain('导入名录');
    for (const word of ['县税务局', '国家税务', 'TAX-leader']) {
      const found = await htmlOf(office, `/directory?q=${encodeURIComponent(word)}`);
      expect(found).toContain('国家税务总局某县税务局</a>');
      expect(found).not.toContain('青山镇人民政府</a>');
    }
    expect(await htmlOf(office, '/directory?q=nobody')).toContain('没有找到');
    expect(await htmlOf(office, await unitPath('T1'))).toContain('t1-contact@county.example');
  });

  test('a township sees itself and what lies below, addresses masked, and no other unit', async () => {
    const list = await htmlOf(township, '/directory');
    expect(list).toContain('青山镇人民政府</a>');
    expect(list).not.toContain('白水镇');
    const own = await htmlOf(township, await unitPath('T1'));
    expect(own).toContain('t***@county.example');
    expect(own).not.toContain('t1-contact@county.example');
    expect(own).not.toContain('增加任职');
    expect((await township.get(await unitPath('T2'))).status).toBe(404);
    expect((await township.submit(`${await unitPath('T1')}/duties`, {})).status).toBe(403);
  });

  test('a vacant duty is said, and filled by its form; what is wrong stands at its field with what was typed', async () => {
    await web.opened.owner(`delete from duty_holding using unit where unit.id = unit_id and code = 'T3' and duty = 'leader'`);
    const address = await unitPath('T3');
    expect(plain(await htmlOf(office, address))).toContain('分管领导无人任职');
    expect(await htmlOf(office, '/directory?vacant=yes')).toContain('红土乡人民政府</a>');
    const form = { duty: 'leader', form: 'add-leader', name: '李四', email: 'li@', from: '2026-11-01' };
    const wrong = await office.submit(`${address}/duties`, form);
    const said = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(said).toContain('href="#add-leader-email"');
    expect(said).toContain('value="李四"');
    const taken = await office.submit(`${address}/duties`, { ...form, email: 'li@county.example' });
    expect(leadsTo(taken)).toContain('done=given');
    expect(await kinds()).toContain('duty.given');
    const page = plain(await htmlOf(office, address));
    expect(page).toContain('2026年11月1日');
    expect(page).not.toContain('分管领导无人任职');
    expect((await web.visitor().submit('/sign-in', { email: 'li@county.example' })).status).toBe(200);
  });

  test('a duty ends on a day, and its rights with it', async () => {
    const [held] = await web.opened.owner<{ id: string }>(
      `select held.id from duty_holding held join unit on unit.id = unit_id where code = 'T4' and duty = 'contact'`,
    );
    const contactOfT4 = await web.signIn('T4');
    const early = await office.submit(`/directory/duties/${held?.id}/end`, { to: '' });
    expect([early.status, (await early.text()).includes('不能为空')]).toEqual([422, true]);
    const ended = await office.submit(`/directory/duties/${held?.id}/end`, { to: '2026-11-23' });
    expect(leadsTo(ended)).toContain('done=left');
    expect((await contactOfT4.get('/api/session')).status).toBe(401);
    expect(plain(await htmlOf(office, await unitPath('T4')))).toContain('以前的任职 1 项');
  });

  test('a unit is added, renamed, and goes into another one, which takes over its name', async () => {
    const added = await office.submit('/directory/units', { code: 'NEW', name: '某县数据局', kind: 'bureau', aliases: '县数据局' });
    expect(leadsTo(added)).toContain('done=added');
    const twice = await office.submit('/directory/units', { code: 'NEW', name: '另一个', kind: 'bureau' });
    expect([twice.status, (await twice.text()).includes('代码“NEW”已经用于某县数据局')]).toEqual([422, true]);
    const address = await unitPath('NEW');
    const fields = { name: '某县数据管理局', kind: 'bureau', aliases: '县数据局、某县数据局' };
    expect(leadsTo(await office.submit(address, fields))).toContain('done=changed');
    const tooEarly = await office.submit(`${address}/end`, { to: '2026-11-23', code: 'NONE', givesNames: 'yes' });
    expect([tooEarly.status, (await tooEarly.text()).includes('没有代码为“NONE”的单位')]).toEqual([422, true]);
    expect(leadsTo(await office.submit(`${address}/end`, { to: '2026-11-23', code: 'HRB', givesNames: 'yes' }))).toContain('done=ended');
    expect(plain(await htmlOf(office, await unitPath('HRB')))).toContain('县数据局');
    expect(plain(await htmlOf(office, address))).toContain('这个单位已经结束');
    expect(await kinds()).toContain('unit.ended');
  });

  test('a name that was chosen for a unit is forgotten when its form is saved without it', async () => {
    await web.opened.owner(`insert into unit_alias (alias, unit_id, remembered) select '县乡村局', id, true from unit where code = 'TAX'`);
    const address = await unitPath('TAX');
    expect(plain(await htmlOf(office, address))).toContain('县乡村局');
    const fields = { name: '国家税务总局某县税务局', kind: 'bureau', aliases: '县税务局' };
    expect(leadsTo(await office.submit(address, fields))).toContain('done=changed');
    expect(plain(await htmlOf(office, address))).not.toContain('县乡村局');
  });

  test('a bureau is paired to a village on either page; both show it, whoever reads one of them, and it ends on a day', async () => {
    await office.submit('/directory/units', { code: 'V1', name: '上河村', kind: 'village', parent: 'T1' });
    const [village, bureau] = [await unitPath('V1'), await unitPath('HRB')];
    const wrong = await office.submit(`${village}/pairs`, { unit: '青山镇上河村村', to: '2027-12-31' });
    expect([wrong.status, plain(await wrong.text()).includes('没有名称或代码为“青山镇上河村村”的单位，相近的有 上河村')]).toEqual([
      422,
      true,
    ]);
    expect(leadsTo(await office.submit(`${bureau}/pairs`, { unit: '上河村', to: '2027-12-31' }))).toContain('done=paired');
    expect((await office.submit(`${village}/pairs`, { unit: '县人社局' })).status).toBe(422);
    expect(await kinds()).toContain('pair.given');
    expect(plain(await htmlOf(office, village))).toMatch(/某县人力资源和社会保障局 到2027年12月31日/);
    const ofBureau = await web.signIn('HRB');
    expect(plain(await htmlOf(ofBureau, bureau))).toContain('上河村 到2027年12月31日');
    expect((await ofBureau.get(village)).status).toBe(404);
    const [pair] = await web.opened.owner<{ id: string }>('select id from unit_pair');
    expect(leadsTo(await office.submit(`/directory/pairs/${pair?.id}/end`, { to: '2026-11-23' }))).toContain('done=unpaired');
    expect(plain(await htmlOf(office, bureau))).not.toContain('上河村');
  });

  test('who answers for a village and its groups: entered by name or anew, vacancies said, ended on a day, on the pages of village, township and person', async () => {
    await office.submit('/directory/units', { code: 'V2', name: '下河村', kind: 'village', parent: 'T1' });
    const [village, townshipPage] = [await unitPath('V2'), await unitPath('T1')];
    const said = plain(await htmlOf(office, village));
    expect(said).toContain('没有人包村；没有驻村工作队员；没有乡镇干部；没有村干部');
    expect(said).not.toContain('该有的职责都有人担任');
    const cadre = { name: '刘一', capacity: 'villageCadre', group: '第二组' };
    const unknown = await office.submit(`${village}/areas`, cadre);
    expect([unknown.status, plain(await unknown.text()).includes('名录里没有“刘一”：请填他的邮箱')]).toEqual([422, true]);
    const given = await office.submit(`${village}/areas`, { ...cadre, email: 'liu@county.example' });
    expect(leadsTo(given)).toContain('done=answering');
    expect(leadsTo(await office.submit(`${village}/areas`, { ...cadre, group: '' }))).toContain('done=answering');
    expect((await office.submit(`${village}/areas`, cadre)).status).toBe(422);
    expect(await kinds()).toContain('area.given');
    expect(plain(await htmlOf(office, village))).toContain('没有驻村工作队员；没有乡镇干部 在下面');
    const [area] = await web.opened.owner<{ id: string; person: string }>(
      'select id, person_id as person from area_holding where group_name is not null',
    );
    const end = `/directory/areas/${area?.id}/end`;
    expect((await office.submit(end, { to: '' })).status).toBe(422);
    expect(leadsTo(await office.submit(end, { to: '2026-11-22' }))).toContain('done=answered');
    expect(plain(await htmlOf(township, townshipPage))).toMatch(/个村，\d 个村没有人包村，1 个组没有人包/);
    expect(plain(await htmlOf(township, townshipPage))).toContain('第二组没有人包');
    const person = `/directory/persons/${area?.person}`;
    expect(plain(await htmlOf(township, person))).toMatch(/l\*\*\*@county.example .* 下河村 全村 村干部 长期 以前的 1 项/);
    expect((await (await web.signIn('T2')).get(person)).status).toBe(404);
    expect(await htmlOf(office, village)).toMatch(/name="closes" value="yes"/);
    expect(leadsTo(await office.submit(end, { to: '2026-11-22', closes: 'yes' }))).toContain('done=answered');
    expect(plain(await htmlOf(office, townshipPage))).not.toContain('第二组没有人包');
    const [accounts] = await web.opened.owner<{ count: number }>(`select count(*)::int as count from account where name = '刘一'`);
    expect(accounts).toEqual({ count: 0 });
  });

  test('the file of the directory holds it as it is, and taking it again changes nothing', async () => {
    const answer = await office.get('/directory/file');
    expect(answer.headers.get('content-disposition')).toContain('.xlsx');
    const { rows, problems } = await readUpload([{ name: 'a.xlsx', bytes: new Uint8Array(await answer.arrayBuffer()) }]);
    expect(problems).toEqual([]);
    expect(plain(await htmlOf(head, await upload(head, rows)))).toContain('与现在的名录相同');
  });
});

describe('导入名录', () => {
  const rows: DirectoryRows = {
    units: [unit({ code: 'TAX', name: '某县税务局', aliases: ['县税务局'] }), unit({ line: 3, code: 'NEW2', name: '某县气象局' })],
    contacts: [contact({ unit: 'NEW2', name: '王五', email: 'wang@county.example', fromDay: civilDay(2026, 12, 1) })],
  };

  test('the preview says what is new, changed and ended; nothing is written before it is confirmed, and all of it then', async () => {
    const preview = await upload(office, rows);
    const said = plain(await htmlOf(office, preview));
    for (const words of ['新增单位 1', '改动单位 1', '新增任职 1', '某县气象局', '2026年12月1日', '确认导入'])
      expect(said).toContain(words);
    expect(await unitId(web, 'NEW2')).toBe('');
    expect((await head.get(preview)).status).toBe(404);
    expect((await head.submit(preview)).status).toBe(404);
    expect(leadsTo(await office.submit(preview))).toBe('/directory?done=imported');
    expect(await kinds()).toContain('directory.imported');
    expect(plain(await htmlOf(office, await unitPath('NEW2')))).toContain('王五');
    expect((await office.submit(preview)).status).toBe(404);
  });

  test('errors are told by sheet, row and column, and nothing is taken', async () => {
    const wrong = {
      units: [unit({ code: 'X1', name: '甲局' })],
      contacts: [contact({ unit: 'X9', name: '赵六', email: 'zhao@county.example' })],
    };
    const preview = await upload(office, wrong);
    const said = plain(await htmlOf(office, preview));
    expect(said).toContain('有 1 处要改，没有写入');
    expect(said).toContain('人员名录第 2 行“单位代码”列：没有代码为“X9”的单位');
    expect(leadsTo(await office.submit(preview))).toBe(preview);
    expect(await unitId(web, 'X1')).toBe('');
    const none = await office.send('POST', '/directory/import', { body: new FormData(), headers: { origin: web.url } });
    expect([none.status, (await none.text()).includes('请选择名录文件')]).toEqual([422, true]);
  });

  test('duties with special rights are given and ended by the head of the office until there is a security administrator, and then by him alone', async () => {
    const { contacts } = countyDirectory();
    const ofOffice = contacts.filter(({ unit: code }) => code === 'OFF');
    const admin = contact({ line: 9, unit: 'OFF', name: '安全员', email: 'safe@county.example', duty: 'securityAdmin' });
    const withAdmin = { units: [], contacts: [...ofOffice, admin] };
    const byOffice = plain(await htmlOf(office, await upload(office, withAdmin)));
    expect(byOffice).toContain('“安全管理员”带有特别权限');
    expect(leadsTo(await head.submit(await upload(head, withAdmin)))).toBe('/directory?done=imported');
    const without = plain(await htmlOf(head, await upload(head, { units: [], contacts: ofOffice })));
    expect(without).toContain('这样会结束安全员的“安全管理员”');
    const form = { duty: 'auditor', name: '审计员', email: 'audit@county.example' };
    const refused = await head.submit(`${await unitPath('OFF')}/duties`, form);
    expect([refused.status, (await refused.text()).includes('由安全管理员授予')]).toEqual([422, true]);
  });
});
