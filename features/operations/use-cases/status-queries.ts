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

/** How much business there is (业务总数), for whoever reads every unit; an administrator of the system does not (三员). */
export interface BusinessStatus {
  readonly campaignsOpen: number;
  readonly tasksOpen: number;
  readonly obligationsOpen: number;
  readonly obligationsOverdue: number;
  readonly dueNextDays: readonly { readonly day: string; readonly count: number }[];
}

/** 运行情况: what runs, what is behind. Instants are ISO 8601. */
export interface Status {
  readonly now: string;
  readonly business: BusinessStatus | null;
  /** Tasks whose facts the engine has not looked at, and tasks whose next instant has passed by more than five minutes. */
  readonly tasksBehind: number;
  readonly eventsWaiting: number;
  readonly lettersWaiting: number;
  readonly lettersFailed: number;
  readonly lettersInDoubt: number;
  readonly calendarThrough: number | null;
  readonly databaseVersion: string;
  /** The end of the audit's chain: how many entries are sealed, and when the last was. */
  readonly sealed: { readonly position: number; readonly at: string | null };
  readonly alarms: readonly AlarmView[];
}

/** A test letter as its owner reads of it. */
export interface TestLetter {
  readonly state: string;
  readonly reply: string | null;
}

/** What the page of the running instance shows. */
export interface StatusQueries {
  /** `withBusiness`: whether the reader may know how much of it there is. */
  status(actor: Actor, withBusiness: boolean): Promise<Status>;
  /** What became of a test letter to the actor himself; undefined where there is none of this id. */
  testLetter(actor: Actor & { readonly accountId: string }, letterId: string): Promise<TestLetter | undefined>;
}
