import './lib/terminal/node-version.mjs';
import path from 'node:path';
import { runCommand } from './lib/processes/commands.mjs';
import { makeHome, takeFlag, takeHome, takeOption } from './lib/instance/home.mjs';
import { openInstance, readInstance } from './lib/instance/instance-file.mjs';
import {
  DEMONSTRATION_PORT,
  demonstrationGuests,
  demonstrationHome,
  fillDemonstration,
  openDemonstration,
} from './lib/instance/demonstration.mjs';
import { processEnv } from './lib/instance/environment.mjs';
import { detachedEnv } from './lib/processes/child.mjs';
import { bringUp, isEmpty, takeDown } from './lib/instance/instance.mjs';
import { readSecretFiles } from './lib/instance/secrets.mjs';
import { tryLock } from './lib/processes/lock.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { recordOf } from './lib/processes/identity.mjs';
import { stopTools } from './lib/processes/run.mjs';

const step = createProgress();
const print = (line) => console.log(line);
// A closed terminal must not end the launcher before it has stopped what it started.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const args = process.argv.slice(2);
const isDemo = takeFlag(args, '--demo');
const isFresh = takeFlag(args, '--fresh');
const ownHome = takeHome(args);
const home = isDemo ? demonstrationHome(ownHome) : ownHome;
const wantsTemporalUi = takeFlag(args, '--temporal-ui') || /^(1|true)$/.test(process.env.DUBAN_TEMPORAL_UI ?? '');
const portText = takeOption(args, '--port') ?? (isDemo ? undefined : process.env.PORT);
// Whatever leads to the user's own database, Temporal or mail server is not for invented people.
if (isDemo) process.env = detachedEnv();

function readPort() {
  if (args.length > 0)
    throw new Problem(`不认识的参数 ${args[0]}：可用的是 npm start -- --home 目录 --port 端口 --temporal-ui --demo --fresh。`);
  if (isFresh && !isDemo) throw new Problem('--fresh 只能和 --demo 一起用：它清空演示，正式的数据不会清空。');
  if (!portText) return undefined;
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Problem(`端口应为 1–65535 的整数，而不是 ${portText}。`);
  return port;
}

async function tellGuests(env) {
  print('\n点下面的链接登录（各用一次；再执行一次 npm start -- --demo 得到新的）：');
  for (const line of await demonstrationGuests(env)) print(`  ${line}`);
  print(`\n重新开始：npm start -- --demo --fresh   停止：npm stop -- --demo`);
}

async function tellRunning(holder) {
  const data = readInstance(home);
  const name = isDemo ? '演示' : '督办';
  if (!data?.launcher?.url || data.launcher.pid !== holder.pid)
    return print(`${name}正在启动（进程 ${holder.pid}，数据目录 ${home}），请看它的输出。`);
  print(`${name}已在运行：${data.launcher.url}（进程 ${holder.pid}，数据目录 ${home}）。`);
  if (!isDemo) return undefined;
  if (isFresh) throw new Problem('要重新开始，请先停止：npm stop -- --demo。');
  return tellGuests({ ...process.env, ...data.env });
}

async function tellDemonstration({ env }) {
  print('\n演示已启动（虚构的禾川县，督办进行到六月中旬），按 Ctrl-C 停止。');
  print(`  网址      ${env.PUBLIC_URL}   （每页都标明“演示”）`);
  print(`  收件箱    ${env.PUBLIC_URL}/inbox   （信件都投到这里，不会送到外面）`);
  print(`  数据目录  ${home}   （与正式的数据分开）`);
  await tellGuests(processEnv('command', env));
}

async function tellWhere(instance, { env, uiPort }) {
  if (isDemo) return tellDemonstration({ env });
  const link = await runCommand(['account', 'first-link'], processEnv('command', env));
  const empty = await isEmpty(instance);
  print('\n督办已启动，按 Ctrl-C 停止。');
  print(`  网址      ${env.PUBLIC_URL}`);
  if (link.code !== 0) print(`⚠ 没有得到首次登录链接：${(link.stderr || link.stdout).trim()}`);
  else if (link.stdout.trim()) print(`  首次登录  ${link.stdout.trim()}   （县政府办公室首个账户，只能用一次）`);
  if (env.INBOX_PORT) print(`  收件箱    ${env.PUBLIC_URL}/inbox   （未设 SMTP_URL，信件都投到这里）`);
  if (uiPort) print(`  Temporal  http://127.0.0.1:${uiPort}   （本机任何用户都能打开它，能终止流程）`);
  print(`  数据目录  ${home}   （日志在 ${path.join(home, 'logs')}）`);
  if (empty) print(`\n还没有督办事项：打开网址，照着“第一步”做。想先看看办起来的样子：npm start -- --demo`);
  return undefined;
}

async function main() {
  const wantedPort = readPort();
  makeHome(home);
  const lock = tryLock(path.join(home, 'launcher.lock'));
  if (lock.holder) return tellRunning(lock.holder);

  let instance;
  let stopping;
  const control = { isStopping: false };
  const stop = () => {
    stopping ??= (async () => {
      control.isStopping = true;
      if (instance) print('\n正在停止……');
      stopTools();
      if (instance) await takeDown(instance, step);
      lock.release();
    })();
    return stopping;
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(
      name,
      () =>
        void stop().then(
          () => process.exit(0),
          (error) => (console.error(error), process.exit(1)),
        ),
    );

  try {
    await prepare(step);
    const settings = await runCommand(['settings', 'check'], process.env);
    if (settings.code !== 0) throw new Problem(settings.stderr.trim());
    instance = isDemo ? await openDemonstration(home, { isFresh, step }) : openInstance(home);
    delete instance.data.launcher;
    const userEnv = readSecretFiles(process.env);
    const demonstration = isDemo && {
      wantedPort: wantedPort ?? instance.data.ports.api ?? DEMONSTRATION_PORT,
      beforeStart: (where) => fillDemonstration(instance, where),
    };
    const running = await bringUp({ instance, userEnv, wantedPort, wantsTemporalUi, step, print, control, ...demonstration });
    instance.data.launcher = { ...recordOf(process.pid), url: running.env.PUBLIC_URL };
    instance.save();
    await tellWhere(instance, running);
  } catch (error) {
    if (stopping) return undefined;
    failWith(error);
    await stop();
    process.exit(1);
  }
}

await main().catch(failWith);
