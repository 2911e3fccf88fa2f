import type { Logger } from 'pino';
import type { Reconciler } from '../platform/temporal/reconciler/reconcile';
import { type Loop, startLoop } from './loop';

const PASS_MS = 5 * 60_000;
const RETRY_MS = 5_000;

/** Everything open is made sure to run first, again and again until that succeeded once; then a pass every five minutes. */
export function startReconciling(reconciler: Reconciler, log: Logger): Loop {
  let isEnsured = false;

  async function ensureAll(): Promise<number> {
    try {
      await reconciler.ensureAll();
    } catch (error) {
      log.warn({ err: error }, 'workflows not all running yet, trying again');
      return RETRY_MS;
    }
    isEnsured = true;
    return PASS_MS;
  }

  async function pass(): Promise<number> {
    const { advanced, restarted } = await reconciler.pass();
    if (advanced + restarted > 0) log.warn({ advanced, restarted }, 'reconciler found stuck work');
    return PASS_MS;
  }

  return startLoop(
    () => (isEnsured ? pass() : ensureAll()),
    (error) => log.error({ err: error }, 'reconciler'),
  );
}
