import type { UnitRole } from '../../../core/directory/unit';
import type { Policy } from '../../../core/policy/policy';
import type { StandingKind } from '../../../core/obligation/assignment';
import type { NoticeIdentity } from '../../../reader/notice-identity';
import type { PlannedTask } from '../rules/break-down/planned-task';
import type { CampaignHead } from '../rules/campaign-head';
import type { KnownCampaign } from '../rules/issue-problem';

/** A campaign (专项工作) to register. */
export interface NewCampaign extends CampaignHead {
  readonly id: string;
  /** By what the notice is known; absent where it is issued again on purpose. */
  readonly identity?: NoticeIdentity;
  readonly officeUnitId: string;
  readonly policy: Policy;
  readonly issuedAtMs: number;
}

/** A planned task as it is stored, with its place in the notice. */
export interface NewTask extends Omit<PlannedTask, 'assignments' | 'start'> {
  readonly id: string;
  readonly position: number;
}

export interface NewAssignment {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly role: UnitRole;
  readonly standing?: StandingKind;
}

export interface CampaignRepository {
  /** Makes issues of notices wait for each other until the commit. */
  lockIssuing(): Promise<void>;
  /** The campaign that was made from the notice of this identity, open or closed. */
  findKnown(identity: NoticeIdentity): Promise<KnownCampaign | undefined>;
  insert(campaign: NewCampaign, tasks: readonly NewTask[], assignments: readonly NewAssignment[]): Promise<void>;
  /** Ids of the open campaigns and of their open tasks. */
  listOpen(): Promise<{ readonly campaignIds: readonly string[]; readonly taskIds: readonly string[] }>;
}

/** A transaction that offers it. */
export interface WithCampaigns {
  readonly campaigns: CampaignRepository;
}
