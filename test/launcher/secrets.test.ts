import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiConfig, readCommandConfig, readDispatcherConfig, readInboxConfig, readWorkerConfig } from '../../config/config';
import { secrets, type Variable } from '../../config/variables';
import { databaseProcesses, roleOf } from '../../platform/postgres/access/roles';
import { inLauncher } from '../support/launcher';

const READERS = {
  api: readApiConfig,
  worker: readWorkerConfig,
  dispatcher: readDispatcherConfig,
  inbox: readInboxConfig,
  command: readCommandConfig,
};
const NAMES = Object.keys(READERS) as (keyof typeof READERS)[];

/** What the launcher, that has been given every secret there is, hands to a process. */
const handedTo = (name: string) =>
  inLauncher<Record<string, string>>(
    `const { envFor, databaseVariable } = await load('instance/secrets');
     const { DATABASE_PROCESSES } = await load('postgres/roles');
     const all = Object.fromEntries(JSON.parse(args[1]).map((secret) => [secret, 'the ' + secret]));
     for (const process of DATABASE_PROCESSES) all[databaseVariable(process)] = 'postgres://' + process;
     answer(envFor(args[0], { ...all, PORT: '8080' }));`,
    name,
    JSON.stringify([...secrets]),
  );

/** What every process needs. */
const WHOLE: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://user@host/duban',
  PUBLIC_URL: 'http://127.0.0.1:8080',
  SESSION_SECRET: 'a secret of the tests alone, long enough',
  SMTP_URL: 'smtp://127.0.0.1:25',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  TEMPORAL_NAMESPACE: 'duban',
  WORKFLOW_BUNDLE: 'bundle.js',
  INBOX_PORT: '2525',
  INBOX_DIR: 'inbox',
};

/** The secrets that a process looks for in its environment. */
function readBy(name: keyof typeof READERS): string[] {
  const asked = new Set<string>();
  const env = new Proxy(WHOLE, {
    get(target, variable) {
      asked.add(String(variable));
      return Reflect.get(target, variable) as unknown;
    },
  });
  READERS[name](env);
  return [...asked].filter((variable) => secrets.has(variable as Variable)).sort();
}

test.each(NAMES)('%s is handed the secrets it reads, and no other', (name) => {
  const { PORT: port, ...handed } = handedTo(name);
  expect(port).toBe('8080');
  expect(Object.keys(handed).sort()).toEqual(readBy(name));
  expect(handed['DATABASE_URL']).toBe(name === 'inbox' ? undefined : `postgres://${name}`);
});

test('the worker knows neither the secret of the sessions nor the mail server, the dispatcher not the sessions, the inbox nothing', () => {
  expect(Object.keys(handedTo('worker'))).not.toEqual(expect.arrayContaining(['SESSION_SECRET']));
  expect(Object.keys(handedTo('worker'))).not.toEqual(expect.arrayContaining(['SMTP_URL']));
  expect(Object.keys(handedTo('dispatcher'))).not.toEqual(expect.arrayContaining(['SESSION_SECRET']));
  expect(handedTo('inbox')).toEqual({ PORT: '8080' });
});

test('what the user has in his own environment does not reach a process either', () => {
  const left = inLauncher<Record<string, string>>(
    `const { withoutSecrets } = await load('instance/secrets');
     answer(withoutSecrets({ SMTP_URL: 'a', SESSION_SECRET_FILE: 'b', DATABASE_URL_API: 'c', DATABASE_OWNER_URL: 'd', MAIL_FROM: 'e' }));`,
  );
  expect(left).toEqual({ MAIL_FROM: 'e' });
});

test('launcher and database speak of the same processes and roles', () => {
  const [processes, roles] = inLauncher<[string[], string[]]>(
    `const { DATABASE_PROCESSES, roleOf } = await load('postgres/roles'); answer([DATABASE_PROCESSES, DATABASE_PROCESSES.map(roleOf)]);`,
  );
  expect(processes).toEqual(databaseProcesses);
  expect(roles).toEqual(databaseProcesses.map(roleOf));
});

describe('secrets in files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (env: object) =>
    inLauncher<unknown>(
      `const { readSecretFiles } = await load('instance/secrets');
       try { answer(readSecretFiles(JSON.parse(args[0]))); } catch (error) { answer(error.message); }`,
      JSON.stringify(env),
    );

  test('the launcher reads them, so that a process needs no right to', () => {
    const file = join(folder, 'smtp');
    writeFileSync(file, 'smtp://mail.example:25\n');
    expect(read({ SMTP_URL_FILE: file, MAIL_FROM: 'a@b.example' })).toEqual({
      SMTP_URL: 'smtp://mail.example:25',
      MAIL_FROM: 'a@b.example',
    });
    expect(read({ SMTP_URL_FILE: file, SMTP_URL: 'smtp://other:25' })).toContain('只能设一个');
    expect(read({ SESSION_SECRET_FILE: join(folder, 'none') })).toMatch(/SESSION_SECRET_FILE.*读不出来/);
  });
});

describe('a Postgres of one’s own', () => {
  const urls = (env: object) =>
    inLauncher<unknown>(
      `const { externalDatabase } = await load('instance/environment');
       try { answer(externalDatabase(JSON.parse(args[0]))); } catch (error) { answer(error.message); }`,
      JSON.stringify(env),
    );

  test('takes an address for each process, or one for all', () => {
    expect(urls({ DATABASE_URL: 'all', DATABASE_URL_API: 'api', DATABASE_OWNER_URL: 'owner' })).toEqual({
      owner: 'owner',
      api: 'api',
      worker: 'all',
      dispatcher: 'all',
      command: 'all',
    });
    expect(urls({ DATABASE_URL_API: 'api' })).toMatch(/DATABASE_URL_WORKER、DATABASE_URL_DISPATCHER、DATABASE_URL_COMMAND/);
  });
});
