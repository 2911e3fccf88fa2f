import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenedDatabase, openTestDatabase } from '../support/database/opened-database';
import { duban, restoreEnv, setEnv } from './support/duban';

const folder = mkdtempSync(path.join(tmpdir(), 'duban-cli-'));
const file = (name: string, text: string): string => {
  const target = path.join(folder, name);
  writeFileSync(target, text);
  return target;
};

afterAll(restoreEnv);

describe('duban without an instance', () => {
  beforeEach(() => setEnv({}));

  test('help lists every command, and every command has its own', async () => {
    const help = await duban('help');
    expect(help.code).toBe(0);
    for (const words of [
      ['status'],
      ['notice', 'issue'],
      ['calendar', 'load'],
      ['account', 'first-link'],
      ['migrate'],
      ['alarms'],
      ['alarms', 'close'],
    ]) {
      expect(help.out).toContain(words.join(' '));
      expect(await duban(...words, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('用法：duban') as string });
    }
  });

  test('wrong arguments are told with the usage, code 2', async () => {
    expect(await duban('notice', 'burn')).toMatchObject({ code: 2, err: expect.stringContaining('不认识的命令：notice burn') as string });
    expect(await duban('status', '--jsn')).toMatchObject({ code: 2, err: expect.stringContaining('不认识的参数 --jsn') as string });
    expect(await duban('notice', 'issue', 'a.txt', '--units', 'u.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('要一起给') as string,
    });
    expect(await duban('notice', 'issue', 'a.txt', '--units')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--units') as string,
    });
  });

  test('an argument that is no text is refused, not stored as U+FFFD', async () => {
    const alias = `县教\ufffd局=县教育局`;
    expect(await duban('notice', 'issue', '--sample', '--alias', alias)).toMatchObject({
      code: 2,
      err: expect.stringContaining('县教\\ufffd局=县教育局”里有乱码') as string,
    });
  });

  test.each([['status'], ['migrate'], ['calendar', 'list']])('%s says that nothing runs', async (...words) => {
    expect(await duban(...words)).toMatchObject({ code: 1, err: expect.stringMatching(/^督办没有在运行：请先执行 npm start/) as string });
    setEnv({ DATABASE_URL: 'postgres://nobody:pw@127.0.0.1:1/none', DATABASE_OWNER_URL: 'postgres://nobody:pw@127.0.0.1:1/none' });
    expect(await duban(...words)).toMatchObject({ code: 1, err: '督办没有在运行：请先执行 npm start\n' });
  });

  test('a notice is read all the same, with the findings of the calendar', async () => {
    const notice = file(
      'holiday.txt',
      '关于做好工作的通知\n\n一、工作任务\n\n（一）排表\n责任单位：县税务局\n完成时限：2023年9月30日前\n\n2023年3月17日\n',
    );
    expect(await duban('notice', 'read', notice)).toMatchObject({ code: 0, out: expect.stringMatching(/9月30日/) as string });
  });
});

describe('duban on an instance', () => {
  let opened: OpenedDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
    setEnv({ DATABASE_URL: opened.urls.urlFor('command'), DATABASE_OWNER_URL: opened.urls.ownerUrl, PUBLIC_URL: 'http://127.0.0.1:1' });
  });
  afterEach(() => opened.close());

  test('migrating what is up to date does nothing', async () => {
    expect(await duban('migrate')).toEqual({ code: 0, out: '数据库结构已是最新。\n', err: '' });
    expect((await duban('migrate', '--print-roles')).out).toContain('create role duban_dispatcher nologin');
  });

  test.each(['info', 'debug'])(
    'a statement that fails (LOG_LEVEL=%s) is told by code and name, without the token it was given',
    async (level) => {
      await opened.owner(`alter table sign_in_link add constraint nothing_goes check (token_hash = '') not valid`);
      process.env['LOG_LEVEL'] = level;
      const { code, out, err } = await duban('account', 'first-link');
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('(23514, insert sign_in_link)');
      expect(err).not.toMatch(/[\w-]{43}|parameters|Failing row/);
    },
  );

  test('the sample notice is previewed, issued once, and shows in the status', async () => {
    const preview = await duban('notice', 'issue', '--sample', '--preview');
    expect(preview).toMatchObject({ code: 0, err: '', out: expect.stringContaining('以上只是预览') as string });
    expect(await opened.query('select 1 from unit')).toHaveLength(0);
    const issued = await duban('notice', 'issue', '--sample');
    expect(issued).toMatchObject({ code: 0, err: '' });
    expect(issued.out).toMatch(/共 7 项任务、30 个单位、\d+ 条交办/);
    expect(issued.out).toContain('各乡镇 → 青石镇人民政府');
    expect(await duban('notice', 'issue', '--sample')).toMatchObject({ code: 1, err: expect.stringContaining('--again') as string });
    expect((await duban('status')).out).toMatch(/卡住的\n {2}没有/);
    await opened.owner("update outbox_event set created_at = now() - interval '2 minutes'");
    const status = await duban('status');
    expect(status).toMatchObject({ code: 0 });
    expect(status.out).toMatch(/督办中的通知 1　任务 7/);
    expect(status.out).toMatch(/卡住的\n {2}任务/);
    expect(status.out).toMatch(/签收/);
    expect(JSON.parse((await duban('status', '--json')).out)).toMatchObject({
      status: { business: { campaignsOpen: 1 } },
      reach: { api: false, temporal: 'unknown' },
    });
  });

  test('an unknown unit and a bad directory stop an issue with line and column', async () => {
    const units = file('units.csv', '单位代码,单位名称,类别\nA,甲县府办,县府办\nB,甲县水利局,衙门\n');
    const contacts = file('contacts.csv', '单位代码,姓名,职责,邮箱\nA,张一,督办岗,a@x.cn\n');
    const notice = file(
      'n.txt',
      '关于做好工作的通知\n\n一、工作任务\n\n（一）排表\n责任单位：县水务局\n完成时限：2099年9月30日前\n\n2026年3月17日\n',
    );
    const bad = await duban('notice', 'issue', notice, '--units', units, '--contacts', contacts);
    expect(bad).toMatchObject({ code: 1, out: '', err: expect.stringContaining('单位名录第 3 行“类别”列：“衙门”不是类别') as string });
    file('units.csv', '单位代码,单位名称,类别\nA,甲县府办,县府办\nB,甲县水利局,部门\n');
    const unknown = await duban('notice', 'issue', notice, '--units', units, '--contacts', contacts);
    expect(unknown.err).toContain('第 6 行：单位名录里没有“县水务局”，最接近的是 “甲县水利局”');
    expect(unknown.err).toContain("确认后加 --alias '县水务局=甲县水利局'，以后会记住");
    expect(await opened.query('select 1 from unit')).toHaveLength(0);
    const malformed = await duban('notice', 'issue', notice, '--alias', '县水务局');
    expect(malformed).toMatchObject({ code: 2, err: expect.stringContaining("--alias 要写成 '写法=单位名称或代码'") as string });
    const options = ['--units', units, '--contacts', contacts, '--alias'];
    const nobody = await duban('notice', 'issue', notice, ...options, '县水务局=县水产局');
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('没有名称或代码为“县水产局”的单位') as string });
    expect(await duban('notice', 'issue', notice, ...options, '县水务局=甲县水利局')).toMatchObject({ code: 0, err: '' });
    expect(await opened.query('select alias from unit_alias')).toEqual([{ alias: '县水务局' }]);
  });

  test.each([
    ['missing.docx', undefined, '找不到文件'],
    ['empty.txt', '', '文件里没有文字'],
    ['nul.txt', '一、制定工作方案\n责任单位：县教育局\0\n', '第 2 行有空字符'],
    ['zeros.txt', '\u0001'.repeat(400), '控制字符'],
  ])('a notice that cannot be read (%s) is told in one sentence', async (name, content, sentence) => {
    const target = content === undefined ? path.join(folder, name) : file(name, content);
    for (const words of [
      ['notice', 'issue'],
      ['notice', 'read'],
    ]) {
      const refused = await duban(...words, target);
      expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) as string });
      expect(refused.err.trim().split('\n')).toHaveLength(1);
    }
  });

  test('a list of days is loaded whole or not at all, and open tasks look again', async () => {
    await duban('notice', 'issue', '--sample');
    await opened.owner('delete from outbox_event');
    const bad = file('bad.csv', 'date,kind,name\n2027-01-01,holiday,元旦\n2027-01-04,makeup,元旦\n2027-1-5,holiday,\n');
    expect(await duban('calendar', 'load', bad)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/第 3 行：2027年1月4日（周一）不是周末[^]*第 4 行：日期应形如/) as string,
    });
    const week = (from: string, name: string) =>
      [5, 6, 7, 8, 9, 10, 11].map((day) => `2027-${from}-${String(day).padStart(2, '0')},holiday,${name}\n`);
    const days = [...week('02', '春节'), ...week('10', '国庆节')].join('');
    const good = file('good.csv', `date,kind,name\n2027-01-01,holiday,元旦\n${days}2027-01-09,makeup,元旦\n2027-04-16,county,泼水节\n`);
    expect(await duban('calendar', 'load', good)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^2027 年的放假安排：[^]*增加　2027年4月16日（周五） 县假 泼水节[^]*已载入，7 项任务重新推算。\n$/,
      ) as string,
    });
    expect(await opened.query('select count(*) from outbox_event')).toEqual([{ count: 7 }]);
    expect((await duban('calendar', 'list')).out).toContain('2027　放假 15 天　调休上班 1 天　县假 1 天');
    expect((await duban('calendar', 'remove', '2027-04-16')).out).toContain('以上只是预览');
    expect(await duban('calendar', 'remove', '2027-04-16', '--yes')).toMatchObject({
      code: 0,
      out: expect.stringContaining('已删去。') as string,
    });
    expect(await duban('calendar', 'remove', '2027-04-16', '--yes')).toMatchObject({ code: 1 });
    expect((await duban('calendar', 'list')).out).toContain('2027　放假 15 天　调休上班 1 天　县假 0 天');
  });
});
