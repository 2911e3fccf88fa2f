import { failWith } from './lib/terminal/problem.mjs';
import { joinTestServers, leaveTestServers } from './lib/testing/test-servers.mjs';

// `eval "$(node scripts/test-servers.mjs)"` brings the test servers up (or finds them running) and keeps them; `node scripts/test-servers.mjs stop` ends them.
try {
  if (process.argv[2] === 'stop') {
    await leaveTestServers({ force: true });
    console.error('测试用的 PostgreSQL 和 Temporal 已停止。');
  } else {
    const env = await joinTestServers({ keep: true, onFetch: (from) => console.error(`正在从${from}获取 Temporal……`) });
    for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`);
  }
} catch (error) {
  failWith(error);
}
