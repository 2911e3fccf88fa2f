import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SEES_EVERYTHING } from '../../../platform/postgres/access/settings';
import { Client, Connection } from '@temporalio/client';
import { Pool } from 'pg';
import { type InboxEntry, parseIndexLine } from '../../../platform/inbox/index-line';
import { inboxPaths } from '../../../platform/inbox/folder';
import { inLauncher } from '../../support/launcher';
import { root } from '../../support/paths';
import { watch } from '../../support/until';

/** What would lead the launcher to other servers or another home. */
const NOT_OURS = /^(DATABASE_|TEMPORAL_|SMTP_URL|PUBLIC_URL|SESSION_SECRET|DUBAN_HOME|INIT_CWD|LOG_LEVEL|PORT$)/;

interface InstanceData {
  readonly processes: Readonly<Record<string, { readonly pid: number }>>;
  readonly env: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The whole product in a home of its own, brought up by the launcher and broken by the test. */
export class Instance {
  private launcher: ChildProcess | undefined;
  private readonly unwatch = watch({ progress: () => this.writes() });
  private postgres: Pool | undefined;
  private constructor(
    readonly home: string,
    private readonly port: number,
    private readonly own: NodeJS.ProcessEnv,
  ) {}

  /** A home that Postgres, which runs under another account where root tests, can reach. `own`: what the launcher is given of its environment. */
  static async make(own: NodeJS.ProcessEnv = {}, below = tmpdir()): Promise<Instance> {
    const home = mkdtempSync(path.join(below, 'duban-faults-'));
    chmodSync(home, 0o755);
    return new Instance(home, await freePort(), own);
  }

  private get environment(): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name));
    // The people of a fault test enter by links.
    return { ...Object.fromEntries(kept), SECOND_FACTOR: 'none', ...this.own, PORT: String(this.port) };
  }

  private get data(): InstanceData {
    return JSON.parse(readFileSync(path.join(this.home, 'instance.json'), 'utf8')) as InstanceData;
  }

  /** What the launcher gives its processes. */
  variable(name: string): string {
    const value = this.data.env[name];
    if (value === undefined) throw new Error(`${name} is not in the environment of the instance`);
    return value;
  }

  get url(): string {
    return this.variable('PUBLIC_URL');
  }

  pidOf(name: string): number {
    const found = this.data.processes[name];
    if (!found) throw new Error(`the instance has no process ${name}`);
    return found.pid;
  }

  get processNames(): readonly string[] {
    return Object.keys(this.data.processes).sort();
  }

  get launcherPid(): number {
    if (this.launcher?.pid === undefined) throw new Error('the launcher does not run');
    return this.launcher.pid;
  }

  /** Starts the launcher; answers when it says that everything runs. */
  async start(): Promise<void> {
    const launcher = spawn(process.execPath, ['scripts/start.mjs', '--home', this.home], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.launcher = launcher;
    let output = '';
    const isUp = await new Promise<boolean>((resolve) => {
      const take = (part: Buffer): void => {
        output += part.toString('utf8');
        if (output.includes('数据目录  ')) resolve(true);
      };
      launcher.stdout.on('data', take);
      launcher.stderr.on('data', take);
      launcher.once('close', () => resolve(false));
    });
    if (!isUp) throw new Error(`the instance did not start:\n${output}`);
  }

  /** Stops the instance as Ctrl-C does. */
  async stop(): Promise<void> {
    await this.disconnect();
    await this.endLauncher('SIGTERM');
  }

  /** kill -9 of everything at once: the launcher first, so that it revives nothing. */
  async killAll(): Promise<void> {
    const pids = Object.values(this.data.processes).map(({ pid }) => pid);
    this.launcher?.kill('SIGKILL');
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await this.endLauncher('SIGKILL');
    await this.disconnect();
  }

  /** Runs a `duban` command to its end; answers its code and what it printed. */
  async duban(...args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
    const child = spawn(process.execPath, ['scripts/duban.mjs', '--home', this.home, ...args], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString('utf8')));
    await once(child, 'close');
    return { code: child.exitCode, output };
  }

  /** A statement as the owner of the database, who sees every row; several may run at once. */
  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.postgres ??= new Pool({ connectionString: this.variable('DATABASE_OWNER_URL'), options: SEES_EVERYTHING, max: 4 }).on(
      'error',
      () => undefined,
    );
    return (await this.postgres.query(text, [...values])).rows as Row[];
  }

  /** The single number that a statement answers. */
  async count(text: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.sql<{ n: number }>(`select count(*)::int as n from ${text}`, values);
    if (!row) throw new Error('no row');
    return row.n;
  }

  /** Grows with whatever the instance writes. */
  private async writes(): Promise<unknown> {
    const text = 'select sum(tup_inserted + tup_updated + tup_deleted)::text as rows from pg_stat_database';
    return ['SMTP_URL' in this.own ? undefined : this.inboxSize(), await this.sql(text)];
  }

  /** How many letters the inbox holds; only looks at the folder, and so is quick enough to be asked during a burst. */
  inboxSize(): number {
    return readdirSync(inboxPaths(this.variable('INBOX_DIR')).messages).length;
  }

  /** Everything the inbox holds, oldest first. */
  inbox(): readonly InboxEntry[] {
    const lines = readFileSync(inboxPaths(this.variable('INBOX_DIR')).index, 'utf8').split('\n');
    return lines.flatMap((line) => parseIndexLine(line) ?? []);
  }

  /** Runs `work` with a client of the instance's Temporal. */
  async withTemporal<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address: this.variable('TEMPORAL_ADDRESS') });
    try {
      return await work(new Client({ connection, namespace: this.variable('TEMPORAL_NAMESPACE') }));
    } finally {
      await connection.close();
    }
  }

  /** Ends whatever still runs, however the test left it, and removes the home. */
  async remove(): Promise<void> {
    this.unwatch();
    await this.disconnect();
    await this.endLauncher('SIGTERM');
    inLauncher(
      `const { openInstance } = await load('instance/instance-file');
       const { stopStrays } = await load('processes/strays');
       const { takeDown } = await load('instance/instance');
       const instance = openInstance(args[0]);
       await takeDown(instance, (_title, work) => work(() => undefined));
       await stopStrays(instance);
       answer(true);`,
      this.home,
    );
    rmSync(this.home, { recursive: true, force: true });
  }

  private async disconnect(): Promise<void> {
    const pool = this.postgres;
    this.postgres = undefined;
    await pool?.end().catch(() => undefined);
  }

  private async endLauncher(signal: NodeJS.Signals): Promise<void> {
    const { launcher } = this;
    this.launcher = undefined;
    if (!launcher || launcher.exitCode !== null || launcher.signalCode !== null) return;
    const ended = once(launcher, 'exit');
    launcher.kill(signal);
    await ended;
  }
}
