import type { Logger } from 'pino';
import type { Alarms } from '../platform/alarms/alarm';
import { sharedAlarm } from '../platform/alarms/shared-alarm';
import { sealEntries } from '../platform/audit/chain/seal-entries';
import type { createDataSource } from '../platform/postgres/data-source';
import { readNowMs, sqlOn } from '../platform/postgres/sql';
import { type Loop, startLoop } from './loop';

const BATCH = 1_000;
const PASS_MS = 10_000;
/** An entry that waits longer for its seal is told of. */
const BEHIND_MS = 10 * 60_000;

/** Seals the audit as it grows, and raises an alarm when an entry has waited ten minutes: a transaction that never ends holds up all that follow it. */
export function startSealing(dataSource: ReturnType<typeof createDataSource>, alarms: Alarms, log: Logger): Loop {
  const behind = sharedAlarm(alarms, { cause: 'auditUnsealed', severity: 'error', code: 'auditUnsealed' }, () => performance.now());
  const pass = async (): Promise<number> => {
    const { isAll, waitingMs } = await dataSource.transaction(async (manager) => {
      const sql = sqlOn(manager);
      const { isAll, waitingSinceMs } = await sealEntries(sql, BATCH);
      return { isAll, waitingMs: waitingSinceMs === undefined ? 0 : (await readNowMs(sql)) - waitingSinceMs };
    });
    if (isAll && waitingMs > BEHIND_MS) await behind.failed({ minutes: Math.floor(waitingMs / 60_000) });
    else await behind.worked();
    return isAll ? PASS_MS : 0;
  };
  return startLoop(pass, (error) => {
    log.error({ err: error }, 'sealing of the audit');
    behind.failed({ reason: error instanceof Error ? error.message : String(error) }).catch(() => undefined);
  });
}
