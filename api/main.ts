import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { configuredSecrets, readApiConfig } from '../config/config';
import { createLog } from '../platform/log/create-log';
import { errorMessage } from '../platform/log/error-facts';
import { createDataSource, type DataSourceOptions } from '../platform/postgres/data-source';
import { type InstanceKind, instanceKindOf } from '../platform/instance/instance-kind';
import { poolOf } from '../platform/postgres/pool';
import { singleStatements } from '../platform/postgres/single-statements';
import { idempotencyOn } from '../platform/idempotency/idempotency';
import { databaseOn, queriesOn } from '../platform/postgres/lists/features';
import { listInbox } from '../platform/inbox/list-inbox';
import { readInboxMessage } from '../platform/inbox/read-message';
import { mimeMakerOf } from '../platform/smtp/mime';
import { shortLetterMaker } from '../platform/smtp/short-letter';
import { standingOn } from '../platform/alarms/alarms';
import { readGivenList } from '../features/calendar/files/read-given-list';
import { readNames } from '../features/sheets/files/read-names';
import { drawChart, drawPicture } from '../platform/documents/charts/draw-chart';
import { officialDocx } from '../platform/documents/official/write-docx';
import { pdfWriter } from '../platform/documents/pdf/write-pdf';
import { packZip } from '../platform/documents/sheets/pack-zip';
import { sheetsDocx } from '../platform/documents/sheets/sheets-docx';
import { workbook } from '../platform/documents/write-workbook';
import {
  readAreaForm,
  readContactForm,
  readLastDayForm,
  readPeriodForm,
  readUnitForm,
  readUpload,
} from '../features/directory/files/read-upload';
import { writeDirectory } from '../features/directory/files/write/write-workbook';
import { figureFiles } from '../features/figures/files/figure-files';
import { readUnitTable } from '../features/figures/files/read-unit-table';
import { passwordPath } from '../core/access/link-path';
import { signInComposer } from '../features/accounts/mail/sign-in-letter';
import { announcementComposer } from '../features/bulletin/mail/announcement-letter';
import { documentLetterComposer } from '../features/evaluation/mail/document-letter';
import { testComposer } from '../features/operations/mail/test-letter';
import { purgeExpired } from '../features/operations/use-cases/purge-expired';
import { readVersions } from '../platform/instance/versions';
import { LINKS_PER_WINDOW, type SignInLimits, WINDOW_SECONDS } from '../features/accounts/web/sign-in/sign-in-limits';
import { mayBeRemembered, needsPassword, secondFactorOf } from '../features/accounts/rules/sign-in-door';
import { useToken } from '../features/accounts/use-cases/tokens/use-token';
import { signInByDevice } from '../features/accounts/use-cases/devices/sign-in-by-device';
import { sessionAccounts } from '../features/accounts/use-cases/session-account';
import { credentialsOf } from '../platform/credentials/credentials';
import type { ReadFileOptions } from '../reader/files/read-notice-file';
import { createApp } from './app';
import { noticeReader } from './read-upload';
import { routesOf } from './routes';
import type { Inbox } from '../features/letters/web/inbox';
import { createSessionStore } from './middleware/session-store';
import { createThrottle } from './middleware/throttle';

type Config = ReturnType<typeof readApiConfig>;

const CLOSE_IDLE_EVERY_MS = 50;
const PURGE_EVERY_MS = 3_600_000;
/** Wrong tokens of one host in a quarter of an hour, after which it waits. */
const TOKEN_FAILURES = 20;

/** The built-in inbox. Only where nothing is real does it show the sign-in links of others. */
const inboxIn = (dir: string, instanceKind: InstanceKind): Inbox => ({
  async list(query) {
    const { entries, nextCursor } = await listInbox(dir, query);
    return { rows: entries, ...(nextCursor !== undefined && { next: nextCursor }) };
  },
  read: (id) => readInboxMessage(dir, id, { hidesSignInLinks: instanceKind === 'production' }),
});

/** Work that goes on after an answer; stopping waits for it. */
function createBackground(log: Logger) {
  const running = new Set<Promise<unknown>>();
  return {
    run(work: Promise<unknown>, what: string, about: object): void {
      const settled = work
        .catch((error: unknown) => log.error({ ...about, err: error }, `${what} failed`))
        .finally(() => running.delete(settled));
      running.add(settled);
    },
    idle: () => Promise.all(running),
  };
}

const signInLimits = (pool: Pool): SignInLimits => {
  const limit = (name: keyof SignInLimits) => createThrottle(pool, name, LINKS_PER_WINDOW[name], WINDOW_SECONDS);
  return {
    ofAddressAtHost: limit('ofAddressAtHost'),
    ofAddress: limit('ofAddress'),
    ofUnknownAtHost: limit('ofUnknownAtHost'),
    recordedAtHost: limit('recordedAtHost'),
    passwordAtHost: limit('passwordAtHost'),
  };
};

const isAliveOn = (pool: Pool) => (): Promise<boolean> =>
  pool.query('select 1').then(
    () => true,
    () => false,
  );

/** The web process (网页与接口): builds its adapters, listens, and answers where; `stop` lets running requests end. */
export async function startApi(
  config: Config & { readonly reader?: ReadFileOptions },
  log: Logger,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const connect = (options: DataSourceOptions) =>
    createDataSource(config.databaseUrl, { applicationName: 'duban-api', ...options }).initialize();
  // Whoever signs in, and whose session it is, is asked on connections of their own, which see nobody's business.
  const [dataSource, door] = await Promise.all([connect({ poolSize: 10 }), connect({ poolSize: 5, sees: 'door' })]);
  const pool = poolOf(door);
  const queries = queriesOn(dataSource, door);
  const sessionStore = createSessionStore(pool, log);
  const sql = singleStatements(door);
  const idempotency = idempotencyOn(sql);
  const isStanding = standingOn(sql);
  const background = createBackground(log);
  const { publicUrl, sessionSecret, trustedProxies } = config;
  const instanceKind = await instanceKindOf(pool);
  const secondFactor = secondFactorOf(config.secondFactor, instanceKind === 'production');
  const inbox = config.inboxDir === undefined ? undefined : inboxIn(config.inboxDir, instanceKind);
  const database = databaseOn(dataSource);
  const makeLetter = shortLetterMaker({ publicUrl, makeMime: mimeMakerOf(config) });
  const notices = noticeReader(config.reader);
  const routes = routesOf({
    instanceKind,
    database,
    queries,
    linkOf: (token) => queries.signIn.link(token),
    composer: signInComposer(makeLetter),
    testComposer: testComposer(makeLetter),
    versions: readVersions(),
    isMailHeldUp: () => isStanding(['mailServerAway', 'mailServerRefuses']),
    publicUrl,
    limits: signInLimits(pool),
    credentials: credentialsOf(sessionSecret),
    needsPassword: (account) => needsPassword(secondFactor, account),
    mayBeRemembered: (account) => mayBeRemembered(secondFactor, account),
    inbox,
    directoryFiles: {
      read: readUpload,
      unit: readUnitForm,
      contact: readContactForm,
      area: readAreaForm,
      lastDay: readLastDayForm,
      period: readPeriodForm,
      write: writeDirectory,
    },
    isAlive: isAliveOn(pool),
    noticeReader: notices,
    readCalendarList: readGivenList,
    figureFiles,
    writeDocument: officialDocx,
    drawChart,
    drawPicture,
    writePdf: pdfWriter(config.pdfFont),
    writeWorkbook: workbook,
    writeSheets: sheetsDocx,
    packZip,
    announcer: announcementComposer(makeLetter),
    documentLetters: documentLetterComposer(makeLetter),
    readNames,
    readTable: readUnitTable,
  });
  const http = {
    accountOf: sessionAccounts(queries.signIn, secondFactor),
    useToken: useToken(database),
    tokenFailures: createThrottle(pool, 'tokenFailures', TOKEN_FAILURES, WINDOW_SECONDS),
    signInByDevice: signInByDevice(database, (token) => queries.devices.find(token), secondFactor),
    idempotency,
    sessionStore,
    sessionSecret,
    publicUrl,
    trustedProxies,
    instanceKind,
    signInPath: secondFactor === 'all' ? passwordPath() : '/sign-in',
    log,
  };
  const server = createServer(createApp(http, routes));
  // Longer than a proxy keeps an idle connection (nginx: 60 s), so that it is never this side that ends one on which a request is just coming.
  server.keepAliveTimeout = 75_000;
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const purge = setInterval(() => {
    background.run(idempotency.purge(), 'purge of answers', {});
    background.run(purgeExpired(database), 'purge of what has expired', {});
  }, PURGE_EVERY_MS);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async stop() {
      clearInterval(purge);
      const closed = once(server, 'close');
      server.close();
      // One that is at work now is idle when it has answered.
      const closing = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
      await closed;
      clearInterval(closing);
      notices.stop();
      await background.idle();
      sessionStore.close();
      await Promise.all([dataSource.destroy(), door.destroy()]);
    },
  };
}

/** Runs the web process until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readApiConfig();
  const log = createLog({ name: 'api', level: config.logLevel, secrets: configuredSecrets() });
  const api = await startApi(config, log);
  log.info({ ready: true, host: config.host, port: api.port }, 'api ready');
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void api.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

if (require.main === module) {
  const fail = (error: unknown): void => {
    createLog({ name: 'api', secrets: configuredSecrets() }).fatal({ err: error }, errorMessage(error));
    process.exit(1);
  };
  // Without this, Node would print the error with all its fields.
  process.on('uncaughtException', fail);
  main().catch(fail);
}
