import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import { systemActor } from '../../../../core/access/actor';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { day } from '../support/days';

/** A township that owes two postings, in a cycle with two villages, and a report that was sent back and handed in again; persons who answer for a village. */
const COUNTY = `
  with office as (insert into unit (code, name, kind) values ('OFF', '县府办', 'office') returning id),
  town as (insert into unit (code, name, kind) values ('T1', '青山镇', 'township') returning id),
  villages as (insert into unit (code, name, kind, parent_id) select v.code, v.code || '村', 'village', town.id from town, (values ('V1'), ('V2')) v (code) returning id, code),
  notice as (insert into campaign (title, issue_date, office_unit_id, notice_text, policy, issued_at)
    select '通知', '2023-03-17', office.id, '', '{}', '2023-03-17' from office returning id),
  task as (insert into task (id, campaign_id, position, kind, ordinal, title) select gen_random_uuid(), id, 1, 'task', '（三）', '公示' from notice returning id, campaign_id),
  part as (insert into assignment (id, task_id, campaign_id, unit_id, role, state, changed_version, assigned_at, active_since)
    select gen_random_uuid(), task.id, campaign_id, town.id, 'responsible', 'signed', 0, '2023-03-17', '2023-03-17' from task, town returning id, task_id, unit_id),
  owed as (insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since, closed_at)
    select part.task_id, part.id, part.unit_id, o.kind, o.key, o.key, o.state, o.due::date, o.due::date, '2023-03-17', '2023-03-17', o.closed::timestamptz from part, (values
      ('posting', 'posting:2023-10', 'met', '2023-11-20', '2023-11-23T10:00:00+08:00'),
      ('posting', 'posting:2023-11', 'open', '2023-12-20', null),
      ('roster', 'roster:2023-10', 'met', '2023-11-10', '2023-11-13T10:00:00+08:00'),
      ('posting', 'posting:2023-09', 'met', '2023-10-20', '2023-10-23T10:00:00+08:00'),
      ('report', 'report:2023-10', 'met', '2023-11-05', '2023-11-09T10:00:00+08:00'),
      ('report', 'report:2023-11', 'met', '2023-12-05', '2023-12-09T10:00:00+08:00')) o (kind, key, state, due, closed) returning id, key),
  reports as (insert into report (id, obligation_id, assignment_id, task_id, unit_id, sequence, text, figures, is_final, occurred_on, recorded_at, state, timing)
    select gen_random_uuid(), owed.id, part.id, part.task_id, part.unit_id, n, '进展', '{}', false, on_day::date, at::timestamptz, state, 'inTime' from owed, part, (values
      (1, '2023-12-04', '2023-12-05T09:00:00+08:00', 'returned'), (2, '2023-12-08', '2023-12-08T09:00:00+08:00', 'accepted')) r (n, on_day, at, state)
    where owed.key = 'report:2023-11'),
  entered_late as (insert into report (id, obligation_id, assignment_id, task_id, unit_id, sequence, text, figures, is_final, occurred_on, recorded_at, state, timing, late_reason)
    select gen_random_uuid(), owed.id, part.id, part.task_id, part.unit_id, n, '进展', '{}', false, on_day::date, at::timestamptz, state, timing, '停电' from owed, part, (values
      (1, '2023-11-03', '2023-11-06T09:00:00+08:00', 'returned', 'lateEntry'), (2, '2023-11-08', '2023-11-08T09:00:00+08:00', 'accepted', 'late')) r (n, on_day, at, state, timing)
    where owed.key = 'report:2023-10'),
  cycle as (insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, roster_key, posting_key, roster_due, posting_due, data_through, opened_at)
    select task.campaign_id, task.id, 'monthly', '2023-10', task.id || ':2023-10', '公示', 'roster:2023-10', 'posting:2023-10', '2023-11-10', '2023-11-20', '2023-10-31', '2023-11-01' from task returning id),
  posted as (insert into village_posting (cycle_id, unit_id, township_id, state, posted_on, place, handled_by, timing, recorded_at)
    select cycle.id, villages.id, town.id, 'posted', case villages.code when 'V1' then '2023-11-15' else '2023-11-17' end::date, '村口', '文书', 'inTime', '2023-11-23' from cycle, villages, town),
  before as (insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, posting_key, posting_due, data_through, opened_at)
    select task.campaign_id, task.id, 'monthly', '2023-09', task.id || ':2023-09', '公示', 'posting:2023-09', '2023-10-20', '2023-09-30', '2023-10-01' from task returning id),
  nothing_late as (insert into village_posting (cycle_id, unit_id, township_id, state, posted_on, place, handled_by, timing, recorded_at)
    select before.id, villages.id, town.id, case code when 'V1' then 'posted' else 'nothing' end, case code when 'V1' then '2023-10-15'::date end, '村口', '文书',
      case code when 'V1' then 'inTime' else 'late' end, '2023-10-23T10:00:00+08:00' from before, villages, town),
  rosters as (insert into roster (cycle_id, version, unit_id, delivered_on, persons, recorded_at)
    select cycle.id, n, town.id, on_day::date, 5, '2023-11-13T10:00:00+08:00' from cycle, town, (values (1, '2023-11-08'), (2, '2023-11-09')) r (n, on_day) returning id, version, cycle_id, unit_id),
  confirmed as (insert into late_entry_confirmation (roster_id, cycle_id, unit_id, state, opinion, decided_at)
    select id, cycle_id, unit_id, case version when 1 then 'refused' else 'confirmed' end, case version when 1 then '没有收到' end, '2023-11-14' from rosters),
  persons as (insert into person (name, email) values ('王五', 'w@county.example'), ('李四', 'l@county.example') returning id, name)
  insert into area_holding (person_id, unit_id, group_name, capacity, from_day, to_day)
  select persons.id, villages.id, case name when '李四' then '一组' end, 'townshipWorker', '2023-01-01', case name when '李四' then '2023-06-30'::date end
  from persons, villages where code = 'V1'`;

const system = systemActor('engine');
let testDatabase: TestDatabase;
let owner: DataSource;
let worker: DataSource;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = await createDataSource(testDatabase.ownerUrl, { sees: '*', poolSize: 1 }).initialize();
  worker = await createDataSource(testDatabase.urlFor('worker'), { sees: '*', poolSize: 1 }).initialize();
  await owner.query(COUNTY);
});
afterAll(async () => {
  await Promise.all([owner.destroy(), worker.destroy()]);
  await testDatabase.drop();
});

test('the worker reads when what was owed was done: a posting by its last village, a report by its first word, a late entry as it was confirmed', async () => {
  const [{ id = '' } = {}] = await owner.query<{ id: string }[]>('select id from campaign');
  const owed = await databaseOn(worker).transaction(system, (tx) => tx.resultSources.owed(id, undefined));
  expect(owed.map(({ key, doneOn, recordedAtMs }) => [key, doneOn, recordedAtMs !== undefined]).sort()).toEqual([
    ['posting:2023-09', day('2023-10-23'), true],
    ['posting:2023-10', day('2023-11-17'), true],
    ['posting:2023-11', undefined, false],
    ['report:2023-10', day('2023-11-08'), true],
    ['report:2023-11', day('2023-12-04'), true],
    ['roster:2023-10', day('2023-11-09'), true],
  ]);
});

test('the worker reads the postings of villages: the day of each, none of a late entry that waits, nothing of one that is over or stands still', async () => {
  await owner.query(`
    with village as (insert into unit (code, name, kind, parent_id) select v.code, v.code || '村', 'village', t.id from unit t, (values ('V3'), ('V4')) v (code) where t.code = 'T1' returning id, code),
    cycle as (select id from notice_cycle where period = '2023-10'),
    owed as (insert into village_posting (cycle_id, unit_id, township_id, state)
      select cycle.id, village.id, t.id, case village.code when 'V3' then 'owed' else 'over' end from cycle, village, unit t where t.code = 'T1'),
    entry as (insert into posting_entry (cycle_id, unit_id, state, posted_on, place, handled_by, late_reason, recorded_at)
      select cycle.id, village.id, 'posted', '2023-11-18', '村口', '文书', '停电', '2023-11-25' from cycle, village where code = 'V3' returning id, cycle_id, unit_id)
    insert into late_entry_confirmation (entry_id, cycle_id, unit_id) select id, cycle_id, unit_id from entry`);
  const [{ id = '' } = {}] = await owner.query<{ id: string }[]>('select id from campaign');
  const codes = new Map(
    (await owner.query<{ id: string; code: string }[]>('select id, code from unit')).map((unit) => [unit.id, unit.code]),
  );
  const postings = async () =>
    (await databaseOn(worker).transaction(system, (tx) => tx.resultSources.postings(id)))
      .map(({ period, unitId, townshipId, deadlineDay, doneOn }) => [period, codes.get(unitId), codes.get(townshipId), deadlineDay, doneOn])
      .sort();
  const october = [
    ['2023-10', 'V1', 'T1', day('2023-11-20'), day('2023-11-15')],
    ['2023-10', 'V2', 'T1', day('2023-11-20'), day('2023-11-17')],
    ['2023-10', 'V3', 'T1', day('2023-11-20'), undefined],
  ];
  expect(await postings()).toEqual([
    ['2023-09', 'V1', 'T1', day('2023-10-20'), day('2023-10-15')],
    ['2023-09', 'V2', 'T1', day('2023-10-20'), day('2023-10-23')],
    ...october,
  ]);
  await owner.query(`update obligation set state = 'void' where key = 'posting:2023-09'`);
  expect(await postings()).toEqual(october);
});

test('the worker reads who answered for which area on a day', async () => {
  const areasOn = async (on: string) =>
    (await databaseOn(worker).transaction(system, (tx) => tx.resultSources.areasOn(day(on)))).map(({ personName, name, groupName }) => [
      personName,
      name,
      groupName,
    ]);
  expect((await areasOn('2023-05-01')).sort()).toEqual([
    ['李四', 'V1村', '一组'],
    ['王五', 'V1村', undefined],
  ]);
  expect(await areasOn('2023-12-31')).toEqual([['王五', 'V1村', undefined]]);
  expect(await areasOn('2022-12-31')).toEqual([]);
});
