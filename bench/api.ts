import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type Asker, askAll, rateOf, spread } from './api/ask';
import { seed, signIn } from './api/seed';
import { round } from './reminders/figures';
import { startProcess, stopProcess } from './support/child';
import { createBenchDatabase } from './support/database';
import { machineOf } from './support/machine';

/** Milliseconds of a page of the ledger, the slowest of a hundred left out; share of the bare one's requests a second. (architecture: targets) */
const LEDGER_P99_MS = 150;
const SHARE_OF_BARE = 0.7;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What people look at in the ledger: every light, state, kind and order, words, a unit, a notice. */
const looksOf = (unitId: string, campaignId: string): readonly string[] => [
  '/ledger',
  '/ledger?sort=open',
  ...['red', 'yellow', 'blue', 'none'].map((colour) => `/ledger?colour=${colour}`),
  ...['open', 'done', 'unsigned', 'toReview', 'extensionPending'].map((state) => `/ledger?state=${state}`),
  `/ledger?text=${encodeURIComponent('公示')}`,
  `/ledger?text=${encodeURIComponent('第3村')}`,
  `/ledger?unit=${unitId}`,
  `/ledger?campaign=${campaignId}`,
  '/api/tasks?limit=50',
];

const middleOf = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Product and bare one in turn, so that both meet the same neighbours: their shares, round by round. */
async function compare(path: string, product: Asker, bare: Asker, rounds: number, times: number) {
  const load = { times, atOnce: 4 };
  await rateOf(product, path, load);
  await rateOf(bare, path, load);
  const shares: number[] = [];
  const rates: [number, number][] = [];
  for (let at = 0; at < rounds; at += 1) {
    const [ours, theirs] = [await rateOf(product, path, load), await rateOf(bare, path, load)];
    shares.push(ours / theirs);
    rates.push([round(ours), round(theirs)]);
  }
  return { share: round(middleOf(shares)), least: round(Math.min(...shares)), most: round(Math.max(...shares)), rates };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      assignments: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      looks: { type: 'string', default: '10' },
    },
  });
  const machine = machineOf(process.env);
  const bench = await createBenchDatabase(machine.ownerUrl);
  const superUrl = new URL(machine.ownerUrl);
  superUrl.pathname = new URL(bench.ownerUrl).pathname;
  const superuser = new Client({ connectionString: superUrl.href });
  await superuser.connect();
  console.error(`督办：${values.assignments} 项任务分解`);
  await seed(superuser, Number(values.assignments));
  const { rows } = await superuser.query<{ village: string; township: string; campaign: string; task: string }>(
    `select (select id from unit where code = 'V1') as village, (select id from unit where code = 'T2') as township,
       (select id from campaign order by issued_at limit 1) as campaign, (select id from task order by id limit 1) as task`,
  );
  const [{ village, township, campaign, task } = { village: '', township: '', campaign: '', task: '' }] = rows;
  const [port, barePort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PUBLIC_URL: url,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    MAIL_FROM: 'duban@bench.example',
    SECOND_FACTOR: 'none',
    LOG_LEVEL: 'info',
  };
  const processes = await Promise.all([
    startProcess('api/main.js', { ...env, DATABASE_URL: bench.urlFor('api'), HOST: '127.0.0.1', PORT: `${port}` }),
    startProcess('bench/api/bare.js', {
      DATABASE_URL: superUrl.href,
      UNIT_DATABASE_URL: bench.urlFor('api'),
      UNIT_ID: village,
      PORT: `${barePort}`,
    }),
  ]);
  const as = async (email: string): Promise<Asker> => ({ url, cookie: await signIn(superuser, url, email) });
  const [office, town, unit] = [await as('off@bench.example'), await as('t2@bench.example'), await as('v1@bench.example')];
  const bareFor = ({ cookie }: Asker): Asker => ({ url: `http://127.0.0.1:${barePort}`, cookie });

  const ledger: Record<string, ReturnType<typeof spread>> = {};
  const slowest: Record<string, string> = {};
  for (const [who, asker, unitId] of [
    ['office', office, township],
    ['township', town, village],
  ] as const) {
    const looks = looksOf(unitId, campaign);
    await askAll(asker, looks, 1);
    const times = new Map<string, number[]>();
    for (let at = 0; at < Number(values.looks); at += 1)
      for (const look of looks) times.set(look, [...(times.get(look) ?? []), ...(await askAll(asker, [look], 1))]);
    ledger[who] = spread([...times.values()].flat());
    const [worst] = [...times].sort(([, one], [, other]) => middleOf(other) - middleOf(one));
    slowest[who] = worst ? `${worst[0]} ${Math.round(middleOf(worst[1]))} ms` : '';
    console.error(`台账 ${who}　${JSON.stringify(ledger[who])}　最慢 ${slowest[who]}`);
  }
  const rounds = Number(values.rounds);
  const list = await compare('/api/tasks?limit=50', office, bareFor(office), rounds, 30);
  const lookUp = await compare(`/api/tasks/${task}`, unit, bareFor(unit), rounds, 200);
  console.error(`台账接口 ${JSON.stringify(list)}\n任务接口 ${JSON.stringify(lookUp)}`);
  const targets = {
    ledgerP99: Object.values(ledger).every(({ p99 }) => p99 <= LEDGER_P99_MS),
    listOfBare: list.share >= SHARE_OF_BARE,
    lookUpOfBare: lookUp.share >= SHARE_OF_BARE,
  };
  console.log(JSON.stringify({ bench: 'api', assignments: Number(values.assignments), ledger, slowest, list, lookUp, targets }));
  await Promise.all(processes.map(stopProcess));
  await superuser.end();
  await bench.drop();
  if (!Object.values(targets).every(Boolean)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
