import type { Actor } from '../../../core/access/actor';
import type { LedgerFilter, LedgerPage, LedgerPart } from './ledger-queries';
import type { Overview } from './overview';
import type { TaskPage } from './task-page';
import type { Today, TodayOf } from './today';

/** Something the ledger can be narrowed to, by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What 今日, 台账 and 任务 show, seen with the actor's scope. What is outside of it is absent, not forbidden. */
export interface LedgerQueries {
  today(actor: Actor, of: TodayOf): Promise<Today>;
  /** What is lit, of which notices and units. */
  overview(actor: Actor): Promise<Overview>;
  ledger(actor: Actor, filter: LedgerFilter, part: LedgerPart): Promise<LedgerPage>;
  task(actor: Actor, taskId: string, unitId?: string): Promise<TaskPage | undefined>;
  /** Units that have a part in the tasks the actor sees, for filters. */
  units(actor: Actor): Promise<readonly Named[]>;
  /** Notices in which the actor sees a task, for filters, the newest first. */
  campaigns(actor: Actor): Promise<readonly { readonly id: string; readonly title: string; readonly officeName: string }[]>;
  /** The day of the one clock, `YYYY-MM-DD`. */
  day(actor: Actor): Promise<string>;
}
