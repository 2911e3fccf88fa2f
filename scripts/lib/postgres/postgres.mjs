import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { remove } from '../files/files.mjs';
import { othersMayEnter } from '../instance/home.mjs';
import { lastLines, openLog } from '../files/logs.mjs';
import { choosePort } from '../processes/ports.mjs';
import { postgresAccount } from '../instance/account.mjs';
import { postgresBinaries } from './binaries.mjs';
import { postgresOrphan } from './orphan.mjs';
import { Problem } from '../terminal/problem.mjs';
import { isAlive, recordOf, stopProcess } from '../processes/identity.mjs';
import { DATABASE_PROCESSES, OWNER_ROLE, roleOf, rolesSql } from './roles.mjs';
import { until } from '../processes/wait.mjs';

const SUPER_ROLE = 'duban_super';

/** Settings for throw-away test clusters: fast, and worthless after a power cut. */
export const UNSAFE_FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_wal_size=1GB', 'max_connections=200'];

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=Asia/Shanghai',
  'log_timezone=Asia/Shanghai',
  'shared_buffers=128MB',
  'max_connections=100',
  // Statements that fail are logged by the process that asked, by code and name: Postgres would repeat their values.
  'log_min_messages=log',
  'log_error_verbosity=terse',
];

/** Postgres must not pick up the caller's PG… variables, nor messages in the caller's language. */
const serverEnv = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/** The URL of `database` for a role of this launcher. */
export const databaseUrl = (role, password, port, database) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

/** Makes the cluster in a folder beside its place and renames it when it is whole, so that a start killed in the middle leaves nothing half made. */
function initialise(bin, account, dataFolder, password) {
  const parent = path.dirname(dataFolder);
  for (const left of fs.readdirSync(parent)) if (left.startsWith('pgdata.new-')) remove(path.join(parent, left));
  const fresh = path.join(parent, `pgdata.new-${process.pid}`);
  const passwordFile = `${fresh}.password`;
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) for (const file of [fresh, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh-CN', '--locale=C'];
  const answer = spawnSync(path.join(bin, 'initdb'), ['-D', fresh, '-U', SUPER_ROLE, '--pwfile', passwordFile, ...options], {
    ...account,
    cwd: '/',
    env: serverEnv(),
    encoding: 'utf8',
  });
  remove(passwordFile);
  if (answer.status !== 0) {
    remove(fresh);
    throw new Problem(
      `PostgreSQL 数据目录初始化失败（${parent}）：${(answer.stderr || answer.error?.message || answer.stdout || '').trim()}`,
    );
  }
  fs.renameSync(fresh, dataFolder);
}

/** Sets the superuser's password without a server, for a data folder whose instance file was lost. */
function resetPassword(bin, account, dataFolder, password) {
  const answer = spawnSync(path.join(bin, 'postgres'), ['--single', '-D', dataFolder, 'postgres'], {
    ...account,
    cwd: '/',
    env: serverEnv(),
    encoding: 'utf8',
    input: `alter role ${SUPER_ROLE} password '${password}'\n`,
  });
  if (answer.status !== 0) throw new Problem(`无法为已有的数据目录 ${dataFolder} 重设口令：${answer.stderr.trim()}`);
}

/** Runs `work` with a connected pg client. `pg` comes from node_modules, so it is loaded only here, after the install. */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const answers = (url) =>
  withClient(url, (client) => client.query('select 1')).then(
    () => 'yes',
    (error) => (error.code === '28P01' ? 'wrong password' : undefined),
  );

/** Starts the server detached, with its output in the log, and waits until it answers; tries other ports when the port is lost to somebody else. */
async function launch(instance, bin, account, dataFolder, settings) {
  const { home, data, save } = instance;
  for (let attempt = 0; ; attempt += 1) {
    const port = await choosePort(attempt === 0 ? data.ports.postgres : undefined);
    const log = openLog(instance, 'postgres');
    const args = ['-D', dataFolder, '-p', String(port), ...[...SETTINGS, ...settings].flatMap((setting) => ['-c', setting])];
    const child = spawn(path.join(bin, 'postgres'), args, {
      ...account,
      cwd: '/',
      env: serverEnv(),
      detached: true,
      stdio: ['ignore', log.output, log.output],
    });
    child.on('error', () => undefined);
    log.close();
    const record = { ...recordOf(child.pid), port };
    data.ports.postgres = port;
    data.processes.postgres = record;
    save();
    const url = databaseUrl(SUPER_ROLE, data.passwords.super, port, 'postgres');
    const state = await until(async () => (isAlive(record) ? await answers(url) : 'dead'), 60_000);
    if (state === 'yes' || state === 'wrong password') return { child, record, url, passwordKnown: state === 'yes' };
    await stopProcess(record, { name: 'SIGINT', graceMs: 5_000 });
    const tail = await lastLines(log);
    if (attempt < 3 && /could not bind|Address already in use/.test(tail)) continue;
    throw new Problem(`PostgreSQL 没有启动起来，日志 ${log.file} 的最后几行：\n${tail}`);
  }
}

/**
 * Brings up the Postgres of `instance` (see openInstance): adopts a healthy one left by a crashed start, else initialises and starts it.
 * Answers `{ record: { pid, mark, port }, url, reused, child }`; `url` is the superuser's, of the database `postgres`; `child` is missing when adopted.
 */
export async function ensurePostgres(instance, { settings = [] } = {}) {
  const { home, data, save } = instance;
  const dataFolder = path.join(home, 'pgdata');
  const account = postgresAccount(dataFolder);
  if (fs.existsSync(dataFolder)) {
    const orphan = await postgresOrphan(dataFolder);
    const url = orphan && databaseUrl(SUPER_ROLE, data.passwords.super, orphan.port, 'postgres');
    if (orphan && (await until(() => answers(url), 15_000, 200)) === 'yes') {
      data.ports.postgres = orphan.port;
      data.processes.postgres = orphan;
      save();
      return { record: orphan, url, reused: true };
    }
    if (orphan) await stopProcess(orphan, { name: 'SIGINT', graceMs: 10_000 });
  }
  const bin = postgresBinaries(home, account);
  if (!fs.existsSync(path.join(dataFolder, 'PG_VERSION'))) {
    if (fs.existsSync(dataFolder) && fs.readdirSync(dataFolder).length > 0)
      throw new Problem(`${dataFolder} 不是完整的 PostgreSQL 数据目录：请从备份恢复，或移走该目录后重新启动（将从空库开始）。`);
    if (account.uid !== undefined && !othersMayEnter(home))
      throw new Problem(
        `以 root 运行时 PostgreSQL 用另一个系统用户，它进不了 ${home}：请用 --home 指定所有用户都能进入的目录，例如 /var/lib/duban/数据。`,
      );
    remove(dataFolder);
    initialise(bin, account, dataFolder, data.passwords.super);
  }
  let started = await launch(instance, bin, account, dataFolder, settings);
  if (!started.passwordKnown) {
    await stopProcess(started.record, { name: 'SIGINT', graceMs: 10_000 });
    resetPassword(bin, account, dataFolder, data.passwords.super);
    started = await launch(instance, bin, account, dataFolder, settings);
  }
  return { ...started, reused: false };
}

/** Makes the roles and the database `duban` of the owner, as far as they are missing. Answers the URL of each role, `{ owner, api, … }`. */
export async function ensureDatabase(instance, superUrl) {
  const { passwords, ports } = instance.data;
  await withClient(superUrl, async (client) => {
    await client.query(rolesSql(passwords));
    const { rowCount } = await client.query(`select from pg_database where datname = 'duban'`);
    if (!rowCount) await client.query(`create database duban owner ${OWNER_ROLE}`);
    await client.query('revoke all on database duban from public');
    await client.query(`grant connect on database duban to ${DATABASE_PROCESSES.map(roleOf).join(', ')}`);
  });
  const urlOf = (role, of) => databaseUrl(role, passwords[of], ports.postgres, 'duban');
  return {
    owner: urlOf(OWNER_ROLE, 'owner'),
    ...Object.fromEntries(DATABASE_PROCESSES.map((process) => [process, urlOf(roleOf(process), process)])),
  };
}

/** Ends Postgres: at once for its clients, but with a checkpoint (SIGINT, "fast"). */
export const stopPostgres = (record) => stopProcess(record, { name: 'SIGINT', graceMs: 30_000 });
