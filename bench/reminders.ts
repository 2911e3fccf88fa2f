import { runBare } from './reminders/bare';
import { round } from './reminders/figures';
import { readPlan } from './support/plan';
import { runProduct } from './reminders/product';
import type { RunFigures } from './reminders/run';
import { machineOf } from './support/machine';

/** Mails a second in a burst; share of the bare outbox's; CPU seconds against the bare outbox's. (architecture: targets) */
const PEAK = 800;
const SHARE_OF_BARE = 0.85;
const CPU_OF_BARE = 1.3;

const clean = (run: RunFigures) => ({
  lost: run.lost === 0,
  repeated: run.repeated === 0,
  early: run.early === 0,
  afterMet: run.afterMet === 0,
});

async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2));
  const machine = machineOf(process.env);
  console.error(`督办：${plan.assignments} 项任务分解，每项 5 次提醒，每个任务 ${plan.tasksOf} 个单位`);
  const product = await runProduct(plan, machine);
  console.error(`产品   ${JSON.stringify(product)}`);
  const bare = await runBare(plan, machine);
  console.error(`裸发件箱 ${JSON.stringify(bare)}`);
  const comparison = {
    peak1s: round(product.peak1s / bare.peak1s),
    peak3s: round(product.peak3s / bare.peak3s),
    cpu: round(product.cpuPer1000 / bare.cpuPer1000),
  };
  const targets = {
    peak: product.peak1s >= PEAK,
    peakOfBare: Math.max(comparison.peak1s, comparison.peak3s) >= SHARE_OF_BARE,
    cpuOfBare: comparison.cpu <= CPU_OF_BARE,
    ...clean(product),
  };
  console.log(JSON.stringify({ bench: 'reminders', plan, product, bare, comparison, targets }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
