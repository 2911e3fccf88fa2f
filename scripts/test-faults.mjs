import './lib/terminal/node-version.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { takeOption } from './lib/instance/home.mjs';
import { stopTools } from './lib/processes/run.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { runJest } from './lib/testing/jest.mjs';

/** Options of the rounds under faults, and the variables that hand them to the test. */
const OPTIONS = {
  '--seed': 'FAULTS_SEED',
  '--rounds': 'FAULTS_ROUNDS',
  '--from': 'FAULTS_FROM',
  '--pause-seconds': 'FAULTS_PAUSE_SECONDS',
};
const USAGE = 'npm run test:faults -- --seed 种子 --rounds 轮数 [--from 第几轮起] [--pause-seconds SIGSTOP 停几秒]';

/** The variables that `args` ask for. */
function readOptions(args) {
  const env = {};
  for (const [option, name] of Object.entries(OPTIONS)) {
    const text = takeOption(args, option);
    if (text === undefined) continue;
    if (!/^\d{1,9}$/.test(text)) throw new Problem(`${option} 应为不超过九位的整数，而不是 ${text}。用法：${USAGE}`);
    env[name] = text;
  }
  if (args.length > 0) throw new Problem(`不认识的参数 ${args[0]}。用法：${USAGE}`);
  return env;
}

async function main() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => (stopTools(), process.exit(130)));
  const env = readOptions(process.argv.slice(2));
  await prepare(createProgress());
  const { code } = await runJest(['test/faults/rounds.test.ts', '--selectProjects', 'faults'], { ...env, FAULTS_STORY: '1' });
  process.exitCode = code === 0 ? 0 : 1;
}

await main().catch(failWith);
