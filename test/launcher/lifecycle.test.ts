import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { inLauncher } from '../support/launcher';
import { root } from '../support/paths';

/** Prints the secrets that the process was handed, and who it is to the database and to the system. */
const TELL = `const told = JSON.stringify({ ready: true, uid: process.getuid?.(), role: process.env['DATABASE_URL'] && new URL(process.env['DATABASE_URL']).username,
  secrets: ['DATABASE_OWNER_URL', 'SESSION_SECRET', 'SMTP_URL'].filter((name) => process.env[name]) });
  console.log(told);`;
const background = `${TELL} setInterval(() => undefined, 1000);`;

/** Small programs in the places of the product's, so that this file tests the launcher alone; Postgres, Temporal, compiler and bundler are the real ones. */
const STAND_INS: Readonly<Record<string, string>> = {
  'api/main.ts': `import { createServer } from 'node:http';
    ${TELL}
    createServer((request, response) => { response.statusCode = request.url === '/api/health' ? 200 : 404; response.end(); })
      .listen(Number(process.env['PORT']), '127.0.0.1');`,
  'worker/main.ts': background,
  'worker/dispatcher.ts': background,
  'worker/inbox.ts': background,
  'cli/main.ts': `if (process.argv[2] === 'account') console.log(process.env['PUBLIC_URL'] + '/first');`,
  'workflows/workflows.ts': `export async function emptyWorkflow(): Promise<void> {}`,
};

/** What the process printed at its latest start. */
const toldBy = (name: string) =>
  JSON.parse(
    readFileSync(join(home, 'logs', `${name}.log`), 'utf8')
      .trimEnd()
      .split('\n')
      .at(-1) ?? '',
  ) as Record<string, unknown>;

interface InstanceData {
  readonly passwords: Readonly<Record<string, string>>;
  readonly ports: Readonly<Record<string, number>>;
  readonly processes: Readonly<Record<string, { readonly pid: number }>>;
  readonly launcher?: { readonly url: string };
}

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
if (!isRoot) console.warn('not root on Linux: that the processes leave root is not tested');

let checkout: string;
let home: string;
const launchers: ChildProcess[] = [];

beforeAll(() => {
  // The stand-in checkout shares node_modules by a link: a launcher that found them stale would empty those of this checkout.
  const isInstalled = inLauncher(`const { isInstalled } = await load('build/install'); answer(isInstalled());`);
  if (!isInstalled) throw new Error('node_modules is not what package-lock.json asks for: run `npm ci --ignore-scripts` first');
  checkout = mkdtempSync(join(tmpdir(), 'duban-checkout-'));
  chmodSync(checkout, 0o755);
  home = join(checkout, 'data');
  for (const name of ['scripts', 'package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  for (const [name, text] of Object.entries(STAND_INS)) {
    mkdirSync(dirname(join(checkout, name)), { recursive: true });
    writeFileSync(join(checkout, name), `${text}\nexport {};\n`);
  }
});

afterAll(async () => {
  for (const launcher of launchers) await end(launcher, 'SIGTERM');
  rmSync(checkout, { recursive: true, force: true });
});

const instance = () => JSON.parse(readFileSync(join(home, 'instance.json'), 'utf8')) as InstanceData;

function isAlive(pid: number): boolean {
  try {
    // A killed orphan may stay a zombie where nobody collects it.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function end(launcher: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  launcher.kill(signal);
  return ended;
}

/** Starts the launcher; answers when it has printed the address, or ended. */
async function start(): Promise<{ launcher: ChildProcess; output: string; code: number | null }> {
  const env = { ...process.env, PORT: '', DUBAN_HOME: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '', SMTP_URL: '' };
  const launcher = spawn(process.execPath, ['scripts/start.mjs', '--home', home], { cwd: checkout, env });
  launchers.push(launcher);
  let output = '';
  await new Promise<void>((resolve) => {
    const take = (part: Buffer) => {
      output += part.toString('utf8');
      if (output.includes('数据目录')) resolve();
    };
    launcher.stdout.on('data', take);
    launcher.stderr.on('data', take);
    launcher.once('close', () => resolve());
  });
  return { launcher, output, code: launcher.exitCode };
}

/** On Linux, whom the system takes the process for. */
const uidOf = (pid: number) => Number(/^Uid:\t\d+\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** Who each role is when it signs in to the built-in database, or the code of the refusal. */
async function signIns(): Promise<Record<string, string>> {
  const { passwords, ports } = instance();
  const signIn = async (name: string): Promise<string> => {
    const client = new Client({
      host: '127.0.0.1',
      port: ports['postgres'],
      database: 'duban',
      user: `duban_${name}`,
      password: passwords[name] ?? '-',
    });
    try {
      await client.connect();
      return (await client.query<{ me: string }>('select current_user as me')).rows[0]?.me ?? '';
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await client.end();
    }
  };
  const names = ['api', 'worker', 'dispatcher', 'command', 'app'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await signIn(name)] as const)));
}

const health = async () => fetch(`${instance().launcher?.url}/api/health`);
const pidsOf = () => Object.fromEntries(Object.entries(instance().processes).map(([name, { pid }]) => [name, pid]));

it('starts, says where it already runs, takes over after kill -9, and leaves nothing running when it is told to stop', async () => {
  const first = await start();
  expect(first.output).toContain('督办已启动');
  expect(first.output).toContain('/first');
  expect(first.output).not.toMatch(/Temporal {2}http/);
  expect((await health()).status).toBe(200);
  expect(toldBy('api')).toMatchObject({ role: 'duban_api', secrets: ['SESSION_SECRET'] });
  expect(toldBy('worker')).toMatchObject({ role: 'duban_worker', secrets: [] });
  expect(toldBy('dispatcher')).toMatchObject({ role: 'duban_dispatcher', secrets: ['SMTP_URL'] });
  expect(toldBy('inbox')).toMatchObject({ secrets: [] });
  expect(await signIns()).toEqual({
    api: 'duban_api',
    worker: 'duban_worker',
    dispatcher: 'duban_dispatcher',
    command: 'duban_command',
    app: '28P01',
  });
  const before = pidsOf();
  expect(Object.keys(before).sort()).toEqual(['api', 'dispatcher', 'inbox', 'postgres', 'temporal', 'worker']);

  if (isRoot) expect(Object.entries(before).filter(([, pid]) => uidOf(pid) === 0)).toEqual([]);

  const second = await start();
  expect(second.output).toContain('督办已在运行');
  expect(pidsOf()).toEqual(before);

  await end(first.launcher, 'SIGKILL');
  const third = await start();
  expect(third.output).toContain('接管上次留下的');
  const after = pidsOf();
  expect([after['postgres'], after['temporal']]).toEqual([before['postgres'], before['temporal']]);
  expect(['api', 'dispatcher', 'inbox', 'worker'].filter((name) => isAlive(before[name]!))).toEqual([]);
  expect((await health()).status).toBe(200);

  await end(third.launcher, 'SIGTERM');
  expect(third.launcher.exitCode).toBe(0);
  expect(Object.entries(after).filter(([, pid]) => isAlive(pid))).toEqual([]);
});
