import type { Actor } from '../../../core/access/actor';
import type { Policy } from '../../../core/policy/policy';
import { type PolicyFault, validatePolicy } from '../../../core/policy/validate-policy';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { PolicyEffect } from '../rules/policy-effect';
import { partOf, type PartValue, saysTheSame, withPart } from '../rules/policy-part';
import { effectOn } from './effect-on';
import type { CampaignPolicy, NamedObligation, WithPolicies } from './policy-repository';

type Tx = Transaction & WithPolicies & WithCalendar;

/** What somebody wants changed: one part of the policy of a notice, or of the default for new ones. */
export interface Proposal {
  readonly campaignId: string | undefined;
  readonly after: PartValue;
  readonly reason: string;
}

/** What a policy belongs to, and what is in force; `campaign` is absent for the default. */
export interface PolicyInForce {
  readonly campaign: CampaignPolicy | undefined;
  readonly policy: Policy;
}

/** Why a change was not proposed: there is no such running notice, it changes nothing, or a change of this part waits already. */
type ProposalRefusal = 'notFound' | 'unchanged' | 'waiting';

export type ProposalOutcome =
  | { readonly kind: 'proposed'; readonly id: string }
  | { readonly kind: 'refused'; readonly refusal: ProposalRefusal }
  | { readonly kind: 'invalid'; readonly faults: readonly PolicyFault[] };

/** The policy of a notice, or the default; undefined where there is no such notice. */
export async function policyInForce(tx: WithPolicies, campaignId: string | undefined): Promise<PolicyInForce | undefined> {
  if (campaignId === undefined) return { campaign: undefined, policy: await tx.policies.loadDefault() };
  const campaign = await tx.policies.findCampaign(campaignId);
  return campaign && { campaign, policy: campaign.policy };
}

/** The policy that somebody looks at, in a transaction of its own. */
export const lookAtPolicy = (database: Database<Tx>, actor: Actor, campaignId: string | undefined): Promise<PolicyInForce | undefined> =>
  database.transaction(actor, (tx) => policyInForce(tx, campaignId));

/** What a change would do if it were confirmed now; undefined for the default, which no running task follows. */
export const previewChange = (
  database: Database<Tx>,
  actor: Actor,
  { campaignId, after }: Omit<Proposal, 'reason'>,
): Promise<PolicyEffect<NamedObligation> | undefined> =>
  database.transaction(actor, async (tx) => {
    const known = await policyInForce(tx, campaignId);
    return known?.campaign && effectOn(tx, known.campaign, after);
  });

/** Proposes a change of policy (提出政策变更): it changes nothing until a second person confirms it. */
export const proposeChange = (
  database: Database<Tx>,
  actor: Actor & { readonly accountId: string },
  { campaignId, after, reason }: Proposal,
): Promise<ProposalOutcome> =>
  database.transaction(actor, async (tx): Promise<ProposalOutcome> => {
    const known = await policyInForce(tx, campaignId);
    if (!known || known.campaign?.isOpen === false) return { kind: 'refused', refusal: 'notFound' };
    const before = partOf(known.policy, after.part);
    if (saysTheSame(before, after)) return { kind: 'refused', refusal: 'unchanged' };
    const faults = validatePolicy(withPart(known.policy, after));
    if (faults.length > 0) return { kind: 'invalid', faults };
    const [id = ''] = await tx.newIds(1);
    if (!(await tx.policies.propose({ id, campaignId, before, after, reason, accountId: actor.accountId })))
      return { kind: 'refused', refusal: 'waiting' };
    await tx.appendAudit(actor, [
      {
        kind: 'policy.proposed',
        entity: 'policyChange',
        entityId: id,
        before: { part: before.part, value: before.value },
        after: { part: after.part, value: after.value, campaign: campaignId ?? null },
        reason,
      },
    ]);
    return { kind: 'proposed', id };
  });
