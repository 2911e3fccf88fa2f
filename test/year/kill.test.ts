import { readFileSync } from 'node:fs';
import { holderOf } from '../../cli/demonstration/open-county';
import { systemActor } from '../../core/access/actor';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { importDirectory } from '../../features/directory/use-cases/import-directory';
import { createDataSource } from '../../platform/postgres/data-source';
import { databaseOn } from '../../platform/postgres/lists/features';
import { openRowsOn } from '../../platform/temporal/open-rows';
import { processes } from '../../platform/temporal/processes';
import { readNotice } from '../../reader/read-notice';
import { factsChangedSignal } from '../../workflows/contract/messages';
import { Instance } from '../faults/support/instance';
import { moveClock } from '../faults/support/round/carry-out';
import { type MailServer, startMailServer } from '../faults/support/round/mail-server';
import { until } from '../support/until';
import { hasNotice, noticeFile } from './support/notice-file';
import { People } from './support/people';
import { yearDirectory } from './support/year-directory';

/** The dispatcher's SMTP connections: the most letters that a kill can repeat. */
const CONNECTIONS = 10;
const PERIOD = '2023-03';
/** Townships that have recorded when everything is killed. */
const BEFORE_KILL = 3;
const LATE = 'T9';

(hasNotice ? describe : describe.skip)('kill -9 of everything in the middle of a round', () => {
  let instance: Instance;
  let mail: MailServer;

  const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => instance.sql<Row>(text, values);

  /** Runs what people do on the database of the instance as it runs now. */
  async function withPeople<T>(work: (people: People, database: ReturnType<typeof databaseOn>) => Promise<T>): Promise<T> {
    const dataSource = await createDataSource(instance.variable('DATABASE_OWNER_URL'), { sees: '*', poolSize: 2 }).initialize();
    const database = databaseOn(dataSource);
    const [{ offset } = { offset: 0 }] = await sql<{ offset: number }>('select offset_ms::float8 as offset from instance');
    const office = {
      database,
      sql,
      nowMs: () => Date.now() + offset,
      person: async (duty: Parameters<typeof holderOf>[2], unitCode?: string) => {
        const { actor, access } = await holderOf({ database, sql }, unitCode, duty);
        return { actor: { ...actor, accountId: actor.accountId ?? '' }, access };
      },
    };
    try {
      return await work(await People.of(office), database);
    } finally {
      await dataSource.destroy();
    }
  }

  /** Moves the county's clock on; what sleeps until an instant that it has passed looks at it, for Temporal's own clock was not moved. */
  async function setClockOn(instant: string): Promise<void> {
    await moveClock(instance, `timestamptz '${instant}+08:00'`);
    await wakeAll();
  }
  async function wakeAll(): Promise<void> {
    const open = await openRowsOn(sql, processes).all();
    await instance.withTemporal(async ({ workflow }) => {
      for (const { process, rowId, key } of open)
        await workflow.getHandle(processes.of(process).idOf(rowId, key ?? undefined)).signal(factsChangedSignal);
    });
  }

  const settle = async (): Promise<void> => {
    await until('the workflows have seen every fact', async () => {
      const lagging = await openRowsOn(sql, processes).lagging();
      return lagging.length === 0 && (await instance.count('outbox_event')) === 0;
    });
    await until('every letter is sent', async () => {
      const due = await instance.count(`reminder where state = 'recorded' and coalesce(postponed_to, send_at) <= duban_now()`);
      return due === 0 && (await instance.count(`letter where state <> 'sent'`)) === 0;
    });
  };

  const entries = async (kind: string): Promise<number> => instance.count('audit_entry where kind = $1', [kind]);

  beforeAll(async () => {
    mail = await startMailServer();
    instance = await Instance.make({ SMTP_URL: mail.url });
    await instance.start();
    await instance.sql(
      `update instance set kind = 'test', offset_ms = (extract(epoch from timestamptz '2023-03-17T15:00:00+08:00' - clock_timestamp()) * 1000)::bigint`,
    );
    await withPeople(async (_, database) => {
      const imported = await importDirectory(database, systemActor('test'), yearDirectory());
      if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems));
      const text = readFileSync(noticeFile, 'utf8');
      const outcome = await issueNotice(database, systemActor('test'), { text, notice: readNotice(text), fallbackTitle: '养老保险征缴' });
      if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
    });
    await settle();
    await setClockOn('2023-04-13T09:00:00');
    await until('the round is open', async () => (await instance.count('notice_cycle')) === 1);
    await settle();
    await withPeople(async (people) => {
      await people.setUpFigures();
      const { dataThroughDay } = await people.round(PERIOD);
      await people.reportFigures(dataThroughDay);
      await people.deliverRoster(PERIOD);
    });
  });
  afterAll(async () => {
    await instance.remove();
    await mail.close();
  });

  test('while townships record their villages: what was answered is there once, and the rest can be recorded', async () => {
    const answered: string[] = [];
    const killed = await withPeople(async (people) => {
      let killing: Promise<void> | undefined;
      for (const code of people.townships) {
        if (answered.length === BEFORE_KILL) killing = instance.killAll();
        const isDone = await people.recordPostings(PERIOD, code).then(
          () => true,
          () => false,
        );
        if (!isDone) break;
        answered.push(code);
      }
      await killing;
      return people.townships;
    });
    expect(answered.length).toBeLessThan(killed.length);

    await instance.start();
    const recorded = await sql<{ code: string }>(
      `select t.code from village_posting p join unit t on t.id = p.township_id where p.state <> 'owed' group by t.code having count(*) = 4`,
    );
    expect(recorded.map(({ code }) => code)).toEqual(expect.arrayContaining(answered));
    await withPeople(async (people) => {
      for (const code of people.townships) if (code !== LATE) await people.recordPostings(PERIOD, code);
    });
    await settle();
    const villages = await instance.count(`village_posting where state <> 'owed'`);
    expect(await instance.count('posting_entry')).toBe(villages);
    expect(await instance.count(`(select unit_id from posting_entry group by unit_id) as village`)).toBe(villages);
  });

  test('at 24:00 of the day, while the list is made and the bulletin drafted: one list, one snapshot, one bulletin', async () => {
    await setClockOn('2023-04-21T00:00:10');
    await instance.killAll();
    await instance.start();
    await wakeAll();
    await until('the bulletin is drafted', async () => (await instance.count('bulletin')) === 1);
    await settle();
    const kinds = ['cycle.opened', 'cycle.sheetsPrepared', 'cycle.missingListed', 'bulletin.drafted', 'figures.frozen'];
    expect(await Promise.all(kinds.map(async (kind) => `${kind} ${await entries(kind)}`))).toEqual(kinds.map((kind) => `${kind} 1`));
    expect(await instance.count('figure_snapshot')).toBe(1);
    const listed = await sql<{ code: string }>(
      `select distinct t.code from village_posting p join unit t on t.id = p.township_id where p.listed_at is not null`,
    );
    expect(listed).toEqual([{ code: LATE }]);

    await setClockOn('2023-04-21T10:00:00');
    await withPeople((people) => people.issueBulletin(PERIOD, 1));
    await until('the round is over', async () => (await instance.count(`notice_cycle where outcome = 'issued'`)) === 1);
    await settle();
  });

  test('no letter is lost, and none left twice but for those that were on their way', async () => {
    const letters = await sql<{ message: string }>(`select message_id as message from letter`);
    const taken = new Map<string, number>();
    for (const { messageId } of mail.accepted) taken.set(messageId, (taken.get(messageId) ?? 0) + 1);
    expect([...taken.keys()].sort()).toEqual(letters.map(({ message }) => message).sort());
    const repeated = [...taken.values()].filter((times) => times > 1);
    expect(repeated.length).toBeLessThanOrEqual(2 * CONNECTIONS);
    expect(repeated.filter((times) => times > 2)).toEqual([]);
  });
});
