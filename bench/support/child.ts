import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Arrival } from '../reminders/sink';

const DIST = path.join(__dirname, '..', '..');

/** Starts a process of the product, or of the measurement, and waits until it says that it is ready. Its log goes to stderr. */
export async function startProcess(script: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const profile = process.env['BENCH_CPU_PROFILE'];
  const args = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = spawn(process.execPath, [...args, path.join(DIST, script)], {
    env: { PATH: process.env['PATH'], TZ: 'Asia/Shanghai', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('no output');
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.includes('"ready":true')) resolve();
      else if (/"level":[456]0/.test(line)) console.error(line);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  return child;
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The sink in a process of its own. */
export async function startSink(): Promise<{ readonly url: string; take(): Promise<readonly Arrival[]>; stop(): Promise<void> }> {
  const child = fork(path.join(__dirname, '..', 'reminders', 'sink.js'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `smtp://127.0.0.1:${port}`,
    async take() {
      child.send('dump');
      const [{ arrivals }] = (await once(child, 'message')) as [{ arrivals: readonly Arrival[] }];
      return arrivals;
    },
    stop: () => stopProcess(child),
  };
}
