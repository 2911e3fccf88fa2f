import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { startApi } from '../../../../api/main';
import { holderOf } from '../../../../cli/demonstration/open-county';
import { openPostOffice, type PostOffice } from '../../../../cli/demonstration/post-office';
import { systemActor } from '../../../../core/access/actor';
import type { Duty } from '../../../../core/directory/unit';
import { issueSignInLink } from '../../../../features/accounts/use-cases/issue-sign-in-link';
import type { Person } from '../../../../features/assignment/use-cases/action';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn, type DubanDatabase } from '../../../../platform/postgres/lists/features';
import { singleStatements } from '../../../../platform/postgres/single-statements';
import type { Sql } from '../../../../platform/postgres/sql';
import { buildEngine } from '../../../../worker/engine';
import { readOptions } from '../../../reader/files/support/read-bytes';
import { createTestDatabase } from '../../../support/database/database';
import { at } from '../../../support/rules/state-calendar';
import { connectTemporal } from '../../../support/temporal/connect';
import { until } from '../../../support/until';
import { Visitor } from '../../../support/web/web';
import { CountyClock } from './county-clock';

/** Who writes letters, and where their links lead. */
const MAIL = { mailFrom: '督办系统 <duban@county.example>', publicUrl: 'http://127.0.0.1:1' } as const;
const CACHED_WORKFLOWS = 40;

/** A county on the real servers: its database, its workflows with their own time, its letters in a folder, its pages. */
export interface CountyYear {
  readonly database: DubanDatabase;
  readonly sql: Sql;
  /** Where the letters are that were delivered. */
  readonly inboxDir: string;
  readonly nowMs: () => number;
  /** Lets the county live until an instant (`2023-05-19 15:00`): everything that is due by itself on the way is done at its own instant, and its letters leave. */
  liveUntil(instant: string): Promise<void>;
  /** After what people did: workflows have seen it, and letters that are due have left. */
  settle(): Promise<void>;
  /** Who holds a duty in a unit today (without a code: in the county's office), as a sign-in makes him. */
  person(duty: Duty, unitCode?: string): Promise<Person & { readonly actor: { readonly accountId: string } }>;
  /** What a person downloads from a page; `form`: what he fills in for it. */
  download(person: Person, address: string, form?: FormData): Promise<Buffer>;
  stop(): Promise<void>;
}

export async function startCountyYear(beginsAt: string): Promise<CountyYear> {
  const log = pino({ level: 'silent' });
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-year-'));
  const inboxDir = path.join(folder, 'inbox');
  const temporal = await connectTemporal();
  const testDatabase = await createTestDatabase();
  const owner = await createDataSource(testDatabase.ownerUrl, { sees: '*', poolSize: 3 }).initialize();
  const ofWorker = await createDataSource(testDatabase.urlFor('worker'), { sees: '*', poolSize: 4 }).initialize();
  const ofPersons = await createDataSource(testDatabase.appUrl, { sees: '*', poolSize: 2 }).initialize();
  const [sql, database] = [singleStatements(owner), databaseOn(ofPersons)];
  const taskQueue = `year-${randomUUID()}`;
  const { relay } = buildEngine({ dataSource: ofWorker, client: temporal.client, taskQueue, log });
  const clock = new CountyClock({ sql, client: temporal.client, relay }, at(beginsAt));
  await clock.setOn(at(beginsAt));
  const databaseUrl = testDatabase.urlFor('worker');
  await temporal.workers.start({ taskQueue, databaseUrl, bundle: temporal.bundle, cachedWorkflows: CACHED_WORKFLOWS });
  const web = {
    databaseUrl: testDatabase.urlFor('api'),
    ...MAIL,
    sessionSecret: 'a secret of the tests alone, long enough',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent' as const,
    inboxDir,
    trustedProxies: ['127.0.0.1'],
    secondFactor: 'none' as const,
    reader: readOptions,
  };
  const api = await startApi(web, log);
  const post: PostOffice = await openPostOffice({
    databaseUrl: testDatabase.urlFor('dispatcher'),
    sql,
    ...MAIL,
    inboxDir,
    stateDir: path.join(folder, 'state'),
    nowMs: () => clock.nowMs,
  });

  /** Whoever has an account, signed in by a link of today. */
  async function visitorOf(accountId: string): Promise<Visitor> {
    const visitor = new Visitor(`http://127.0.0.1:${api.port}`);
    const link = await issueSignInLink(database, systemActor('test'), accountId, 30);
    await (await visitor.submit(`/sign-in/${link}`)).text();
    return visitor;
  }

  async function nextMs(): Promise<number | undefined> {
    const instants = [await clock.nextMs(), await post.nextInstant()].filter((ms) => ms !== undefined);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }
  async function stopAt(ms: number): Promise<void> {
    await clock.setOn(ms);
    await post.deliver();
  }

  return {
    database,
    sql,
    inboxDir,
    nowMs: () => clock.nowMs,
    async liveUntil(instant) {
      const untilMs = at(instant);
      for (let next = await nextMs(), last = 0; next !== undefined && next < untilMs; last = next, next = await nextMs()) {
        if (next === last) throw new Error(`what is due at ${new Date(next).toISOString()} is not done`);
        await stopAt(next);
      }
      await stopAt(untilMs);
    },
    async settle() {
      await clock.settle();
      await post.deliver();
      const waiting = (): Promise<unknown[]> =>
        sql(`select from letter where state = 'sending' or (state = 'waiting' and send_at <= duban_now())`);
      await until('letters about what was done have left', async () => (await waiting()).length === 0);
    },
    async person(duty, unitCode) {
      const { actor, access } = await holderOf({ database, sql }, unitCode, duty);
      const { accountId } = actor;
      if (accountId === undefined) throw new Error(`${duty} of ${unitCode ?? 'the office'} has no account`);
      return { actor: { ...actor, accountId }, access };
    },
    async download({ actor }, address, form) {
      const visitor = await visitorOf(actor.accountId ?? '');
      const answer = await (form === undefined ? visitor.get(address) : visitor.sendForm(address, form));
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    async stop() {
      await api.stop();
      await post.close();
      await temporal.workers.stop(taskQueue);
      await Promise.all([owner, ofWorker, ofPersons].map((one) => one.destroy()));
      await temporal.close();
      await testDatabase.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
