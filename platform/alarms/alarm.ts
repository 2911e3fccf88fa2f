/** Something an operator must know (告警). `cause` names it: however often it happens, there is one alarm. */
export interface Alarm {
  readonly cause: string;
  readonly severity: 'warning' | 'error';
  /** What it is; worded where it is shown, with `params`. */
  readonly code: string;
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
