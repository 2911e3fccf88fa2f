import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository, root } from '../paths';
import { watch } from '../until';
import type { NumberedRequest, WorkerAnswer, WorkerRequest, WorkerSettings } from './worker-messages';

/** Deaths that say nothing about the code under test: a sandbox cut off by its time limit (nodejs/node#38503), a kill from outside. */
const NO_FAULT_OF_OURS = /async hook stack has become corrupted/;
const MOST_RESTARTS = 5;
const WORDS_KEPT = 4_000;
/** An idle process uses less than one of these in a minute, a working one several. */
const CPU_GRAIN_S = 3;
const TICKS_A_SECOND = 100;

/** The time of the processor that a process has used, in grains; 0 where that cannot be read. */
function cpuGrains(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Math.floor((Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND / CPU_GRAIN_S);
  } catch {
    return 0;
  }
}

/** Notes a restart for the summary that `npm test` prints (scripts/test.mjs), or says it where jest runs by itself. */
function noteRestart(how: string): void {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const note = `${path.relative(root, testPath)}: ${currentTestName} (${how})\n`;
  const file = process.env['TEST_RESTART_NOTES'];
  if (file) appendFileSync(file, note);
  else process.stderr.write(`the process of the Temporal workers died and was started again in ${note}`);
}

interface Pending {
  readonly numbered: NumberedRequest;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * The process of a test file's workers. When it dies without a fault of the code it is started again with the same workers, and the workflows go on, since
 * they are durable; each restart is noted for the summary of the run. Any other death fails what is asked of it and every `until` of the file, with its words.
 */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private words = '';
  private death: Error | undefined;
  private isClosing = false;
  private numbers = 0;
  private readonly workers = new Map<string, WorkerSettings>();
  private readonly pending = new Map<number, Pending>();
  private readonly unwatch = watch({ progress: () => cpuGrains(this.child?.pid), failure: () => this.death });
  /** How often it was started again. */
  restarts = 0;

  constructor(private readonly onRestart: (how: string) => void = noteRestart) {}

  /** The number of the process; it has one from its first worker on. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(settings: WorkerSettings): Promise<void> {
    await this.ask({ kind: 'start', settings });
    this.workers.set(settings.taskQueue, settings);
  }

  async stop(taskQueue: string): Promise<void> {
    if (this.workers.delete(taskQueue)) await this.ask({ kind: 'stop', taskQueue });
  }

  /** Sets the clock of a worker's steps; answered when steps from now on go by it. */
  async setOffset(taskQueue: string, offsetMs: number): Promise<void> {
    const settings = this.workers.get(taskQueue);
    if (!settings) return;
    this.workers.set(taskQueue, { ...settings, offsetMs });
    await this.ask({ kind: 'setOffset', taskQueue, offsetMs });
  }

  /** Makes the process end with these words; for the tests of what follows. */
  die(words: string, code: number): void {
    this.send({ number: 0, request: { kind: 'die', words, code } });
  }

  async close(): Promise<void> {
    this.isClosing = true;
    this.unwatch();
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    // Its workers have been stopped; a process with Temporal's native part in it does not always end by itself.
    child.kill('SIGKILL');
    await ended;
  }

  private ask(request: WorkerRequest): Promise<void> {
    if (this.death) return Promise.reject(this.death);
    const numbered = { number: ++this.numbers, request };
    return new Promise((resolve, reject) => {
      this.pending.set(numbered.number, { numbered, resolve, reject });
      this.send(numbered);
    });
  }

  private send(message: NumberedRequest): void {
    this.child ??= this.launch();
    // A process that has just died does not take it; it is sent again to the next one.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private launch(): ChildProcess {
    this.words = '';
    const child = fork(inRepository('test/support/temporal/worker-main.ts'), {
      execArgv: ['--enable-source-maps', '--throw-deprecation', '-r', inRepository('test/support/swc-register.cjs')],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (part: Buffer) => (this.words = (this.words + part.toString('utf8')).slice(-WORDS_KEPT)));
    child.on('message', (answer: WorkerAnswer) => this.take(answer));
    child.once('close', (code, signal) => this.ended(child.pid, code, signal));
    return child;
  }

  private take({ number, error }: WorkerAnswer): void {
    const asked = this.pending.get(number);
    this.pending.delete(number);
    if (error === undefined) asked?.resolve();
    else asked?.reject(new Error(`the process of the workers: ${error}`));
  }

  private ended(pid: number | undefined, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.isClosing) return;
    const how = signal ?? `code ${code}`;
    const lastWords = this.words.trim() || 'nothing';
    if ((signal === 'SIGKILL' || NO_FAULT_OF_OURS.test(lastWords)) && this.restarts < MOST_RESTARTS) return this.restart(how);
    this.death = new Error(
      `the process of the Temporal workers (${pid}) died with ${how} after ${this.restarts} restarts; its last words:\n${lastWords}`,
    );
    for (const { reject } of this.pending.values()) reject(this.death);
    this.pending.clear();
  }

  private restart(how: string): void {
    this.restarts += 1;
    this.onRestart(how);
    this.child = this.launch();
    const unanswered = [...this.pending.values()].filter(({ numbered: { number, request } }) => {
      const isRunningAnyway = request.kind === 'start' && this.workers.has(request.settings.taskQueue);
      return !(isRunningAnyway && this.pending.delete(number));
    });
    const fail = (error: Error): void => void (this.death ??= error);
    for (const settings of this.workers.values()) this.ask({ kind: 'start', settings }).catch(fail);
    for (const { numbered } of unanswered) this.send(numbered);
  }
}
