import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice } from '../../../../reader/read-notice';
import { type IssueOutcome, issueNotice, type IssueRequest } from '../../../../features/campaign/use-cases/issue-notice';
import { systemActor } from '../../../../core/access/actor';
import { at } from '../../../support/rules/state-calendar';
import { countyDirectory } from '../../../support/county/county';
import { NOTICE } from '../support/county-notice';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { shared } from '../../../support/paths';

const actor = systemActor('test');
const countyNotice = path.join(shared, 'notices/00-cangyuan-2023-pension.txt');

describe('issuing a notice', () => {
  let opened: OpenedDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
    await opened.setNow(at('2023-03-17 15:00'));
  });
  afterEach(() => opened.close());

  const issue = (text: string, more: Partial<IssueRequest> = {}): Promise<IssueOutcome> =>
    issueNotice(opened.database, actor, { text, notice: readNotice(text), fallbackTitle: '通知', directory: countyDirectory(), ...more });
  const counts = async (): Promise<Record<string, number>> => {
    const [row] = await opened.query<Record<string, number>>(
      `select (select count(*) from unit) as units, (select count(*) from campaign) as campaigns, (select count(*) from task) as tasks,
         (select count(*) from assignment) as assignments, (select count(*) from obligation) as obligations,
         (select count(*) from obligation_deadline) as deadlines, (select count(*) from reminder) as reminders,
         (select count(*) from outbox_event) as events, (select count(*) from audit_entry) as audit`,
    );
    return row ?? {};
  };

  test('everything it owes is registered at once', async () => {
    const outcome = await issue(NOTICE);
    expect(outcome).toMatchObject({ kind: 'issued', preview: { counts: { tasks: 5, units: 27 } } });
    const owed = await opened.query(
      `select t.position, t.kind, t.ordinal, count(distinct a.id) as units, count(*) filter (where o.kind = 'receipt') as receipts,
         count(*) filter (where o.kind = 'result') as results, count(distinct a.id) filter (where a.standing = 'report') as reports,
         count(distinct a.id) filter (where a.standing = 'roster') as rosters, count(distinct a.id) filter (where a.standing = 'posting') as postings
       from task t join assignment a on a.task_id = t.id join obligation o on o.assignment_id = a.id group by t.id order by t.position`,
    );
    expect(owed.map((row) => Object.values(row))).toEqual([
      [1, 'milestones', '一', 14, 14, 16, 0, 0, 0],
      [2, 'task', '（一）', 2, 2, 1, 0, 0, 0],
      [3, 'task', '（二）', 13, 13, 0, 13, 0, 0],
      [4, 'task', '（三）', 14, 14, 0, 0, 1, 12],
      [5, 'task', '（四）', 12, 12, 0, 12, 0, 0],
    ]);
    const total = await counts();
    expect(total).toMatchObject({ assignments: 55, obligations: 72, deadlines: 72, reminders: 55, events: 6 });
    expect(await opened.query('select distinct kind, rung, audience, send_at, state from reminder')).toEqual([
      { kind: 'event', rung: 'assigned', audience: 'contact', send_at: expect.any(Date) as Date, state: 'recorded' },
    ]);
    expect(await opened.query("select distinct deadline_day::text as day from obligation where kind = 'receipt'")).toEqual([
      { day: '2023-03-20' },
    ]);
    expect(await opened.query('select standing_from::text, standing_through::text, posting_day from task where position = 4')).toEqual([
      { standing_from: '2023-03-01', standing_through: '2023-12-01', posting_day: 20 },
    ]);
    expect(await opened.query('select actor, cardinality(unit_ids) as units from campaign_duty')).toEqual([
      { actor: '各乡镇人民政府、南坝农场社区管委会', units: 12 },
    ]);
  });

  test('the preview tells what would be, and writes nothing', async () => {
    const outcome = await issue(NOTICE, { previewOnly: true });
    expect(outcome).toMatchObject({
      kind: 'previewed',
      preview: {
        counts: { tasks: 5, assignments: 55, obligations: 72 },
        deadlines: [
          { ordinal: '一（一）', units: 2 },
          { ordinal: '一（二）', units: 14, holiday: '国庆节', isYearLoaded: true },
          { ordinal: '（一）', units: 1 },
        ],
      },
    });
    expect(Object.values(await counts())).toEqual(Array(9).fill(0));
  });

  test('an unknown unit is told with its line and the nearest names, and nothing is registered', async () => {
    const outcome = await issue(NOTICE.replace('责任单位：县人社局', '责任单位：县人社局、县水务局'));
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'unknownUnit', name: '县水务局', line: 18, ordinal: '（一）' }] });
    expect(Object.values(await counts())).toEqual(Array(9).fill(0));
  });

  describe('a chosen alias', () => {
    const odd = NOTICE.replace('责任单位：县人社局', '责任单位：县社局');
    const aliases = [{ alias: '县社局', unit: 'HRB' }];

    test('resolves the name and is remembered, also when the files are taken again', async () => {
      expect(await issue(odd, { aliases })).toMatchObject({ kind: 'issued' });
      expect(await opened.query("select code, remembered from unit_alias join unit on unit.id = unit_id where alias = '县社局'")).toEqual([
        { code: 'HRB', remembered: true },
      ]);
      expect(await opened.query("select entity, after from audit_entry where kind = 'unit.aliasRemembered'")).toEqual([
        { entity: 'unit', after: { alias: '县社局' } },
      ]);
      expect(await issue(odd, { again: true })).toMatchObject({ kind: 'issued' });
      expect(await issue(odd, { again: true, aliases })).toMatchObject({ kind: 'issued' });
      expect(await opened.query("select 1 from audit_entry where kind = 'unit.aliasRemembered'")).toHaveLength(1);
    });

    test('is not remembered by a preview', async () => {
      expect(await issue(odd, { aliases, previewOnly: true })).toMatchObject({ kind: 'previewed' });
      expect(Object.values(await counts())).toEqual(Array(9).fill(0));
    });

    test.each([
      ['stands for another unit', { alias: '县税务', unit: 'HRB' }, { code: 'aliasTaken', standsFor: ['国家税务总局某县税务局'] }],
      ['is a group', { alias: '各镇（街道）', unit: 'HRB' }, { code: 'aliasTaken' }],
      ['is for a unit that is unknown', { alias: '县社局', unit: '县水务厅' }, { code: 'aliasUnknownUnit', unit: '县水务厅' }],
      ['is for a group', { alias: '县社局', unit: '各乡镇' }, { code: 'aliasUnknownUnit' }],
    ])('that %s is refused with the whole issue', async (_, alias, problem) => {
      expect(await issue(odd, { aliases: [alias] })).toMatchObject({ kind: 'refused', problems: [problem] });
      expect(Object.values(await counts())).toEqual(Array(9).fill(0));
    });
  });

  test('a group that names nobody is left to the reader beside a known unit, and stops the issue alone', async () => {
    expect(await issue(NOTICE.replace('责任单位：县人社局', '责任单位：县人社局、县直有关部门'), { previewOnly: true })).toMatchObject({
      kind: 'previewed',
      preview: {
        counts: { assignments: 55 },
        findings: expect.arrayContaining([expect.objectContaining({ code: 'undecidedGroup' })]) as unknown,
      },
    });
    expect(await issue(NOTICE.replace('责任单位：县人社局\n配合单位：县医保局', '责任单位：县直有关部门'))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'finding', finding: { code: 'groupAlone' } }],
    });
  });

  test('dates that have passed are refused together, unless they are accepted', async () => {
    await opened.setNow(at('2023-10-02 09:00'));
    const outcome = await issue(NOTICE);
    expect(outcome.kind === 'refused' && outcome.problems.map((problem) => problem.code === 'pastDeadline' && problem.ordinal)).toEqual([
      '一（一）',
      '一（二）',
    ]);
    expect(await issue(NOTICE, { acceptPast: true })).toMatchObject({ kind: 'issued' });
  });

  test('the same notice is refused while it is open, unless it is meant', async () => {
    await issue(NOTICE);
    expect(await issue(NOTICE)).toMatchObject({ kind: 'refused', problems: [{ code: 'alreadyIssued' }] });
    expect(await issue(NOTICE, { again: true })).toMatchObject({ kind: 'issued' });
  });

  describe('a notice is known by its number', () => {
    const numbered = (number: string, title = '关于做好养老保险征缴工作的通知') =>
      NOTICE.replace('关于做好养老保险征缴工作的通知\n', `${title}\n\n${number}\n`);

    test.each([
      ['with another title', numbered('某政办发〔2023〕9号', '关于做好城乡养老保险征缴工作的通知')],
      ['with other brackets, widths, zeros and spaces', numbered('某政办发 [２０２３] 第 009 号', '关于做好养老保险工作的通知')],
    ])('the same one %s is refused, and told which notice has it', async (_, text) => {
      await issue(numbered('某政办发〔2023〕9号'));
      const known = {
        code: 'alreadyIssued',
        by: 'number',
        title: '某县人民政府办公室关于做好养老保险征缴工作的通知',
        documentNumber: '某政办发〔2023〕9号',
      };
      expect(await issue(text)).toMatchObject({ kind: 'refused', problems: [known] });
      expect(await issue(text, { previewOnly: true })).toMatchObject({ kind: 'refused', problems: [known] });
      expect(await issue(text, { again: true })).toMatchObject({ kind: 'issued' });
    });

    test('also when it is closed', async () => {
      await issue(numbered('某政办发〔2023〕9号'));
      await opened.owner("update campaign set state = 'closed'");
      expect(await issue(numbered('某政办发〔2023〕9号'))).toMatchObject({
        kind: 'refused',
        problems: [{ code: 'alreadyIssued', isOpen: false }],
      });
    });

    test('another one with the same title is another notice', async () => {
      await issue(numbered('某政办发〔2023〕9号'));
      expect(await issue(numbered('某政办发〔2023〕10号'))).toMatchObject({ kind: 'issued' });
      expect(await issue(NOTICE)).toMatchObject({ kind: 'issued' });
    });

    test('without a whole number title and day decide, without a day the text', async () => {
      await issue(numbered('〔2023〕—9'));
      expect(await issue(NOTICE.replace('开展宣传', '广泛宣传'))).toMatchObject({ problems: [{ code: 'alreadyIssued', by: 'title' }] });
      expect(await issue(NOTICE.replace('2023年3月17日', '2023年3月16日'))).toMatchObject({ kind: 'issued' });
      const undated = NOTICE.replace('2023年3月17日\n', '');
      expect(await issue(undated)).toMatchObject({ kind: 'issued' });
      expect(await issue(`${undated.replaceAll('\n', '\r\n')}\r\n`)).toMatchObject({ problems: [{ code: 'alreadyIssued', by: 'text' }] });
      expect(await issue(undated.replace('开展宣传', '广泛宣传'))).toMatchObject({ kind: 'issued' });
    });

    test('the store holds it once, whoever writes', async () => {
      await issue(numbered('某政办发〔2023〕9号'));
      expect(await opened.query('select identity from campaign')).toEqual([{ identity: 'number 某政办发〔2023〕9号' }]);
      const copy = opened.owner(
        'insert into campaign (title, issue_date, office_unit_id, notice_text, policy, issued_at, identity) select title, issue_date, office_unit_id, notice_text, policy, issued_at, identity from campaign',
      );
      await expect(copy).rejects.toThrow('campaign_identity');
    });
  });

  test('of two issues at once only one is taken', async () => {
    const outcomes = await Promise.all([issue(NOTICE), issue(NOTICE)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['issued', 'refused']);
    expect(await counts()).toMatchObject({ campaigns: 1, tasks: 5 });
  });

  test('a failure in the middle leaves nothing', async () => {
    await opened.owner(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
       create trigger fail before insert on reminder for each row execute function fail();`,
    );
    await expect(issue(NOTICE)).rejects.toThrow('the disk is full');
    expect(Object.values(await counts())).toEqual(Array(9).fill(0));
  });

  (existsSync(countyNotice) ? describe : describe.skip)(
    `the notice of 2023 (skipped where ${path.basename(countyNotice)} is absent)`,
    () => {
      test('makes eight tasks', async () => {
        const text = readFileSync(countyNotice, 'utf8').replace(/^# source:.*\n/, '');
        expect(await issue(text, { acceptPast: true })).toMatchObject({ kind: 'issued', preview: { counts: { tasks: 8, units: 27 } } });
        const rows = await opened.query(
          `select t.ordinal, count(distinct a.id) as units, count(*) filter (where o.kind = 'result') as results,
         count(distinct a.id) filter (where a.standing = 'report') as reports, count(distinct a.id) filter (where a.standing is not null) as standing
       from task t join assignment a on a.task_id = t.id join obligation o on o.assignment_id = a.id group by t.id order by t.position`,
        );
        expect(rows.map((row) => Object.values(row))).toEqual([
          ['三', 14, 2 + 4 * 14, 0, 0],
          ['（一）', 2, 2 * 5, 0, 0],
          ['（二）', 14, 0, 14, 14],
          ['（三）', 14, 0, 0, 13],
          ['（四）', 2, 2, 0, 0],
          ['（五）', 14, 14, 0, 0],
          ['（六）', 14, 0, 14, 14],
          ['（七）', 2, 0, 2, 2],
        ]);
        expect(await counts()).toMatchObject({ assignments: 76, obligations: 76 + 58 + 10 + 2 + 14 });
        expect(await opened.query('select posting_day, annual_month from task where position = 4')).toEqual([
          { posting_day: 20, annual_month: 2 },
        ]);
      });
    },
  );
});
