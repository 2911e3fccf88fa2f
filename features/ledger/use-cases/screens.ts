import type { Actor } from '../../../core/access/actor';
import type { CampaignPage, CampaignRow } from '../../campaign/use-cases/campaign-queries';
import type { LedgerCursor, LedgerFilter, LedgerPage } from './ledger-queries';
import type { LetterFilter, LettersPage } from '../../letters/use-cases/letter-queries';
import type { Status } from '../../operations/use-cases/status-queries';
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
