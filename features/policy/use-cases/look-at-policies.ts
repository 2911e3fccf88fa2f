import type { Actor } from '../../../core/access/actor';
import type { Policy } from '../../../core/policy/policy';
import type { PolicyEffect } from '../rules/policy-effect';
import type { PolicyDatabase } from './decide-change';
import { effectOn } from './effect-on';
import type { CampaignPolicy, NamedObligation, PolicyChange } from './policy-repository';

/** How many decided changes the page lists. */
const DECIDED = 20;

/** 政策: the default for new notices, those of running ones, and what is or was proposed to change. */
export interface PolicyOverview {
  readonly standard: Policy;
  readonly running: readonly CampaignPolicy[];
  readonly changes: readonly PolicyChange[];
}

export const lookAtPolicies = (database: PolicyDatabase, actor: Actor): Promise<PolicyOverview> =>
  database.transaction(actor, async ({ policies }) => ({
    standard: await policies.loadDefault(),
    running: await policies.listRunning(),
    changes: await policies.listChanges(DECIDED),
  }));

/** A change, with what it would do if it were confirmed now: nothing to running tasks where it is decided, or one of the default. */
export interface ChangeWithEffect {
  readonly change: PolicyChange;
  readonly effect: PolicyEffect<NamedObligation> | undefined;
}

export const lookAtChange = (database: PolicyDatabase, actor: Actor, id: string): Promise<ChangeWithEffect | undefined> =>
  database.transaction(actor, async (tx) => {
    const change = await tx.policies.lockChange(id);
    if (!change) return undefined;
    const campaign =
      change.campaignId === null || change.state !== 'proposed' ? undefined : await tx.policies.findCampaign(change.campaignId);
    return { change, effect: campaign?.isOpen ? await effectOn(tx, campaign, change.after) : undefined };
  });
