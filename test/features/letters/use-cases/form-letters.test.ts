import { type County, foundCounty } from '../support/county';

interface LetterRow {
  readonly to_address: string;
  readonly kind: string;
  readonly slot_key: string;
  readonly subject: string;
  readonly state: string;
  readonly items: readonly { readonly taskTitle: string; readonly isVacant: boolean }[];
  readonly message_id: string;
  readonly id: string;
  readonly mime: string;
  readonly last_reply: string | null;
}

let county: County;
beforeEach(async () => {
  county = await foundCounty();
  await county.setNow('2023-09-25T08:30:01+08:00');
});
afterEach(() => county.drop());

const SLOT = '2023-09-25T08:30:00+08:00';
const letters = (): Promise<LetterRow[]> => county.sql<LetterRow>('select * from letter order by formed_at, to_address, slot_key');
const states = async (): Promise<string[]> =>
  (
    await county.sql<{ line: string }>(`select state || coalesce(' ' || waiting_reason, '') as line from reminder order by recorded_at, id`)
  ).map(({ line }) => line);
const bodyOf = ({ mime }: LetterRow): string => {
  const parts = mime.split(/\r\n--[^\r\n]+\r\n/).map((part) => part.split('\r\n\r\n'));
  return Buffer.from(parts[1]?.[1] ?? '', 'base64').toString('utf8');
};

describe('a digest', () => {
  it('is one letter for a person and a slot, whatever the number of tasks and duties', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn', leader: 'zhang@example.gov.cn' });
    const [one, two] = [await county.addTask('养老保险征缴'), await county.addTask('宣传培训')];
    await county.addReminder(one, { unit: '勐省镇', sendAt: SLOT });
    await county.addReminder(two, { unit: '勐省镇', sendAt: SLOT, deadline: '2023-09-22', rung: 'o+1' });
    await county.addReminder(two, { unit: '勐省镇', sendAt: SLOT, deadline: '2023-09-22', rung: 'o+1', audience: 'leader' });
    await county.form();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to_address: 'zhang@example.gov.cn', slot_key: 'd:2023-09-25', state: 'waiting' });
    expect(letter?.items.map(({ taskTitle }) => taskTitle)).toEqual(['宣传培训', '宣传培训', '养老保险征缴']);
    expect(letter?.subject).toBe('【催办函】今日3件（逾期2件）：宣传培训等');
    expect(letter?.message_id).toBe(`<${letter?.id}@duban.example.gov.cn>`);
    expect(await states()).toEqual(['inLetter', 'inLetter', 'inLetter']);
  });

  it('is formed once a day: what is recorded later waits for the next slot', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    const task = await county.addTask('养老保险征缴');
    await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT });
    await county.form();
    await county.setNow('2023-09-25T10:00:00+08:00');
    await county.addReminder(task, { unit: '勐省镇', sendAt: '2023-09-25T10:00:00+08:00' });
    await county.form();
    expect(await letters()).toHaveLength(1);
    expect(await states()).toEqual(['inLetter', 'recorded digestFormed']);
    await county.setNow('2023-09-26T08:30:01+08:00');
    await county.form();
    expect((await letters()).map(({ slot_key: slot }) => slot)).toEqual(['d:2023-09-25', 'd:2023-09-26']);
  });

  it('says a deadline on a day off as it is kept', async () => {
    await county.sql(`insert into calendar_day (day, is_work_day, name, source) values ('2023-09-29', false, '中秋节', 'state'), ('2023-09-30', false, '国庆节', 'state') on conflict do nothing`); // prettier-ignore
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT, deadline: '2023-09-30' });
    await county.form();
    const [letter] = await letters();
    expect(letter && bodyOf(letter)).toContain('原定9月30日（周六，节假日），按不顺延执行，提醒提前至9月28日，还有5天');
    expect(letter?.mime).not.toMatch(/[^\x20-\x7e\r\n]/);
  });

  it('waits outside office hours, and the reason is shown', async () => {
    await county.setNow('2023-09-25T20:00:00+08:00');
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
    await county.form();
    expect(await letters()).toEqual([]);
    expect(await states()).toEqual(['recorded outOfHours']);
  });
});

describe('facts are read again', () => {
  it('so that nothing is said about what was met, and a letter without items is not formed', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    const task = await county.addTask('养老保险征缴');
    const { obligationId } = await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT });
    await county.sql(`update obligation set state = 'met', closed_at = now() where id = $1`, [obligationId]);
    await county.form();
    expect(await letters()).toEqual([]);
    expect(await states()).toEqual(['dropped met']);
  });

  it('so that an older deadline is void', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    const { obligationId } = await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
    await county.sql(`update obligation set deadline_version = 2, deadline_day = '2023-10-20' where id = $1`, [obligationId]);
    await county.form();
    expect(await states()).toEqual(['void olderDeadline']);
  });
});

describe('a paired unit', () => {
  it('is told by its contact that its village is overdue, and asked for nothing of its own', async () => {
    await county.addUnit('县水利局', { contact: 'shui@example.gov.cn' });
    await county.addUnit('上河村', {});
    await county.sql(
      `insert into unit_pair (village_id, unit_id) select village.id, bureau.id from unit village, unit bureau where village.name = '上河村' and bureau.name = '县水利局'`,
    );
    const task = await county.addTask('清理沟渠');
    await county.addReminder(task, { unit: '上河村', sendAt: SLOT, deadline: '2023-09-22', rung: 'o+1', audience: 'supporter' });
    await county.form();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to_address: 'shui@example.gov.cn', subject: '【督办】挂钩帮扶的村逾期1件：清理沟渠' });
    const body = letter ? bodyOf(letter) : '';
    for (const words of ['上河村由贵单位挂钩帮扶', '已逾期1个工作日', '查看挂钩帮扶的村']) expect(body).toContain(words);
    expect(body).not.toContain('/tasks/');
  });
});

describe('persons', () => {
  it('are those of the day; a vacant duty goes to the office and says so', async () => {
    await county.addUnit('勐省镇', {});
    await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
    await county.form();
    const [letter] = await letters();
    expect(letter).toMatchObject({ to_address: 'office@example.gov.cn', items: [{ isVacant: true }] });
    expect(letter && bodyOf(letter)).toContain('勐省镇的督办联系人无人任职');
  });

  it('that hold one duty are all written to, by digest and by event, each once', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn', leader: 'li@example.gov.cn' });
    await county.addHolder('勐省镇', 'contact', 'li@example.gov.cn');
    const task = await county.addTask('养老保险征缴');
    for (const audience of ['contact', 'leader'] as const)
      await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT, rung: 'o+1', audience });
    await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT, rung: 'assigned', kind: 'event', obligation: 'receipt' });
    await county.form();
    await county.form();
    expect((await letters()).map(({ to_address: to, kind, items }) => `${to} ${kind} ${items.length}`)).toEqual([
      'li@example.gov.cn digest 2',
      'li@example.gov.cn event 1',
      'zhang@example.gov.cn digest 1',
      'zhang@example.gov.cn event 1',
    ]);
    expect([...new Set(await states())]).toEqual(['inLetter']);
  });

  it('that hold one duty have letters of their own: one who has had the letter of the day waits, the other does not', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    const task = await county.addTask('养老保险征缴');
    await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT });
    await county.form();
    await county.addHolder('勐省镇', 'contact', 'li@example.gov.cn');
    await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT, rung: 'o+1' });
    await county.form();
    expect((await letters()).map(({ to_address: to, items }) => `${to} ${items.length}`)).toEqual([
      'zhang@example.gov.cn 1',
      'li@example.gov.cn 1',
    ]);
    await county.setNow('2023-09-26T08:30:01+08:00');
    await county.form();
    expect((await letters()).map(({ to_address: to, slot_key: slot }) => `${to} ${slot}`)).toEqual([
      'zhang@example.gov.cn d:2023-09-25',
      'li@example.gov.cn d:2023-09-25',
      'zhang@example.gov.cn d:2023-09-26',
    ]);
  });

  it('who asked get the answer beside the contact, one letter each', async () => {
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn', deputy: 'li@example.gov.cn' });
    const task = await county.addTask('养老保险征缴');
    const { reminderId } = await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT, rung: 'returned:r1', kind: 'event' });
    const answer = (email: string) =>
      county.sql(
        `insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at, person_id)
         select task_id, obligation_id, r.unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at, p.id
         from reminder r, person p where r.id = $1 and p.email = $2`,
        [reminderId, email],
      );
    await answer('li@example.gov.cn');
    await answer('zhang@example.gov.cn');
    await county.form();
    expect((await letters()).map(({ to_address: to, items }) => `${to} ${items.length}`)).toEqual([
      'li@example.gov.cn 1',
      'zhang@example.gov.cn 1',
    ]);
    expect(await states()).toEqual(['inLetter', 'inLetter', 'dropped superseded']);
  });

  it('of the office are all told of a vacant duty', async () => {
    await county.addHolder('县府办', 'office', 'second@example.gov.cn');
    await county.addUnit('勐省镇', {});
    await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
    await county.form();
    expect((await letters()).map(({ to_address: to, items }) => [to, items[0]?.isVacant])).toEqual([
      ['office@example.gov.cn', true],
      ['second@example.gov.cn', true],
    ]);
  });

  it('that are nowhere to be found leave the reminder waiting, with the reason', async () => {
    await county.sql('delete from duty_holding');
    await county.addUnit('勐省镇', {});
    await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
    await county.form();
    expect(await states()).toEqual(['recorded nobody']);
  });

  it.each(['zhang@example.gov.cn\r\nBcc: li@example.gov.cn', 'zhang@example.gov.cn, li@example.gov.cn', '张三', 'zhang@'])(
    'whose address is not one address are not written to; the deputy is: %j',
    async (address) => {
      await county.addUnit('勐省镇', { contact: address, deputy: 'deputy@example.gov.cn' });
      await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
      await county.form();
      await county.form();
      expect(await letters()).toMatchObject([
        { state: 'failed', to_address: address, last_reply: expect.stringContaining('收件地址无效') as string },
        { state: 'waiting', to_address: 'deputy@example.gov.cn', kind: 'event' },
      ]);
      expect(await county.sql('select 1 from alarm')).toHaveLength(1);
    },
  );
});

describe('an event', () => {
  it('makes a letter of its own at once', async () => {
    await county.setNow('2023-09-25T15:00:00+08:00');
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    const task = await county.addTask('养老保险征缴');
    await county.addReminder(task, { unit: '勐省镇', sendAt: SLOT });
    const { reminderId } = await county.addReminder(task, { unit: '勐省镇', sendAt: '2023-09-25T15:00:00+08:00', rung: 'assigned', kind: 'event', obligation: 'receipt' }); // prettier-ignore
    await county.form();
    expect((await letters()).map(({ kind, slot_key: slot }) => [kind, slot])).toEqual([
      ['digest', 'd:2023-09-25'],
      ['event', `e:${reminderId}`],
    ]);
    expect((await letters())[1]?.subject).toBe('【督办】交办：养老保险征缴');
  });
});
