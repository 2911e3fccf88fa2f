/** Everything that raises an alarm. A code that is not here does not compile, and one without words neither (features/operations/words/alarm-words.ts). */
export const ALARM_CODES = [
  'engine.unreachable',
  'relay.refused',
  'reconcile.failed',
  'reconcile.stale',
  'letterFailed',
  'signInLetterFailed',
  'mailServerAway',
  'mailServerRefuses',
  'lettersBehind',
  'mailTransportWeak',
  'sendingPaused',
  'auditUnsealed',
] as const;

export type AlarmCode = (typeof ALARM_CODES)[number];

/** Something an operator must know (告警). `cause` names it: however often it happens, there is one alarm. */
export interface Alarm {
  readonly cause: string;
  readonly severity: 'warning' | 'error';
  /** What it is; worded where it is shown, with `params`. */
  readonly code: AlarmCode;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Each call is one statement of its own, outside any transaction of facts. */
export interface Alarms {
  raise(alarm: Alarm): Promise<void>;
  /** Says that a cause is gone; harmless when there was none. */
  clear(cause: string): Promise<void>;
}

/** The cause that relay and reconciler share: Temporal does not answer. */
export const ENGINE_UNREACHABLE = 'engine.unreachable';
