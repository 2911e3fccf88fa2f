import { holderOf } from '../../../../cli/demonstration/open-county';
import { systemActor } from '../../../../core/access/actor';
import { importDirectory } from '../../../../features/directory/use-cases/import-directory';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import type { Sql } from '../../../../platform/postgres/sql';
import { openRowsOn } from '../../../../platform/temporal/open-rows';
import { processes } from '../../../../platform/temporal/processes';
import { factsChangedSignal } from '../../../../workflows/contract/messages';
import { Instance } from '../../../faults/support/instance';
import { moveClock } from '../../../faults/support/round/carry-out';
import { startMailServer } from '../../../faults/support/round/mail-server';
import { until } from '../../../support/until';
import { lettersWrong } from '../files/letters-wrong';
import { type Office, People } from '../people/people';
import { yearDirectory } from './year-directory';

/** A county on a whole instance that a test kills in the middle of what it does. */
export interface KilledCounty {
  readonly instance: Instance;
  readonly sql: Sql;
  /** Runs what people do on the database of the instance as it runs now. */
  withOffice<T>(work: (office: Office) => Promise<T>): Promise<T>;
  withPeople<T>(work: (people: People) => Promise<T>): Promise<T>;
  /** Moves the county's clock on (`2023-04-13T09:00:00`); what sleeps until an instant that it has passed looks at it, for Temporal's own clock was not moved. */
  setClockOn(instant: string): Promise<void>;
  wakeAll(): Promise<void>;
  /** kill -9 of everything at once. */
  kill(): Promise<void>;
  /** Everything is started again; whoever comes back looks at what was done. */
  startAgain(): Promise<void>;
  /** Carries out what makes letters leave, and ends everything by kill -9 while they are on their way: the mail server has taken them, and its answer never came. */
  killAmongLetters(carryOut: () => Promise<void>): Promise<void>;
  /** The workflows have seen every fact, and every letter that is due is sent. */
  settle(): Promise<void>;
  /** What is wrong with the letters after the kills, none where nothing is: see `lettersWrong`. */
  lettersWrong(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Starts an instance whose clock stands at an instant of 2023, with the directory of the year. */
export async function startKilledCounty(beginsAt: string): Promise<KilledCounty> {
  const mail = await startMailServer();
  const instance = await Instance.make({ SMTP_URL: mail.url });
  await instance.start();
  await instance.sql(
    `update instance set kind = 'test', offset_ms = (extract(epoch from timestamptz '${beginsAt}+08:00' - clock_timestamp()) * 1000)::bigint`,
  );
  const sql: Sql = (text, values) => instance.sql(text, values);
  const starts: number[] = [];

  async function withOffice<T>(work: (office: Office) => Promise<T>): Promise<T> {
    const dataSource = await createDataSource(instance.variable('DATABASE_OWNER_URL'), { sees: '*', poolSize: 2 }).initialize();
    const database = databaseOn(dataSource);
    const [{ offset } = { offset: 0 }] = await sql<{ offset: number }>('select offset_ms::float8 as offset from instance');
    try {
      return await work({
        database,
        sql,
        nowMs: () => Date.now() + offset,
        person: async (duty, unitCode) => {
          const { actor, access } = await holderOf({ database, sql }, unitCode, duty);
          return { actor: { ...actor, accountId: actor.accountId ?? '' }, access };
        },
      });
    } finally {
      await dataSource.destroy();
    }
  }
  await withOffice(async ({ database }) => {
    const imported = await importDirectory(database, systemActor('test'), yearDirectory());
    if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems));
  });

  async function wakeAll(): Promise<void> {
    const open = await openRowsOn(sql, processes).all();
    await instance.withTemporal(async ({ workflow }) => {
      for (const { process, rowId, key } of open)
        await workflow.getHandle(processes.of(process).idOf(rowId, key ?? undefined)).signal(factsChangedSignal);
    });
  }

  async function startAgain(): Promise<void> {
    starts.push(mail.accepted.length);
    await instance.start();
    await wakeAll();
  }

  return {
    instance,
    sql,
    withOffice,
    withPeople: (work) => withOffice(async (office) => work(await People.of(office))),
    async setClockOn(instant) {
      await moveClock(instance, `timestamptz '${instant}+08:00'`);
      await wakeAll();
    },
    wakeAll,
    kill: () => instance.killAll(),
    startAgain,
    async killAmongLetters(carryOut) {
      const unanswered = () => mail.accepted.filter(({ isAnswered }) => !isAnswered).length;
      const before = unanswered();
      mail.turn('silent');
      await carryOut();
      await until('letters are on their way', () => Promise.resolve(unanswered() > before));
      await instance.killAll();
      mail.calm();
      await startAgain();
    },
    async settle() {
      await until('the workflows have seen every fact', async () => {
        const lagging = await openRowsOn(sql, processes).lagging();
        return lagging.length === 0 && (await instance.count('outbox_event')) === 0;
      });
      await until('every letter is sent', async () => {
        const due = await instance.count(`reminder where state = 'recorded' and coalesce(postponed_to, send_at) <= duban_now()`);
        return due === 0 && (await instance.count(`letter where state <> 'sent'`)) === 0;
      });
    },
    async lettersWrong() {
      const letters = await sql<{ message: string }>(`select message_id as message from letter`);
      return lettersWrong({ written: letters.map(({ message }) => message), accepted: mail.accepted, starts });
    },
    async remove() {
      await instance.remove();
      await mail.close();
    },
  };
}
