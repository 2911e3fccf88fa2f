import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { until } from '../../../support/until';
import type { Instance } from '../instance';
import { isRunning, signal, treeOf } from '../process-tree';
import { startSecondDispatcher } from '../second-dispatcher';
import type { SmallDisk } from '../small-disk';
import type { MailServer } from './mail-server';
import { type Fault, faultText, type Step, type Target } from './plan';

/** What faults are carried out on. `tell` hears what was left out, and why. */
export interface Scene {
  readonly instance: Instance;
  readonly mail: MailServer;
  readonly disk: SmallDisk | undefined;
  readonly tell: (line: string) => void;
}

/** The pid of a program that runs now; undefined while the launcher has yet to start it again. */
function runningPid(instance: Instance, target: Target): number | undefined {
  if (!instance.processNames.includes(target)) return undefined;
  const pid = instance.pidOf(target);
  return isRunning(pid) ? pid : undefined;
}

async function pause(pid: number, forMs: number): Promise<void> {
  const stopped = treeOf(pid).filter((one) => signal(one, 'SIGSTOP'));
  try {
    await elapse(forMs);
  } finally {
    for (const one of stopped) signal(one, 'SIGCONT');
  }
}

/** Ends Temporal and deletes its store before the launcher, which is held meanwhile, can start it again. */
async function loseTemporalStore({ instance }: Scene, pid: number): Promise<void> {
  signal(instance.launcherPid, 'SIGSTOP');
  try {
    signal(pid, 'SIGKILL');
    await until('Temporal is gone', () => !isRunning(pid));
    const store = path.join(instance.home, 'temporal');
    for (const name of readdirSync(store)) rmSync(path.join(store, name), { recursive: true });
  } finally {
    signal(instance.launcherPid, 'SIGCONT');
  }
}

/** A second dispatcher like the one at `pid`, ended by kill -9. */
async function secondDispatcher(pid: number, forMs: number): Promise<void> {
  const second = startSecondDispatcher(pid);
  await elapse(forMs);
  await second.kill();
}

/** Moves the county's clock on to an instant that is given in SQL. */
const MOVE_CLOCK = (to: string): string => `do $$ begin
  lock table letter in share row exclusive mode;
  if not exists (select from letter where state = 'sending') then
    update instance set offset_ms = offset_ms + greatest(0, (extract(epoch from ${to} - duban_now()) * 1000)::bigint);
  end if;
end $$`;
export const NEXT_MORNING = `((duban_now() at time zone 'Asia/Shanghai')::date + 1 + time '09:00') at time zone 'Asia/Shanghai'`;

/**
 * Moves the county's clock on. No letter may be on its way meanwhile: its claim would look as old as the clock has jumped, which no real clock does.
 */
export async function moveClock(instance: Instance, to: string): Promise<void> {
  const offset = async (): Promise<string | undefined> =>
    (await instance.sql<{ offset_ms: string }>('select offset_ms::text from instance'))[0]?.offset_ms;
  let before: string | undefined;
  await until('the clock is moved', async () => {
    try {
      before ??= await offset();
      await instance.sql(MOVE_CLOCK(to));
      return (await offset()) !== before;
    } catch {
      return false;
    }
  });
}

async function mood({ mail }: Scene, fault: Fault & { readonly kind: 'mail' }): Promise<void> {
  mail.turn(fault.mood);
  await elapse(fault.forMs);
  mail.calm();
}

async function fullDisk({ disk, tell }: Scene, forMs: number): Promise<void> {
  if (!disk) return tell('no full disk: only root on Linux can mount a small file system');
  disk.fill();
  await elapse(forMs);
  disk.empty();
}

async function carryOut(scene: Scene, fault: Fault): Promise<void> {
  if (fault.kind === 'mail') return mood(scene, fault);
  if (fault.kind === 'fullDisk') return fullDisk(scene, fault.forMs);
  if (fault.kind === 'nextDay') return moveClock(scene.instance, NEXT_MORNING);
  const target = 'target' in fault ? fault.target : fault.kind === 'loseTemporalStore' ? 'temporal' : 'dispatcher';
  const pid = runningPid(scene.instance, target);
  if (pid === undefined) return scene.tell(`${fault.kind} left out: ${target} is not running`);
  if (fault.kind === 'kill') signal(pid, 'SIGKILL');
  else if (fault.kind === 'restart') signal(pid, target === 'postgres' ? 'SIGINT' : 'SIGTERM');
  else if (fault.kind === 'pause') await pause(pid, fault.forMs);
  else if (fault.kind === 'secondDispatcher') await secondDispatcher(pid, fault.forMs);
  else await loseTemporalStore(scene, pid);
}

/** Carries out the faults of a plan, each at its time, whether or not those before it are over. Returns when all are. */
export async function carryOutAll(scene: Scene, steps: readonly Step[]): Promise<void> {
  const running: Promise<void>[] = [];
  for (const step of steps) {
    await elapse(step.afterMs);
    scene.tell(faultText(step));
    running.push(carryOut(scene, step.fault));
  }
  await Promise.all(running);
}
