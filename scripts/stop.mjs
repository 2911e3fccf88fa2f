import './lib/terminal/node-version.mjs';
import path from 'node:path';
import { readJson } from './lib/files/files.mjs';
import { demonstrationHome } from './lib/instance/demonstration.mjs';
import { takeFlag, takeHome } from './lib/instance/home.mjs';
import { isAlive } from './lib/processes/identity.mjs';
import { until } from './lib/processes/wait.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';

const STOP_WITHIN_MS = 120_000;

// `npm stop -- [--demo]` does what Ctrl-C does where the instance was started.
async function main() {
  const args = process.argv.slice(2);
  const isDemo = takeFlag(args, '--demo');
  const own = takeHome(args);
  if (args.length > 0) throw new Problem(`不认识的参数 ${args[0]}：可用的是 npm stop -- --home 目录 --demo。`);
  const home = isDemo ? demonstrationHome(own) : own;
  const holder = readJson(path.join(home, 'launcher.lock'));
  if (!isAlive(holder)) return console.log(`${isDemo ? '演示' : '督办'}没有在运行（数据目录 ${home}）。`);
  await createProgress()(`停止${isDemo ? '演示' : '督办'}`, async () => {
    process.kill(holder.pid, 'SIGTERM');
    if (!(await until(() => !isAlive(holder), STOP_WITHIN_MS))) throw new Problem(`进程 ${holder.pid} 还没有停下，请看它的输出。`);
  });
}

await main().catch(failWith);
