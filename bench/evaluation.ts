import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from 'pg';
import { figuresOf } from './evaluation/figures-of';
import { round } from './reminders/figures';
import { createBenchDatabase } from './support/database';
import { machineOf } from './support/machine';

const UNITS = 100_000;
const MOST_SECONDS = 2;
const MOST_MB = 400;

interface Evaluated {
  readonly ms: number;
  readonly proposed: number;
  readonly sha256: string;
  readonly peakMb: number;
}

async function evaluate(order: 'given' | 'reversed'): Promise<Evaluated> {
  const script = path.join(__dirname, 'evaluation', 'evaluate-once.js');
  const child = spawn(process.execPath, [script, String(UNITS), order], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the evaluation ended with ${code}`);
  return JSON.parse(said) as Evaluated;
}

/** What one would take instead: the rank alone, by a window over the rows that the database holds; milliseconds. */
async function rankInPostgres(): Promise<number> {
  const rows = figuresOf(UNITS);
  const bench = await createBenchDatabase(machineOf(process.env).ownerUrl);
  const client = new Client({ connectionString: bench.ownerUrl });
  await client.connect();
  try {
    await client.query('create temp table standing (code text, quota int, paid int)');
    await client.query('insert into standing select * from unnest($1::text[], $2::int[], $3::int[])', [
      rows.map(({ code }) => code),
      rows.map(({ quota }) => quota),
      rows.map(({ paid }) => paid),
    ]);
    const began = performance.now();
    await client.query(
      `select code, rank() over (order by paid::numeric / quota desc), paid::bigint * 10000 >= 9800::bigint * quota as reached
       from standing where quota >= 30 order by 2, code`,
    );
    return performance.now() - began;
  } finally {
    await client.end();
    await bench.drop();
  }
}

/** `npm run bench -- evaluation`: 100,000 units to rank, mark and freeze, each run in a fresh process: the same bytes whatever the order in which they come. */
async function main(): Promise<void> {
  const runs: Evaluated[] = [];
  for (const order of ['given', 'reversed', 'given'] as const) runs.push(await evaluate(order));
  const seconds = Math.max(...runs.map(({ ms }) => ms)) / 1_000;
  const isSame = new Set(runs.map(({ sha256 }) => sha256)).size === 1;
  const peakMb = Math.max(...runs.map((run) => run.peakMb));
  const met = seconds <= MOST_SECONDS && isSame && peakMb <= MOST_MB;
  console.log(
    JSON.stringify({
      units: UNITS,
      worstSeconds: round(seconds),
      isSame,
      proposed: runs[0]?.proposed,
      peakMb,
      rankInPostgresSeconds: round((await rankInPostgres()) / 1_000),
      targets: { worstSeconds: MOST_SECONDS, peakMb: MOST_MB },
      met,
    }),
  );
  process.exitCode = met ? 0 : 1;
}

void main();
