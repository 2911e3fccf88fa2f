import fs from 'node:fs';
import path from 'node:path';
import { remove } from '../files/files.mjs';
import { runCommand } from '../processes/commands.mjs';
import { tail } from '../processes/run.mjs';
import { stopStrays } from '../processes/strays.mjs';
import { Problem } from '../terminal/problem.mjs';
import { processEnv } from './environment.mjs';
import { openInstance, readInstance } from './instance-file.mjs';
import { takeDown } from './instance.mjs';

/** Where the demonstration of the instance in `home` lives: beside its data, in a folder of its own. */
export const demonstrationHome = (home) => path.join(home, 'demo');

/** The port of the demonstration unless another is asked for: not that of the instance itself. */
export const DEMONSTRATION_PORT = 8090;

const LOCK = 'launcher.lock';

/**
 * Opens the demonstration of `home`. One that was never filled to its end, or is to begin anew, is emptied first; a folder that holds any other instance is
 * refused. Needs the lock of `home`.
 */
export async function openDemonstration(home, { isFresh, step }) {
  const known = readInstance(home);
  if (known && !known.demonstration) throw new Problem(`${home} 里是一个正式实例，演示不会用它：请用 --home 指定别的目录。`);
  if (known && (isFresh || !known.demonstration.isFilled))
    await step('清空上一次的演示', async () => {
      const old = openInstance(home);
      await takeDown(old, (_name, work) => work(() => undefined));
      await stopStrays(old);
      for (const name of fs.readdirSync(home)) if (name !== LOCK) remove(path.join(home, name));
    });
  const instance = openInstance(home);
  instance.data.demonstration ??= { isFilled: false };
  instance.save();
  return instance;
}

/** Fills the empty database of a demonstration before any process of it runs; nothing where that was done. */
export async function fillDemonstration(instance, { env, ownerUrl, account, runtime, detail }) {
  if (instance.data.demonstration.isFilled) return;
  const own = { ...processEnv('command', env), DATABASE_OWNER_URL: ownerUrl };
  const onLine = (day) => detail(`填写演示，虚构的县办到 ${day}`);
  const { code, stdout, stderr } = await runCommand(['demonstration', 'fill'], own, { account, runtime, home: instance.home, onLine });
  if (code !== 0) throw new Problem(`演示没有填成：\n${tail(stdout + stderr, 15)}`);
  instance.data.demonstration.isFilled = true;
  instance.save();
}

/** One-time links for those whose pages are worth a look, one to a line; `env` is the environment of a command. */
export async function demonstrationGuests(env) {
  const { code, stdout, stderr } = await runCommand(['demonstration', 'guests'], env);
  if (code !== 0) throw new Problem(`没有得到演示的登录链接：${(stderr || stdout).trim()}`);
  return stdout.trim().split('\n');
}
