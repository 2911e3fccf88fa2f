import type { AccountRepository } from '../../features/accounts/use-cases/account-repository';
import type { Actor } from '../../core/access/actor';
import type { AuditEntries } from './audit-entry';
import type { CalendarRepository } from '../../features/calendar/use-cases/calendar-repository';
import type { CampaignRepository } from '../../features/campaign/use-cases/campaign-repository';
import type { CampaignStepRepository } from '../../features/campaign/use-cases/advance-repository';
import type { TaskStepRepository } from '../../features/supervision/use-cases/task-repository';
import type { DirectoryRepository } from '../../features/directory/use-cases/directory-repository';
import type { FactsRepository } from '../../features/assignment/use-cases/facts-repository';
import type { ObligationRepository } from '../../features/assignment/use-cases/obligation-repository';
import type { SignInRepository } from '../../features/accounts/use-cases/sign-in-repository';

/** The workflows that facts can wake; `wake.workflow` holds the name. */
export type WakeTarget = { readonly workflow: 'campaign' | 'task'; readonly rowId: string };

/** What one transaction offers to a use case; each area's repository is declared in its own port and added here. */
export interface Transaction {
  /** The instant of this transaction's changes on the one clock, epoch milliseconds. */
  nowMs(): Promise<number>;
  /** Locks the tasks in ascending order of their ids and raises their versions by one, so that their facts change one after the other. */
  raiseTaskVersions(taskIds: readonly string[]): Promise<void>;
  appendAudit(actor: Actor, entries: AuditEntries): Promise<void>;
  /** Leaves a wake row for each target; the relay signals their workflows after the commit. */
  wake(targets: readonly WakeTarget[]): Promise<void>;
  /** New row ids in the order of time. */
  newIds(count: number): Promise<readonly string[]>;
  readonly calendar: CalendarRepository;
  readonly taskSteps: TaskStepRepository;
  readonly campaignSteps: CampaignStepRepository;
  readonly directory: DirectoryRepository;
  readonly campaigns: CampaignRepository;
  readonly obligations: ObligationRepository;
  readonly facts: FactsRepository;
  readonly accounts: AccountRepository;
  readonly signIn: SignInRepository;
}

/** Runs `work` in one transaction that sees what the actor may see; rolls back when it throws. */
export interface Database<Tx extends Transaction = Transaction> {
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
}
