import type { Actor } from '../../../core/access/actor';

export interface AlarmView {
  readonly cause: string;
  readonly severity: 'warning' | 'error';
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly raisedAt: string;
  readonly lastSeenAt: string;
  readonly times: number;
}

/** 运行情况: what runs, what is behind, what is due in the next days. */
export interface Status {
  readonly now: string;
  readonly campaignsOpen: number;
  readonly tasksOpen: number;
  /** Tasks whose facts the engine has not looked at, and tasks whose next instant has passed by more than five minutes. */
  readonly tasksBehind: number;
  readonly eventsWaiting: number;
  readonly obligationsOpen: number;
  readonly obligationsOverdue: number;
  readonly dueNextDays: readonly { readonly day: string; readonly count: number }[];
  readonly lettersWaiting: number;
  readonly lettersFailed: number;
  readonly lettersInDoubt: number;
  readonly calendarThrough: number | null;
  readonly alarms: readonly AlarmView[];
}

/** What the page of the running instance shows, for the office. */
export interface StatusQueries {
  status(actor: Actor): Promise<Status>;
}
