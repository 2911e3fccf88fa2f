import fs from 'node:fs';
import path from 'node:path';
import { readJson } from '../files/files.mjs';
import { isAlive, recordOf } from './identity.mjs';
import { until } from './wait.mjs';

/**
 * Takes the lock `file` for this process: `{ release }`, or `{ holder }` when a living process has it. A dead holder's lock is taken over.
 * A lock appears by hard link, with its owner already inside; a stale one is moved aside and looked at before it is dropped,
 * so that of two processes that both found it stale one wins.
 */
export function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const mine = `${file}.${process.pid}.new`;
  fs.writeFileSync(mine, JSON.stringify(recordOf(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      try {
        fs.linkSync(mine, file);
        return { release: () => fs.rmSync(file, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readJson(file);
      if (isAlive(holder)) return { holder };
      const aside = `${file}.${process.pid}.stale`;
      try {
        fs.renameSync(file, aside);
      } catch (error) {
        if (error.code !== 'ENOENT') throw error;
      }
      const moved = readJson(aside);
      if (isAlive(moved) && !fs.existsSync(file)) fs.renameSync(aside, file);
      fs.rmSync(aside, { force: true });
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** Runs `work` while holding the lock `file`, waiting for it as long as it takes; `onWait(holder)` is told once when somebody else has it. */
export async function withLock(file, work, onWait = () => undefined) {
  let told = false;
  const lock = await until(
    () => {
      const attempt = tryLock(file);
      if (attempt.release) return attempt;
      if (!told) onWait(attempt.holder);
      told = true;
      return undefined;
    },
    Infinity,
    100,
  );
  try {
    return await work();
  } finally {
    lock.release();
  }
}
