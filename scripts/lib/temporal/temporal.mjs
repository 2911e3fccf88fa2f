import { spawn, execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { lastLines, openLog } from '../files/logs.mjs';
import { choosePort, isListening } from '../processes/ports.mjs';
import { Problem } from '../terminal/problem.mjs';
import { isAlive, recordOf, stopProcess } from '../processes/identity.mjs';
import { homeMark } from '../processes/strays.mjs';
import { findTemporalCli, serverVersion } from './cli.mjs';
import { accountEnv } from '../instance/account.mjs';
import { runnable } from '../instance/runtime.mjs';
import { until } from '../processes/wait.mjs';

/** Server settings of the tests, by their name in Temporal's dynamic configuration. */
const TEST_SETTINGS = {
  // Lets a test fast-forward one workflow's clock.
  'frontend.WorkflowTimeSkippingEnabled': 'true',
  // A run is continued as new after fewer events than the usual 4,096; still more than a year of any test has, because a run that begins during a
  // fast-forward skips to its end (seen with server 1.32).
  'limit.historyCount.suggestContinueAsNew': '2500',
  // How far ahead of its clock the server files a timer: by default every timer that is skipped to costs a second.
  'history.timerProcessorMaxTimeShift': '"10ms"',
};

const flagsOf = (settings) => Object.entries(settings).flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${value}`]);

/** The flags of a server for tests. */
export const TIME_SKIPPING = flagsOf(TEST_SETTINGS);

/** The flags of the product's own server: a workflow begins a new run after some forty advances, for the worker keeps every event of a run in memory (docs/adr/0027). */
export const SHORT_RUNS = flagsOf({ 'limit.historyCount.suggestContinueAsNew': '500' });

/** The CLI must neither follow the caller's TEMPORAL_… variables nor his profile, which speak of other servers. */
const cliEnv = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));

const describes = (program, address, namespace) =>
  new Promise((resolve) => {
    const args = [
      'operator',
      'namespace',
      'describe',
      '--address',
      address,
      '--namespace',
      namespace,
      '--command-timeout',
      '5s',
      '--output',
      'none',
    ];
    execFile(program, args, { timeout: 10_000, env: cliEnv() }, (error) => resolve(!error));
  });

/** Whether the server of `record` answers for its namespace. */
const isHealthy = async (record) =>
  isAlive(record) && (await isListening(record.port)) && (await describes(record.program, `127.0.0.1:${record.port}`, record.namespace));

/** The server's arguments: it listens on this machine alone, and has a UI only where there is a `uiPort`. */
export function serverArgs({ port, uiPort, namespace, dbFile, flags = SHORT_RUNS }) {
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'];
  const store = ['--db-filename', dbFile, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'];
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace];
  return ['server', 'start-dev', ...where, ...ui, ...store, '--log-level', 'warn', '--log-format', 'json', ...flags];
}

/** What the server says of a store that is not whole: it was killed, or the disk was full, while it made it. */
const NOT_WHOLE = /no such table|database disk image is malformed|file is not a database/i;

/** Puts a store aside, so that the server makes a new one; the facts rebuild what it held. */
function setAside(dbFile) {
  for (const suffix of ['', '-wal', '-shm'])
    if (fs.existsSync(dbFile + suffix)) fs.renameSync(dbFile + suffix, `${dbFile}.broken${suffix}`);
}

async function launch(instance, { program, version, namespace, dbFile, flags, account, wantsUi }) {
  const { home, data, save } = instance;
  for (let attempt = 0; ; attempt += 1) {
    const port = await choosePort(attempt === 0 ? data.ports.temporal : undefined);
    const uiPort = wantsUi ? await choosePort(attempt === 0 ? data.ports.temporalUi : undefined, [port]) : undefined;
    const log = openLog(instance, 'temporal');
    const args = serverArgs({ port, uiPort, namespace, dbFile, flags });
    const child = spawn(program, args, {
      ...account,
      cwd: home,
      env: { ...cliEnv(), ...accountEnv(account, home), ...homeMark(home) },
      detached: true,
      stdio: ['ignore', log.output, log.output],
    });
    child.on('error', () => undefined);
    log.close();
    const record = { ...recordOf(child.pid), uid: account.uid, port, ...(wantsUi && { uiPort }), program, version, namespace, dbFile };
    Object.assign(data.ports, { temporal: port, ...(wantsUi && { temporalUi: uiPort }) });
    data.processes.temporal = record;
    save();
    if (await until(async () => !isAlive(record) || (await isHealthy(record)), 60_000, 60)) if (isAlive(record)) return { child, record };
    await stopProcess(record);
    const tail = await lastLines(log);
    if (attempt < 3 && /address already in use/i.test(tail)) continue;
    if (attempt < 3 && NOT_WHOLE.test(tail)) {
      setAside(dbFile);
      continue;
    }
    throw new Problem(`Temporal 没有启动起来，日志 ${log.file} 的最后几行：\n${tail}`);
  }
}

/**
 * Brings up the Temporal development server of `instance`, with its UI where `wantsUi`, as `account`: adopts a healthy one of that kind left by a crashed start, else finds or fetches the
 * program and starts it. Its store is named by the server's version, because a store made by another version has another schema; the facts rebuild it.
 * Answers `{ record: { pid, mark, port, uiPort, namespace, … }, address, reused, child }`; `child` is missing when adopted.
 */
export async function ensureTemporal(
  instance,
  { flags = SHORT_RUNS, namespace = `duban-${instance.data.id}`, account = {}, wantsUi = false, onFetch } = {},
) {
  const old = instance.data.processes.temporal;
  const isWanted = old?.namespace === namespace && (old.uiPort !== undefined) === wantsUi && old.uid === account.uid;
  if (isWanted && (await isHealthy(old))) return { record: old, address: `127.0.0.1:${old.port}`, reused: true };
  if (isAlive(old)) await stopProcess(old);
  const cli = await findTemporalCli({ fallback: path.join(instance.home, 'bin'), onFetch });
  const program = runnable(cli.program, account, instance.home);
  const dbFile = path.join(instance.home, 'temporal', `server-${serverVersion(cli.version)}.db`);
  const started = await launch(instance, { ...cli, program, namespace, dbFile, flags, account, wantsUi });
  return { ...started, address: `127.0.0.1:${started.record.port}`, reused: false };
}

/** Ends the Temporal server. */
export const stopTemporal = (record) => stopProcess(record, { graceMs: 15_000 });
