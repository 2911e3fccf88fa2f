import { spawn } from 'node:child_process';
import path from 'node:path';
import { processEnv } from '../instance/environment.mjs';
import { accountEnv } from '../instance/account.mjs';
import { lastLines, openLog, readLastWords, readSince } from '../files/logs.mjs';
import { Problem } from '../terminal/problem.mjs';
import { isAlive, recordOf, stopProcess } from './identity.mjs';
import { endingText, planRestart } from './restart.mjs';
import { homeMark } from './strays.mjs';
import { pause, until } from './wait.mjs';

const READY_MS = 60_000;

async function answersHealth(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2_000) })).status === 200;
  } catch {
    return false;
  }
}

/**
 * Runs the processes of `table` for `instance`, as `account` and from where `runtime` says. `env` is read anew at each (re)start. A process that falls is started again after growing pauses, and
 * `print` tells of it, until `control.isStopping`. Answers `{ startAll, restartAll }`.
 */
export function createSupervisor({ instance, table, account, runtime, env, print, control }) {
  const { home, data, save } = instance;

  function launch(entry) {
    const log = openLog(instance, entry.name);
    const args = ['--enable-source-maps', path.join(runtime.root, 'dist', entry.script)];
    const child = spawn(runtime.node, args, {
      ...account,
      cwd: runtime.root,
      env: { ...processEnv(entry.name, env), ...entry.env, ...accountEnv(account, home), ...homeMark(home) },
      detached: true,
      stdio: ['ignore', log.output, log.output],
    });
    log.close();
    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ? `信号 ${signal}` : `退出码 ${code}`));
    });
    const record = recordOf(child.pid);
    data.processes[entry.name] = record;
    note();
    return { entry, record, ended, log, beganMs: performance.now() };
  }

  /** Keeps the pids in the instance file. Where it cannot be written (the disk is full) the instance goes on: the pid is written with the next change. */
  function note() {
    try {
      save();
    } catch (error) {
      print(`⚠ ${path.join(home, 'instance.json')} 写不进去（${error.code ?? error.message}）：请腾出磁盘空间。`);
    }
  }

  async function waitReady({ entry, record, log }) {
    const isReady = () => (entry.ready === 'health' ? answersHealth(env.PORT) : /"ready":\s*true/.test(readSince(log)));
    const state = await until(async () => (!isAlive(record) ? 'ended' : (await isReady()) ? 'ready' : undefined), READY_MS, 50);
    if (state === 'ready' || control.isStopping) return;
    const what = state === 'ended' ? '一启动就退出了' : `在 ${READY_MS / 1000} 秒内没有就绪`;
    throw new Problem(`${entry.title}（${entry.name}）${what}，日志 ${log.file} 的最后几行：\n${await lastLines(log)}`);
  }

  /** Starts again whatever ends without being told to, for as long as the instance runs. */
  async function keepRunning(running) {
    for (let before = 0; ;) {
      const how = await running.ended;
      if (control.isStopping) return;
      const { entry, log } = running;
      const ranMs = performance.now() - running.beganMs;
      const { failures, pauseS } = planRestart({ ranMs, before });
      before = failures;
      print(endingText({ ...entry, how, ranMs, lastWords: await readLastWords(log), pauseS, logFile: log.file }));
      await pause(pauseS * 1000);
      if (control.isStopping) return;
      running = launch(entry);
      waitReady(running).then(
        () => control.isStopping || print(`✓ ${running.entry.title}（${running.entry.name}）已重新启动`),
        (error) => isAlive(running.record) && print(`⚠ ${error.message}`),
      );
    }
  }

  const stopNamed = async (name) => {
    if (data.processes[name]) await stopProcess(data.processes[name]);
    delete data.processes[name];
  };

  return {
    /** Starts every wanted process and waits until all are ready; a failure stops those already started. */
    async startAll() {
      const all = table.filter((entry) => entry.isWanted(env)).map(launch);
      try {
        await Promise.all(all.map(waitReady));
      } catch (error) {
        await Promise.all(all.map(({ entry }) => stopNamed(entry.name)));
        throw error;
      }
      all.forEach((running) => void keepRunning(running));
    },
    /** Ends the processes so that they start again with the present `env`. */
    restartAll: () => Promise.all(table.map(({ name }) => stopProcess(data.processes[name]))),
  };
}
