import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from '../processes/commands.mjs';
import { giveTo, processAccount } from './account.mjs';
import { WRITTEN_FOLDERS } from './home.mjs';
import { keepLogs } from '../files/logs.mjs';
import { runtimeFor } from './runtime.mjs';
import { external, externalDatabase, instanceEnv, processEnv } from './environment.mjs';
import { envFor } from './secrets.mjs';
import { ensureNamespace } from '../temporal/external.mjs';
import { choosePort, holdNextFree, releasePort } from '../processes/ports.mjs';
import { databaseUrl, ensureDatabase, ensurePostgres, stopPostgres, withClient } from '../postgres/postgres.mjs';
import { Problem } from '../terminal/problem.mjs';
import { isAlive, stopProcess } from '../processes/identity.mjs';
import { PROCESSES } from '../processes/table.mjs';
import { tail } from '../processes/run.mjs';
import { watchServer } from './server-watch.mjs';
import { stopStrays } from '../processes/strays.mjs';
import { createSupervisor } from '../processes/supervisor.mjs';
import { ensureTemporal, stopTemporal } from '../temporal/temporal.mjs';

const DEFAULT_PORT = 8080;

/** Ends node processes that an earlier, killed launcher left: they would work on the same data with old code. */
async function stopOrphans(instance, table) {
  const { data, save } = instance;
  await stopStrays(instance);
  await Promise.all(table.map(({ name }) => stopProcess(data.processes[name])));
  for (const { name } of table) delete data.processes[name];
  save();
}

/** Brings up the database: the user's own (DATABASE_URL), else the embedded one with roles and an empty database. */
async function bringUpDatabase(instance, userEnv) {
  if (external(userEnv).postgres) return { urls: externalDatabase(userEnv) };
  const postgres = await ensurePostgres(instance);
  postgres.child?.unref();
  return { urls: await ensureDatabase(instance, postgres.url), reused: postgres.reused };
}

async function bringUpTemporal(instance, userEnv, { account, wantsUi, onFetch }) {
  const namespace = userEnv.TEMPORAL_NAMESPACE || `duban-${instance.data.id}`;
  if (external(userEnv).temporal) {
    await ensureNamespace(userEnv, namespace);
    return { address: userEnv.TEMPORAL_ADDRESS, namespace };
  }
  const temporal = await ensureTemporal(instance, { namespace, account, wantsUi, onFetch });
  temporal.child?.unref();
  return { address: temporal.address, namespace, uiPort: temporal.record.uiPort, reused: temporal.reused };
}

async function migrate(ownerUrl, home) {
  const env = { ...processEnv('command', { TZ: 'Asia/Shanghai', DUBAN_HOME: home }), DATABASE_OWNER_URL: ownerUrl };
  const { code, stdout, stderr } = await runCommand(['migrate'], env);
  if (code !== 0) throw new Problem(`数据库结构升级失败：\n${tail(stdout + stderr, 15)}`);
}

/** Whether nothing was issued yet. Only asked of the embedded database, whose superuser sees every row. */
export async function isEmpty({ data }) {
  if (!isAlive(data.processes.postgres)) return false;
  return withClient(databaseUrl('duban_super', data.passwords.super, data.ports.postgres, 'duban'), async (client) => {
    const { rows } = await client.query(`select to_regclass('public.campaign') is not null as known`);
    return rows[0].known && (await client.query('select from campaign limit 1')).rowCount === 0;
  });
}

/**
 * Brings the whole instance up: orphans, Postgres, Temporal, migrations, processes. `wantedPort` (or the one used last, or 8080) is where the pages go,
 * or the next free port. `beforeStart({ env, ownerUrl, account, runtime, detail })` is done on the migrated database before the first process runs. Answers `{ env, port, uiPort }`; from then on whatever falls is started again until `control.isStopping`.
 */
export async function bringUp({
  instance,
  userEnv,
  wantedPort,
  wantsTemporalUi: wantsUi = false,
  step,
  print,
  control,
  table = PROCESSES,
  beforeStart = () => undefined,
}) {
  const { data, save } = instance;
  await stopOrphans(instance, table);
  instance.logs = keepLogs(instance.home, ['postgres', 'temporal', ...table.map(({ name }) => name)], { print, control });
  const account = processAccount();
  for (const folder of WRITTEN_FOLDERS) giveTo(account, path.join(instance.home, folder));
  const runtime = runtimeFor(instance.home, account);
  let tellFetch = () => undefined;
  const temporalComing = bringUpTemporal(instance, userEnv, { account, wantsUi, onFetch: (from) => tellFetch(`从${from}获取程序`) });
  temporalComing.catch(() => undefined);
  const { urls } = await step('启动 PostgreSQL', async (detail) => {
    const database = await bringUpDatabase(instance, userEnv);
    if (database.reused) detail('接管上次留下的');
    return database;
  });
  await step('升级数据库结构', () => migrate(urls.owner, instance.home));
  const temporal = await step('启动 Temporal', async (detail) => {
    tellFetch = detail;
    const found = await temporalComing;
    if (found.reused) detail('接管上次留下的');
    return found;
  });

  const env = {};
  const supervisor = createSupervisor({ instance, table, account, runtime, env, print, control });
  const decideEnv = (port, where) => {
    for (const name of Object.keys(env)) delete env[name];
    Object.assign(env, instanceEnv({ instance, userEnv, ...where, port, appRoot: runtime.root }));
    data.env = { ...envFor('command', env), DATABASE_OWNER_URL: where.urls.owner };
    if (fs.existsSync(env.WORKFLOW_BUNDLE))
      data.workflowBundleSha256 = createHash('sha256').update(fs.readFileSync(env.WORKFLOW_BUNDLE)).digest('hex');
    save();
  };
  const where = { urls, address: temporal.address, namespace: temporal.namespace };
  if (!external(userEnv).mail) data.ports.inbox = await choosePort(data.ports.inbox, [data.ports.postgres, data.ports.temporal]);

  const start = async (wanted, attempt, detail) => {
    const { port, server } = await holdNextFree(wanted);
    if (port !== wanted) print(`  端口 ${wanted} 已被占用，改用 ${port}`);
    decideEnv(port, where);
    try {
      if (attempt === 1) await beforeStart({ env, ownerUrl: where.urls.owner, account, runtime, detail });
    } finally {
      await releasePort(server);
    }
    try {
      await supervisor.startAll();
    } catch (error) {
      // Another program took the port between our look and the listening.
      if (attempt < 3 && /EADDRINUSE/.test(error.message)) return start(port + 1, attempt + 1, detail);
      throw error;
    }
    data.ports.api = port;
    save();
    return port;
  };
  const port = await step('启动工作流、发信、网页与收件箱', (detail) => start(wantedPort ?? data.ports.api ?? DEFAULT_PORT, 1, detail));

  const revived = (change) => async () => {
    const before = `${where.urls.api} ${where.address}`;
    Object.assign(where, await change());
    if (before === `${where.urls.api} ${where.address}`) return;
    decideEnv(port, where);
    await supervisor.restartAll();
  };
  const watch = (title, name, bring) =>
    watchServer({
      title,
      record: () => data.processes[name],
      revive: revived(() => bring(instance, userEnv, { account, wantsUi })),
      print,
      control,
    });
  if (!external(userEnv).postgres) watch('PostgreSQL', 'postgres', bringUpDatabase);
  if (!external(userEnv).temporal) watch('Temporal', 'temporal', bringUpTemporal);
  return { env, port, uiPort: temporal.uiPort };
}

/** Ends everything the instance file knows, in order: processes, Temporal, Postgres. Repeats while something is left (a start was under way). */
export async function takeDown(instance, step, table = PROCESSES) {
  const { data, save } = instance;
  const stopOne = async (name, stop) => {
    if (isAlive(data.processes[name])) await stop(data.processes[name]);
  };
  for (let round = 0; round < 3 && Object.values(data.processes).some(isAlive); round += 1) {
    await step('停止网页、发信、工作流与收件箱', async () => {
      for (const { name } of table) await stopOne(name, stopProcess);
    });
    await step('停止 Temporal', () => stopOne('temporal', stopTemporal));
    await step('停止 PostgreSQL', () => stopOne('postgres', stopPostgres));
  }
  data.processes = {};
  delete data.launcher;
  save();
}
