import { type County, foundCounty } from '../support/county';

let county: County;
beforeEach(async () => {
  county = await foundCounty();
  await county.setNow('2023-09-25T08:30:01+08:00');
});
afterEach(() => county.drop());

const SLOT = '2023-09-25T08:30:00+08:00';
const reminders = async (): Promise<string[]> =>
  (
    await county.sql<{ line: string }>(
      `select rung || ' ' || audience || ' ' || kind || ' ' || state || coalesce(' instead of ' || (params ->> 'insteadOf'), '') as line
       from reminder order by id`,
    )
  ).map(({ line }) => line);
const alarms = async (): Promise<string[]> =>
  (
    await county.sql<{ line: string }>(
      `select code || ' ' || (params ->> 'toName') || ' ' || (params ->> 'reply') as line from alarm order by raised_at`,
    )
  ).map(({ line }) => line);

/** The mail server refuses the letters that were formed. */
async function refuseAll(): Promise<void> {
  await county.sql(`update letter set state = 'failed', finished_at = duban_now(), last_reply = '550 no' where state = 'waiting'`);
}

it('passes what failed on to the deputy, then to the office, and then it is an alarm alone', async () => {
  await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn', deputy: 'li@example.gov.cn' });
  await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
  for (let refused = 0; refused < 4; refused += 1) {
    await county.form();
    await refuseAll();
    await county.form();
  }
  expect(await reminders()).toEqual([
    't-3 contact ladder inLetter',
    't-3:undelivered deputy event inLetter instead of 勐省镇contact',
    't-3:undelivered office event inLetter instead of 勐省镇deputy',
  ]);
  expect(await alarms()).toEqual([
    'letterFailed 勐省镇contact 550 no',
    'letterFailed 勐省镇deputy 550 no',
    'letterFailed 县府办office 550 no',
  ]);
});

it('tells the office once of one rung that reached neither the leader nor the head', async () => {
  await county.addUnit('勐省镇', { leader: 'zhang@example.gov.cn', head: 'li@example.gov.cn' });
  const { reminderId } = await county.addReminder(await county.addTask('养老保险征缴'), {
    unit: '勐省镇',
    sendAt: SLOT,
    rung: 'o+3',
    audience: 'leader',
  });
  await county.sql(
    `insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, state, planned_at, send_at, recorded_at)
     select task_id, obligation_id, unit_id, deadline_version, rung, 'head', kind, params, state, planned_at, send_at, recorded_at
     from reminder where id = $1`,
    [reminderId],
  );
  await county.form();
  await refuseAll();
  await county.form();
  expect((await reminders()).filter((line) => line.includes('undelivered'))).toEqual([
    expect.stringMatching(/^o\+3:undelivered office event recorded instead of 勐省镇(leader|head)$/) as string,
  ]);
  expect(await alarms()).toHaveLength(2);
});

it('deals with each letter once', async () => {
  await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn', deputy: 'li@example.gov.cn' });
  await county.addReminder(await county.addTask('养老保险征缴'), { unit: '勐省镇', sendAt: SLOT });
  await county.form();
  await refuseAll();
  await Promise.all([county.redirect(), county.redirect()]);
  expect(await reminders()).toHaveLength(2);
  expect(await county.sql('select 1 from alarm')).toHaveLength(1);
  expect(await county.redirect()).toBe(0);
});
