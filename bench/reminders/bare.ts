import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { dayOfInstant } from '../../core/calendar/civil-day';
import type { LetterLine } from '../../features/letters/rules/letter-line';
import type { LetterDraft } from '../../features/letters/use-cases/letter-composer';
import { startProcess, startSink, stopProcess } from '../support/child';
import { cpuSeconds } from '../support/cpu';
import { peakMemoryMb } from '../support/memory';
import { createBenchDatabase } from '../support/database';
import { peakPerSecond, round } from './figures';
import { judge } from './oracle';
import { addressOf, type BenchPlan, MAIL_FROM, PUBLIC_URL, REPORT_AFTER, slotSeconds } from '../support/plan';
import type { Machine } from '../support/machine';
import type { RunFigures } from './run';

function draftOf(unit: number, reminder: number, nowMs: number, plan: BenchPlan): LetterDraft {
  const today = dayOfInstant(nowMs);
  const line: LetterLine = {
    notice: { title: '关于做好城乡居民基本养老保险费征缴工作的通知', number: '某政办发〔2026〕12号' },
    ordinal: '（一）',
    role: 'responsible',
    taskId: '019a0000-0000-7000-8000-000000000000',
    taskTitle: `城乡居民基本养老保险费征缴工作第${Math.floor(unit / plan.tasksOf) + 1}批`,
    unitName: `第${unit}单位`,
    obligationKind: 'result',
    obligationTitle: '征缴率达到95％',
    rung: `s${reminder}`,
    audience: 'contact',
    urgency: 'coming',
    colour: 'none',
    deadlineDay: today + 365,
    isMet: false,
    overdueWorkDays: 0,
    isEstimated: true,
    isVacant: false,
    params: {},
  };
  const to = { personId: '', name: `联系人${unit}`, address: addressOf(unit) };
  return {
    letterId: `${reminder}-${unit}`,
    kind: 'digest',
    to,
    day: today,
    formedAtMs: nowMs,
    office: { name: '县人民政府办公室', contacts: [] },
    lines: [line],
  };
}

/** The same mails at the same pace by a bare outbox: rows with an instant each, and a worker that sends what is due. */
export async function runBare(plan: BenchPlan, machine: Machine): Promise<RunFigures> {
  const bench = await createBenchDatabase(machine.ownerUrl);
  const client = new Client({ connectionString: bench.ownerUrl });
  await client.connect();
  await client.query(`create table outbox (id bigint generated always as identity primary key, unit integer not null, draft jsonb not null, due_at timestamptz not null,
    state text not null default 'waiting', attempt integer not null default 0, sent_at timestamptz, reply text)`);
  await client.query(`create index outbox_due on outbox (due_at) where state = 'waiting'`);
  await client.query('create index outbox_unit on outbox (unit)');
  const sink = await startSink();
  const worker = await startProcess('bench/reminders/bare-outbox.js', {
    DATABASE_URL: bench.ownerUrl,
    SMTP_URL: sink.url,
    MAIL_FROM,
    PUBLIC_URL,
  });
  const pids = { postgres: machine.postgresPid, worker: worker.pid ?? 0 };
  const before = Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)] as const);

  const issuedMs = Date.now();
  const dueMs = slotSeconds(plan).map((seconds) => Math.ceil((issuedMs + seconds * 1000) / 1000) * 1000);
  await client.query('begin');
  for (let from = 0; from < plan.assignments; from += 1_000) {
    const units = Array.from({ length: Math.min(1_000, plan.assignments - from) }, (_, at) => from + at);
    const rows = units.flatMap((unit) => dueMs.map((due, at) => ({ unit, due, draft: draftOf(unit, at + 1, issuedMs, plan) })));
    await client.query(
      `insert into outbox (unit, draft, due_at) select unit, draft, to_timestamp(due / 1000.0) from json_to_recordset($1) as r (unit int, draft jsonb, due float8)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('commit');
  await client.query('analyze');
  const issueMs = Date.now() - issuedMs;

  const untilMs = (ms: number): Promise<void> => pause(Math.max(0, ms - Date.now()));
  await untilMs((dueMs[REPORT_AFTER - 1] ?? 0) + plan.everySeconds * 400);
  const answered = new Map<number, { startMs: number; endMs: number }>();
  for (let unit = 0; unit < Math.floor(plan.assignments * plan.reportShare); unit += 1) {
    const startMs = Date.now();
    await client.query(`update outbox set state = 'dropped' where unit = $1 and state = 'waiting'`, [unit]);
    answered.set(unit, { startMs, endMs: Date.now() });
  }
  await untilMs((dueMs.at(-1) ?? 0) + 1_000);
  const isOver = async (): Promise<boolean> =>
    (await client.query(`select from outbox where state in ('waiting', 'sending') limit 1`)).rowCount === 0;
  for (const giveUpMs = Date.now() + 120_000; !(await isOver()) && Date.now() < giveUpMs;) await pause(500);
  const cpu = Object.fromEntries(before.map(([name, seconds]) => [name, round(cpuSeconds(pids[name as keyof typeof pids]) - seconds)]));
  const memoryMb = { worker: peakMemoryMb(worker.pid ?? 0) };
  const arrivals = await sink.take();
  await stopProcess(worker);
  await sink.stop();
  await client.end();
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
