import { run, tail } from '../processes/run.mjs';
import { toolMark } from '../processes/strays.mjs';
import { Problem } from '../terminal/problem.mjs';

/** Runs a node script that works on the checkout `root`; a failure is told as `what` with its last lines. */
export async function runTool(root, args, what) {
  const { code, output } = await run(process.execPath, args, { cwd: root, env: { ...process.env, ...toolMark(root) } });
  if (code !== 0) throw new Problem(`${what}失败：\n${tail(output, 40)}`);
}
