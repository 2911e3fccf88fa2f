import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { changeFacts } from '../features/supervision/use-cases/change-facts';
import { createDataSource } from '../platform/postgres/data-source';
import { databaseOn } from '../platform/postgres/lists/features';
import { startProcess, stopProcess } from './support/child';
import { actor, issue, settle } from './support/county';
import { cpuSeconds } from './support/cpu';
import { createBenchDatabase } from './support/database';
import { machineOf } from './support/machine';
import { memoryMb } from './support/memory';

/** What the worker may hold at the end against what it held after five minutes. */
const GROWTH = 1.3;
const SETTLED_MINUTES = 5;
const SECOND_MS = 1_000;
/** How long the last facts may take to be seen, on a machine with other work too. */
const CATCH_UP_MS = 60_000;
/** Longer than any run: the ladder itself wakes nobody. */
const FAR_SECONDS = 20_000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Wakes N workflows once a second for M minutes, and looks at the memory of the worker that runs them: `--tasks 57 --minutes 60`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { tasks: { type: 'string', default: '57' }, minutes: { type: 'string', default: '60' } } });
  const tasks = Number(values.tasks);
  const minutes = Number(values.minutes);
  if (!(tasks >= 1 && minutes > SETTLED_MINUTES)) throw new Error(`--tasks 应为正数，--minutes 应大于 ${SETTLED_MINUTES}`);
  const machine = machineOf(process.env);
  const bench = await createBenchDatabase(machine.ownerUrl);
  const owner = await createDataSource(bench.ownerUrl, { poolSize: 2, sees: '*' }).initialize();
  const source = await createDataSource(bench.appUrl, { poolSize: 2, sees: '*', applicationName: 'bench' }).initialize();
  const worker = await startProcess('worker/main.js', {
    ...machine.workerEnv,
    DATABASE_URL: bench.urlFor('worker'),
    TEMPORAL_ADDRESS: machine.temporalAddress,
    TEMPORAL_NAMESPACE: machine.temporalNamespace,
    TEMPORAL_TASK_QUEUE: `soak-${Date.now()}`,
    WORKFLOW_BUNDLE: path.join(__dirname, '..', 'workflow-bundle.js'),
  });
  const pid = worker.pid ?? 0;
  const { office, units } = await settle(owner, tasks);
  const database = databaseOn(source);
  const plan = { assignments: tasks, tasksOf: 1, firstSeconds: FAR_SECONDS, everySeconds: FAR_SECONDS, reportShare: 0 };
  await issue(database, plan, office, units);
  const taskIds = (await owner.query<{ id: string }[]>('select id from task order by id')).map(({ id }) => id);
  const entry = { kind: 'task.advanced', entity: 'task', entityId: taskIds[0] ?? '' } as const;
  const wake = (): Promise<null> =>
    database.transaction(actor, (tx) => changeFacts(tx, actor, taskIds, () => Promise.resolve({ result: null, audit: [entry] })));

  const perMinute: number[] = [];
  const cpuBefore = cpuSeconds(pid);
  const startMs = performance.now();
  for (let minute = 0; minute < minutes; minute++) {
    const samples: number[] = [];
    for (let second = 0; second < 60; second++) {
      await wake();
      samples.push(memoryMb(pid));
      await pause(Math.max(0, startMs + (minute * 60 + second + 1) * SECOND_MS - performance.now()));
    }
    perMinute.push(median(samples));
    console.error(`第${minute + 1}分钟：${perMinute.at(-1)} MB`);
  }
  const countBehind = async (): Promise<number> => {
    const [row] = await owner.query<{ count: number }[]>('select count(*)::int as count from task where seen_version < version');
    return row?.count ?? 0;
  };
  for (const giveUpMs = performance.now() + CATCH_UP_MS; (await countBehind()) > 0 && performance.now() < giveUpMs;) await pause(SECOND_MS);
  const behind = await countBehind();
  const settled = perMinute[SETTLED_MINUTES - 1] ?? 0;
  const last = perMinute.at(-1) ?? 0;
  const growth = Math.round((last / settled) * 100) / 100;
  const figures = { tasks, minutes, settledMb: settled, lastMb: last, mostMb: Math.max(...perMinute), growth };
  const cpu = Math.round(cpuSeconds(pid) - cpuBefore);
  await stopProcess(worker);
  await Promise.all([source.destroy(), owner.destroy()]);
  await bench.drop();
  const targets = { growth: growth <= GROWTH, nothingBehind: behind === 0 };
  console.log(JSON.stringify({ bench: 'soak', ...figures, cpuSeconds: cpu, behind, perMinute, targets }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
