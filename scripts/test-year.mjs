import './lib/terminal/node-version.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { stopTools } from './lib/processes/run.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { runJest } from './lib/testing/jest.mjs';
import { joinTestServers, leaveTestServers } from './lib/testing/test-servers.mjs';

// `npm run test:year` lets the county's notice of 2023 live through its year of public postings; what left and what was issued stands in .cache/year/.
async function main() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(name, () => {
      stopTools();
      void leaveTestServers().finally(() => process.exit(130));
    });
  const [unknown] = process.argv.slice(2);
  if (unknown) throw new Problem(`不认识的参数 ${unknown}。用法：npm run test:year`);
  const step = createProgress();
  await prepare(step);
  try {
    const servers = await step('启动测试用的 PostgreSQL 和 Temporal', () => joinTestServers());
    const { code } = await runJest(['test/year', '--selectProjects', 'year', '--verbose'], servers);
    process.exitCode = code === 0 ? 0 : 1;
  } finally {
    await leaveTestServers();
  }
}

await main().catch(failWith);
