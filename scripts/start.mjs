import './lib/terminal/node-version.mjs';
import path from 'node:path';
import { runCommand } from './lib/processes/commands.mjs';
import { makeHome, takeFlag, takeHome, takeOption } from './lib/instance/home.mjs';
import { openInstance, readInstance } from './lib/instance/instance-file.mjs';
import { processEnv } from './lib/instance/environment.mjs';
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
const isOwnHome = args.some((arg) => arg.startsWith('--home'));
const home = takeHome(args);
const wantsTemporalUi = takeFlag(args, '--temporal-ui') || /^(1|true)$/.test(process.env.DUBAN_TEMPORAL_UI ?? '');
const portText = takeOption(args, '--port') ?? process.env.PORT;

function readPort() {
  if (args.length > 0) throw new Problem(`不认识的参数 ${args[0]}：可用的是 npm start -- --home 目录 --port 端口 --temporal-ui。`);
  if (!portText) return undefined;
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Problem(`端口应为 1–65535 的整数，而不是 ${portText}。`);
  return port;
}

function tellRunning(holder) {
  const data = readInstance(home);
  if (data?.launcher?.url && data.launcher.pid === holder.pid)
    print(`督办已在运行：${data.launcher.url}（进程 ${holder.pid}，数据目录 ${home}）。`);
  else print(`督办正在启动（进程 ${holder.pid}，数据目录 ${home}），请看它的输出。`);
}

const commandPrefix = () => `npm run -s duban -- ${isOwnHome ? `--home ${home} ` : ''}`;

async function tellWhere(instance, { env, uiPort }) {
  const link = await runCommand(['account', 'first-link'], processEnv('command', env));
  const empty = await isEmpty(instance);
  print('\n督办已启动，按 Ctrl-C 停止。');
  print(`  网址      ${env.PUBLIC_URL}`);
  if (link.code !== 0) print(`⚠ 没有得到首次登录链接：${(link.stderr || link.stdout).trim()}`);
  else if (link.stdout.trim()) print(`  首次登录  ${link.stdout.trim()}   （县政府办公室首个账户，只能用一次）`);
  if (env.INBOX_PORT) print(`  收件箱    ${env.PUBLIC_URL}/inbox   （未设 SMTP_URL，信件都投到这里）`);
  if (uiPort) print(`  Temporal  http://127.0.0.1:${uiPort}   （本机任何用户都能打开它，能终止流程）`);
  print(`  数据目录  ${home}   （日志在 ${path.join(home, 'logs')}）`);
  if (empty) print(`\n还没有督办事项。下发一份示例通知：${commandPrefix()}notice issue --sample`);
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
    instance = openInstance(home);
    delete instance.data.launcher;
    const running = await bringUp({ instance, userEnv: readSecretFiles(process.env), wantedPort, wantsTemporalUi, step, print, control });
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
