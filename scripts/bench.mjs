import './lib/terminal/node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { detachedEnv, runOnTerminal } from './lib/processes/child.mjs';
import { PROCESSES } from './lib/processes/table.mjs';
import { baseFolder, repoRoot } from './lib/instance/home.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { stopTools } from './lib/processes/run.mjs';
import { joinServers, leaveServers } from './lib/instance/server-pair.mjs';

// stdout belongs to the benchmark: its last line is the result.
const step = createProgress(process.stderr);
const home = path.join(baseFolder(), 'bench');
/** Benchmarks of rules alone: no database, no workflow. */
const WITHOUT_SERVERS = new Set(['reader', 'postings']);

function scriptOf(name) {
  const folder = path.join(repoRoot, 'dist', 'bench');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.js')) : [];
  if (name && names.includes(`${name}.js`)) return path.join(folder, `${name}.js`);
  throw new Problem(
    `用法：npm run bench -- 名称 [选项]；可用的名称：${names.map((file) => file.slice(0, -3)).join('、') || '（还没有）'}。`,
  );
}

async function main() {
  const [name, ...args] = process.argv.slice(2);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      stopTools();
      void leaveServers(home).finally(() => process.exit(130));
    });
  await prepare(step);
  const script = scriptOf(name);
  if (WITHOUT_SERVERS.has(name)) {
    process.exitCode = await runOnTerminal([script, ...args], { ...detachedEnv(), TZ: 'Asia/Shanghai' });
    return;
  }
  try {
    // Default durability, unlike the tests: every commit waits for the disk, as it does in use.
    const servers = await step('启动测量用的 PostgreSQL 和 Temporal', () => joinServers(home, { settings: ['max_connections=200'] }));
    process.exitCode = await runOnTerminal([script, ...args], {
      ...detachedEnv(),
      BENCH_DATABASE_OWNER_URL: servers.postgres.url,
      BENCH_POSTGRES_PID: String(servers.postgres.record.pid),
      BENCH_TEMPORAL_ADDRESS: servers.temporal.address,
      BENCH_TEMPORAL_NAMESPACE: servers.namespace,
      BENCH_TEMPORAL_PID: String(servers.temporal.record.pid),
      BENCH_WORKER_ENV: JSON.stringify(PROCESSES.find(({ name }) => name === 'worker').env),
      TZ: 'Asia/Shanghai',
    });
  } finally {
    await leaveServers(home);
  }
}

await main().catch(failWith);
