import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDataSource } from '../../platform/postgres/data-source';
import { databaseOn, type DubanDatabase } from '../../platform/postgres/lists/features';
import { actions } from '../../features/assignment/actions';
import type { Person } from '../../features/assignment/use-cases/action';
import { takeAction } from '../../features/assignment/use-cases/take-action';
import { startProcess, startSink, stopProcess } from '../support/child';
import { cpuSeconds } from '../support/cpu';
import { peakMemoryMb } from '../support/memory';
import { actor, issue, settle } from '../support/county';
import { createBenchDatabase } from '../support/database';
import { judge } from './oracle';
import { peakPerSecond, round } from './figures';
import { type BenchPlan, MAIL_FROM, PUBLIC_URL, REPORT_AFTER, slotSeconds } from '../support/plan';
import type { Machine } from '../support/machine';
import type { RunFigures } from './run';

/** The first part of the units reports, eight at a time; answers when each report was begun and answered. */
async function report(
  database: DubanDatabase,
  person: Person,
  obligationIds: readonly string[],
): Promise<Map<number, { startMs: number; endMs: number }>> {
  const answered = new Map<number, { startMs: number; endMs: number }>();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let at = next++; at < obligationIds.length; at = next++) {
      const startMs = Date.now();
      const given = { text: '已完成', isFinal: true };
      const outcome = await takeAction(database, actions.submitReport, { person, id: obligationIds[at] ?? '', given });
      if (outcome.kind !== 'done') throw new Error(`a report was refused: ${JSON.stringify(outcome)}`);
      answered.set(at, { startMs, endMs: Date.now() });
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  return answered;
}

/** The chain of the product: fact, outbox event, relay, workflow, advance, reminder, letter, mail server; its own processes, beside one that only receives. */
export async function runProduct(plan: BenchPlan, machine: Machine): Promise<RunFigures> {
  const bench = await createBenchDatabase(machine.ownerUrl);
  const source = await createDataSource(bench.appUrl, { poolSize: 10, sees: '*', applicationName: 'bench' }).initialize();
  const owner = await createDataSource(bench.ownerUrl, { poolSize: 2, sees: '*' }).initialize();
  const sink = await startSink();
  const env = { SMTP_URL: sink.url, MAIL_FROM, PUBLIC_URL };
  const worker = await startProcess('worker/main.js', {
    ...machine.workerEnv,
    ...env,
    DATABASE_URL: bench.urlFor('worker'),
    TEMPORAL_ADDRESS: machine.temporalAddress,
    TEMPORAL_NAMESPACE: machine.temporalNamespace,
    TEMPORAL_TASK_QUEUE: `bench-${Date.now()}`,
    WORKFLOW_BUNDLE: path.join(__dirname, '..', '..', 'workflow-bundle.js'),
  });
  const { office, units } = await settle(owner, plan.assignments);
  const database = databaseOn(source);
  const pids = { postgres: machine.postgresPid, temporal: machine.temporalPid, worker: worker.pid ?? 0 };
  const before = Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)] as const);

  const issuedMs = await issue(database, plan, office, units);
  const issueMs = Date.now() - issuedMs;
  // The letters of the assignment itself are not among the five reminders.
  await owner.query(`update reminder set state = 'skipped' where kind = 'event'`);
  // What autovacuum does within a minute of so large a write.
  await owner.query('analyze');
  const dispatcher = await startProcess('worker/dispatcher.js', { ...env, DATABASE_URL: bench.urlFor('dispatcher') });
  const dispatcherCpu = cpuSeconds(dispatcher.pid ?? 0);

  const [duties] = await Promise.all([
    owner.query<{ id: string; due: number[] }[]>(
      `select id from obligation o where kind = 'result' order by (select substr(code, 2)::int from unit where id = o.unit_id)`,
    ),
  ]);
  const dueMs = slotSeconds(plan).map((seconds) => Math.ceil((issuedMs + seconds * 1000) / 1000) * 1000);
  const untilMs = (ms: number): Promise<void> => pause(Math.max(0, ms - Date.now()));
  await untilMs((dueMs[REPORT_AFTER - 1] ?? 0) + plan.everySeconds * 400);
  const reporters = duties.slice(0, Math.floor(plan.assignments * plan.reportShare)).map(({ id }) => id);
  const unitIds = new Set(units.map(({ id }) => id));
  const person = { actor, access: { duties: [{ duty: 'contact', unitIds, actingUnitIds: unitIds }] } } as const;
  const answered = await report(database, person, reporters);
  await untilMs((dueMs.at(-1) ?? 0) + 1_000);
  const isOver = async (): Promise<boolean> => {
    const [row] = await owner.query<{ open: boolean }[]>(
      `select exists (select from reminder where state = 'recorded' and kind = 'ladder') or exists (select from letter where state <> 'sent') as open`,
    );
    return row?.open === false;
  };
  for (const giveUpMs = Date.now() + 120_000; !(await isOver()) && Date.now() < giveUpMs;) await pause(500);
  const cpu = Object.fromEntries([
    ...before.map(([name, seconds]) => [name, round(cpuSeconds(pids[name as keyof typeof pids]) - seconds)] as const),
    ['dispatcher', round(cpuSeconds(dispatcher.pid ?? 0) - dispatcherCpu)] as const,
  ]);
  const memoryMb = {
    worker: peakMemoryMb(worker.pid ?? 0),
    dispatcher: peakMemoryMb(dispatcher.pid ?? 0),
    temporal: peakMemoryMb(machine.temporalPid),
  };
  const arrivals = await sink.take();
  await Promise.all([stopProcess(worker), stopProcess(dispatcher)]);
  await sink.stop();
  await Promise.all([source.destroy(), owner.destroy()]);
  await bench.drop();
  const total = Object.values(cpu).reduce((sum, seconds) => sum + seconds, 0);
  return {
    ...judge(arrivals, plan.assignments, dueMs, answered, plan.everySeconds * 1_000),
    issueMs,
    peak1s: peakPerSecond(arrivals, 1_000),
    peak3s: peakPerSecond(arrivals, 3_000),
    cpuSeconds: cpu,
    cpuPer1000: round((total * 1000) / plan.assignments),
    memoryMb,
  };
}
