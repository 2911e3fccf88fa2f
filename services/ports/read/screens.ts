import type { Actor } from '../actor';
import type { CampaignPage, CampaignRow } from './campaigns';
import type { LedgerCursor, LedgerFilter, LedgerPage } from './ledger';
import type { LetterFilter, LettersPage } from './letters';
import type { Status } from './status';
import type { TaskPage } from './task-page';
import type { Today } from './today';

/** What pages and API show, one query each, seen with the actor's scope. What is outside of it is absent, not forbidden. */
export interface Screens {
  today(actor: Actor): Promise<Today>;
  ledger(actor: Actor, filter: LedgerFilter, limit: number, after?: LedgerCursor): Promise<LedgerPage>;
  task(actor: Actor, taskId: string, unitId?: string): Promise<TaskPage | undefined>;
  campaigns(actor: Actor): Promise<readonly CampaignRow[]>;
  campaign(actor: Actor, campaignId: string): Promise<CampaignPage | undefined>;
  /** Units that have a part in the tasks the actor sees, for filters. */
  units(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
  letters(actor: Actor, filter: LetterFilter, limit: number): Promise<LettersPage>;
  status(actor: Actor): Promise<Status>;
}
