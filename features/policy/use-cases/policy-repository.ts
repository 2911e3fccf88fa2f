import type { Obligation } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import type { Decision, ProposedChange } from '../rules/decide-change';
import type { PartValue } from '../rules/policy-part';

/** A notice with the policy that is kept with it. */
export interface CampaignPolicy {
  readonly id: string;
  readonly title: string;
  readonly policy: Policy;
  readonly isOpen: boolean;
}

/** An obligation with the words by which a reader knows it. */
export interface NamedObligation extends Obligation {
  readonly taskId: string;
  readonly title: string;
  readonly unitName: string;
}

/** A change of policy with all that pages show of it; without a campaign it is one of the default for new notices. Instants are ISO 8601. */
export interface PolicyChange extends ProposedChange {
  readonly id: string;
  readonly campaignId: string | null;
  readonly campaignTitle: string | null;
  readonly reason: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

export interface NewPolicyChange {
  readonly id: string;
  readonly campaignId: string | undefined;
  readonly before: PartValue;
  readonly after: PartValue;
  readonly reason: string;
  readonly accountId: string;
}

export interface PolicyRepository {
  /** Makes decisions wait for each other until the commit: a policy is written whole. */
  lockDeciding(): Promise<void>;
  /** The default for new notices: that of the product with every confirmed change in it. */
  loadDefault(): Promise<Policy>;
  findCampaign(campaignId: string): Promise<CampaignPolicy | undefined>;
  /** Notices that are open, the newest first. */
  listRunning(): Promise<readonly CampaignPolicy[]>;
  openTaskIds(campaignId: string): Promise<readonly string[]>;
  /** What is owed in the open tasks of a notice, and not met or void. */
  loadObligations(campaignId: string): Promise<readonly NamedObligation[]>;
  writePolicy(campaignId: string, policy: Policy): Promise<void>;

  /** False where a change of this part waits already. */
  propose(change: NewPolicyChange): Promise<boolean>;
  /** Locked until the transaction ends. */
  lockChange(id: string): Promise<PolicyChange | undefined>;
  /** Those that wait, and `decided` others, the newest first. */
  listChanges(decided: number): Promise<readonly PolicyChange[]>;
  decide(id: string, decision: Decision, by: { readonly accountId: string; readonly note: string | undefined }): Promise<void>;
}

/** A transaction that offers it. */
export interface WithPolicies {
  readonly policies: PolicyRepository;
}
