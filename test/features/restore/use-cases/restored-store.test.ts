import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { systemActor } from '../../../../core/access/actor';
import { sendingPauseQueries } from '../../../../features/restore/store/sending-pause';
import { type ResumeChoice, resumeSending, type SendingPause } from '../../../../features/restore/use-cases/sending-pause';
import { alarms } from '../../../../platform/alarms/alarms';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import { readOn } from '../../../../platform/postgres/read';
import { openDispatcher } from '../../../../worker/open-dispatcher';
import type { Running } from '../../../../worker/run-process';
import { until } from '../../../support/until';
import { type County, foundCounty } from '../../letters/support/county';
import { type Sink, startSink } from '../../letters/support/sink';

const ACTOR = systemActor('test');
const MORNING = '2023-09-25T08:30:00+08:00';
/** What is put back, in the order in which it can be. */
const TABLES = ['letter', 'reminder', 'delivery', 'sending_pause'];

let county: County;
let sink: Sink;
let machine: string;
let dispatcher: Running | undefined;
let task: string;

beforeEach(async () => {
  county = await foundCounty();
  sink = await startSink();
  machine = mkdtempSync(path.join(tmpdir(), 'duban-state-'));
  await county.setNow(MORNING);
  await county.addUnit('青山镇', { contact: 'a@example.gov.cn' });
  await county.addUnit('白水镇', { contact: 'b@example.gov.cn' });
  await county.addUnit('红土乡', { contact: 'c@example.gov.cn' });
  task = await county.addTask('制定工作方案');
});

afterEach(async () => {
  await stop();
  await county.drop();
  await sink.close();
  rmSync(machine, { recursive: true });
});

async function start(stateDir = machine): Promise<void> {
  dispatcher = await openDispatcher({
    databaseUrl: county.database.urlFor('dispatcher'),
    smtpUrl: sink.url,
    mailFrom: '督办系统 <duban@example.gov.cn>',
    publicUrl: 'https://duban.example.gov.cn',
    log: pino({ level: 'silent' }),
    alarms: alarms((text, values) => county.sql(text, values)),
    connections: 2,
    stateDir,
  });
}

async function stop(): Promise<void> {
  await dispatcher?.stop();
  dispatcher = undefined;
}

const remind = (unit: string) => county.addReminder(task, { unit, sendAt: '2023-09-25T08:30:00+08:00' });
const receivers = (): string[] => sink.taken.map(({ to }) => to);
const isSent = (count: number) => until(`${count} letters have come`, () => sink.taken.length === count);
const isPaused = () =>
  until('sending is paused', async () => (await county.sql('select from sending_pause where paused_at is not null')).length === 1);

/** Keeps a copy of what the store says of its letters. */
async function backUp(): Promise<void> {
  await county.sql('create schema backup');
  for (const table of TABLES) await county.sql(`create table backup.${table} as table ${table}`);
}

/** Puts the copy back in the place of what came later. */
async function restore(): Promise<void> {
  for (const table of ['delivery', 'reminder', 'letter', 'sending_pause']) await county.sql(`delete from ${table}`);
  for (const table of TABLES) await county.sql(`insert into ${table} select * from backup.${table}`);
}

async function withProduct<T>(
  work: (parts: { database: ReturnType<typeof databaseOn>; read: ReturnType<typeof readOn> }) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource(county.database.urlFor('command'), { sees: '*', poolSize: 2 }).initialize();
  return work({ database: databaseOn(dataSource), read: readOn(dataSource) }).finally(() => dataSource.destroy());
}

const pause = (): Promise<SendingPause | undefined> => withProduct(({ read }) => sendingPauseQueries(read).pause(ACTOR));
const resume = (choice: ResumeChoice) => withProduct(({ database }) => resumeSending(database, ACTOR, choice));

/** A letter before the backup, one after it; then the backup is put back while the dispatcher is down. */
async function restoredStore(): Promise<void> {
  await remind('青山镇');
  await start();
  await isSent(1);
  await stop();
  await remind('白水镇');
  await backUp();
  await start();
  await isSent(2);
  await stop();
  await restore();
}

it('a store restored from an older copy is recognised: nothing leaves, an alarm stands, and what is in doubt is listed', async () => {
  await restoredStore();
  await start();
  await isPaused();
  const standing = await pause();
  expect(standing).toMatchObject({ reason: 'restored', letterCount: 0, letters: [], reminderCount: 1 });
  expect(standing?.reminders).toMatchObject([{ unitName: '白水镇', taskTitle: '制定工作方案', audience: 'contact' }]);
  expect(await county.sql(`select code, params from alarm where cleared_at is null`)).toEqual([
    { code: 'sendingPaused', params: { reason: 'restored' } },
  ]);
  // A second start asks no second time, and still sends nothing.
  await stop();
  await start();
  expect(await county.sql(`select state from reminder where state = 'recorded'`)).toHaveLength(1);
  expect(receivers()).toEqual(['a@example.gov.cn', 'b@example.gov.cn']);
});

const OUTCOMES: readonly (readonly [ResumeChoice, { letters: number; reminders: number }, string[]])[] = [
  ['sendAll', { letters: 0, reminders: 1 }, ['a@example.gov.cn', 'b@example.gov.cn', 'b@example.gov.cn', 'c@example.gov.cn']],
  ['treatAsSent', { letters: 0, reminders: 1 }, ['a@example.gov.cn', 'b@example.gov.cn', 'c@example.gov.cn']],
  ['oneByOne', { letters: 0, reminders: 1 }, ['a@example.gov.cn', 'b@example.gov.cn', 'c@example.gov.cn']],
];

it.each(OUTCOMES)(
  '%s: what is in doubt is settled so, what is new leaves, and it is not asked again',
  async (choice, settled, expected) => {
    await restoredStore();
    await start();
    await isPaused();
    expect(await resume(choice)).toEqual(settled);
    expect(await pause()).toBeUndefined();
    await county.setNow('2023-09-25T08:40:00+08:00');
    await county.addReminder(task, { unit: '红土乡', sendAt: '2023-09-25T08:35:00+08:00' });
    await until('the new letter has come', () => receivers().includes('c@example.gov.cn'));
    await until('nothing is left to do', async () => (await county.sql(`select from reminder where state = 'recorded'`)).length === 0);
    if (choice === 'sendAll') await isSent(4);
    expect([...receivers()].sort()).toEqual(expected);
    await until('every answer is recorded', async () => (await county.sql(`select from letter where state = 'sending'`)).length === 0);
    if (choice === 'oneByOne')
      expect(await county.sql(`select to_address, state, reason, next_attempt_at from letter where state <> 'sent'`)).toEqual([
        { to_address: 'b@example.gov.cn', state: 'inDoubt', reason: 'storeRestored', next_attempt_at: null },
      ]);
    expect(await county.sql(`select actor, after from audit_entry where kind = 'sending.resumed'`)).toEqual([
      { actor: ACTOR.name, after: { choice, ...settled } },
    ]);
    expect(await county.sql(`select from alarm where cleared_at is null`)).toEqual([]);
    await stop();
    await start();
    expect(await pause()).toBeUndefined();
    expect(await resume(choice)).toBeUndefined();
  },
);

it('letters that the copy believes unsent are settled with the rest', async () => {
  await remind('青山镇');
  await county.form();
  await backUp();
  await start();
  await isSent(1);
  await stop();
  await restore();
  await start();
  await isPaused();
  expect(await pause()).toMatchObject({ letterCount: 1, letters: [{ toName: '青山镇contact' }], reminderCount: 0 });
  expect(await resume('treatAsSent')).toEqual({ letters: 1, reminders: 0 });
  expect(await county.sql('select state, reason from letter')).toEqual([{ state: 'sent', reason: 'storeRestored' }]);
  expect(receivers()).toHaveLength(1);
});

it('a machine that does not know a store which others have sent from asks; after the answer it is known', async () => {
  await remind('青山镇');
  await start();
  await isSent(1);
  await stop();
  const fresh = mkdtempSync(path.join(tmpdir(), 'duban-state-'));
  try {
    await start(fresh);
    await isPaused();
    expect(await pause()).toMatchObject({ reason: 'unknownMachine' });
    await resume('sendAll');
    await stop();
    await start(fresh);
    await stop();
    await start(fresh);
    expect(await pause()).toBeUndefined();
  } finally {
    await stop();
    rmSync(fresh, { recursive: true });
  }
});

it('a store that is no older than its mark goes on, also after a stop in the middle and beside a second dispatcher', async () => {
  await remind('青山镇');
  await start();
  await isSent(1);
  const second = mkdtempSync(path.join(tmpdir(), 'duban-state-'));
  const first = dispatcher;
  try {
    await start(second);
    expect(await pause()).toBeUndefined();
  } finally {
    await first?.stop();
    await stop();
    rmSync(second, { recursive: true });
  }
  await remind('白水镇');
  await start();
  await isSent(2);
  expect(await pause()).toBeUndefined();
});
