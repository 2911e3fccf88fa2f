import type { Alarm, Alarms } from './alarm';

/** An alarm that any process of a kind may have raised, this one, another or one of yesterday: the first success of any of them ends it. */
export interface SharedAlarm {
  failed(params?: Alarm['params']): Promise<void>;
  worked(): Promise<void>;
}

/** What others raise meanwhile is not told to this process: while it succeeds it looks again this often. */
const LOOK_AGAIN_MS = 10_000;

/** One statement for the first success, for the first after a failure, and from then on one every ten seconds. `monotonicMs` only ever rises. */
export function sharedAlarm(alarms: Alarms, alarm: Omit<Alarm, 'params'>, monotonicMs: () => number): SharedAlarm {
  let endedAtMs: number | undefined;
  return {
    async failed(params) {
      endedAtMs = undefined;
      await alarms.raise({ ...alarm, ...(params && { params }) });
    },
    async worked() {
      const nowMs = monotonicMs();
      if (endedAtMs !== undefined && nowMs - endedAtMs < LOOK_AGAIN_MS) return;
      await alarms.clear(alarm.cause);
      endedAtMs = nowMs;
    },
  };
}
