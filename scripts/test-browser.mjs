import './lib/terminal/node-version.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { stopTools } from './lib/processes/run.mjs';
import { findChromium } from './lib/testing/chromium.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { runJest } from './lib/testing/jest.mjs';

// `npm run test:browser` tells the story of a notice in Chromium on an instance of its own, step by step; its pictures are in .cache/story/.
async function main() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => (stopTools(), process.exit(130)));
  const [unknown] = process.argv.slice(2);
  if (unknown) throw new Problem(`不认识的参数 ${unknown}。用法：npm run test:browser`);
  if (!findChromium()) throw new Problem('没有找到 Chromium（.ci/run 会安装；也可用 TEST_CHROMIUM 指定）。');
  await prepare(createProgress());
  const { code } = await runJest(['test/story/story.test.ts', '--selectProjects', 'story', '--verbose'], {});
  process.exitCode = code === 0 ? 0 : 1;
}

await main().catch(failWith);
