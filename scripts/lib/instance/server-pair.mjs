import fs from 'node:fs';
import path from 'node:path';
import { openInstance, readInstance } from './instance-file.mjs';
import { withLock } from '../processes/lock.mjs';
import { isAlive, recordOf } from '../processes/identity.mjs';
import { ensurePostgres, stopPostgres } from '../postgres/postgres.mjs';
import { remove } from '../files/files.mjs';
import { stopStrays } from '../processes/strays.mjs';
import { ensureTemporal, stopTemporal } from '../temporal/temporal.mjs';

const lockOf = (home) => path.join(home, 'servers.lock');
const users = (data) => (data.users ?? []).filter(isAlive);

/**
 * Brings up, or joins, a Postgres and a Temporal in `home` for tests or benchmarks. They stay while any process that joined still lives, or for good with `keep`.
 * Answers `{ postgres, temporal, namespace, reused }`.
 */
export async function joinServers(home, { settings = [], flags, keep = false, onFetch } = {}) {
  fs.mkdirSync(home, { recursive: true, mode: 0o711 });
  return withLock(lockOf(home), async () => {
    const instance = openInstance(home);
    const { data, save } = instance;
    await stopStrays(instance);
    const old = data.processes.temporal;
    // A fresh store for each run of the server: what earlier tests left in it only costs time.
    if (!isAlive(old))
      for (const file of fs.readdirSync(path.join(instance.home, 'temporal'))) remove(path.join(instance.home, 'temporal', file));
    const [postgres, temporal] = await Promise.all([ensurePostgres(instance, { settings }), ensureTemporal(instance, { flags, onFetch })]);
    postgres.child?.unref();
    temporal.child?.unref();
    data.keep = keep || (data.keep === true && postgres.reused);
    data.users = [...users(data), ...(keep ? [] : [recordOf(process.pid)])];
    save();
    return { postgres, temporal, namespace: temporal.record.namespace, reused: postgres.reused && temporal.reused };
  });
}

/** Leaves the servers of `home`; the last to leave stops them, unless they are kept. `force` stops them in any case. Answers whether they were stopped. */
export async function leaveServers(home, { force = false } = {}) {
  if (!readInstance(home)) return true;
  return withLock(lockOf(home), async () => {
    const { data, save } = openInstance(home);
    data.users = users(data).filter((user) => user.pid !== process.pid);
    const isWanted = !force && (data.keep || data.users.length > 0);
    if (!isWanted) {
      await Promise.all([stopTemporal(data.processes.temporal), stopPostgres(data.processes.postgres)]);
      data.keep = false;
      data.processes = {};
    }
    save();
    return !isWanted;
  });
}
