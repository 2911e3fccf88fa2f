import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { round } from './reminders/figures';

/** The villages of the county of the notice. */
const VILLAGES = 986;
const MOST_MS = 10_000;
const MOST_MB = 400;

interface Written {
  readonly made: number;
  readonly kept: number;
  readonly peakMb: number;
}

const start = (folder: string): ChildProcess =>
  spawn(process.execPath, [path.join(__dirname, 'postings', 'write-all.js'), folder, String(VILLAGES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Writes the sheets in a process of their own: what it said, and how long it took from its start to its end. */
async function write(folder: string): Promise<Written & { readonly ms: number }> {
  const since = performance.now();
  const child = start(folder);
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`writing ended with ${code}`);
  return { ...(JSON.parse(said) as Written), ms: performance.now() - since };
}

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const sheetsIn = async (folder: string): Promise<readonly string[]> => (await filesIn(folder)).filter((file) => file.endsWith('.docx'));

/** Kills a run as soon as a third of the sheets are there; how many then were. */
async function killMidway(folder: string): Promise<number> {
  await mkdir(folder);
  const child = start(folder);
  const closed = once(child, 'close');
  for (let there = 0; there < VILLAGES / 3 && child.exitCode === null;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    there = (await sheetsIn(folder)).length;
  }
  child.kill('SIGKILL');
  await closed;
  return (await sheetsIn(folder)).length;
}

async function main(): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'duban-postings-'));
  try {
    const [whole, resumed] = [path.join(home, 'whole'), path.join(home, 'resumed')];
    const first = await write(whole);
    console.error(`  ${VILLAGES} 个村：${Math.round(first.ms)} ms，内存最多 ${first.peakMb} MB`);
    const atDeath = await killMidway(resumed);
    const second = await write(resumed);
    console.error(`  写到 ${atDeath} 个时被 kill -9，再起：补写 ${second.made} 个，保留 ${second.kept} 个，${Math.round(second.ms)} ms`);
    let different = 0;
    for (const file of await sheetsIn(whole)) {
      const [one, other] = await Promise.all([readFile(file), readFile(path.join(resumed, path.relative(whole, file)))]);
      if (!one.equals(other) || !('word/document.xml' in unzipSync(one))) different += 1;
    }
    const figures = {
      villages: VILLAGES,
      ms: round(first.ms),
      peakMb: Math.max(first.peakMb, second.peakMb),
      atDeath,
      kept: second.kept,
      different,
    };
    const targets = {
      time: first.ms <= MOST_MS,
      memory: figures.peakMb <= MOST_MB,
      resumes: second.kept === atDeath && second.made === VILLAGES - atDeath && different === 0,
    };
    console.log(JSON.stringify({ bench: 'postings', ...figures, targets }));
    if (!Object.values(targets).every(Boolean)) process.exitCode = 1;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
