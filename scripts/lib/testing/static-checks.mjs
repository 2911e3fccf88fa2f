import { repoRoot } from '../instance/home.mjs';
import { detachedEnv } from '../processes/child.mjs';
import { run } from '../processes/run.mjs';

/** The checks that need no server, by their script in package.json. */
const CHECKS = [
  ['格式', 'check:format'],
  ['类型', 'check:types'],
  ['规范', 'check:lint'],
  ['架构', 'check:arch'],
  ['无用代码', 'check:unused'],
];

/** Runs the checks one after the other, all of them whatever comes out: `{ name, isGood, seconds, output }` each. */
export async function runStaticChecks() {
  const results = [];
  for (const [name, script] of CHECKS) {
    const began = performance.now();
    const checking = run('npm', ['run', '-s', script], { cwd: repoRoot, env: detachedEnv() });
    const { code, output } = await checking.catch((error) => ({ code: 1, output: error.message }));
    results.push({ name, isGood: code === 0, seconds: (performance.now() - began) / 1000, output });
  }
  return results;
}
