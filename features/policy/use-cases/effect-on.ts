import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { Transaction } from '../../../platform/postgres/database';
import { type PolicyEffect, policyEffect, type PolicyTurn } from '../rules/policy-effect';
import { type PartValue, withPart } from '../rules/policy-part';
import type { CampaignPolicy, NamedObligation, WithPolicies } from './policy-repository';

type Tx = Transaction & WithPolicies & WithCalendar;

/** The policy of a notice as it is, and as it will be from now on. */
export const turnOf = async (tx: Tx, { policy }: CampaignPolicy, after: PartValue): Promise<PolicyTurn> => ({
  before: policy,
  after: withPart(policy, after),
  calendar: await tx.calendar.load(),
  nowMs: await tx.nowMs(),
});

/** What a change does to the reminders of a running notice. */
export const effectOn = async (tx: Tx, campaign: CampaignPolicy, after: PartValue): Promise<PolicyEffect<NamedObligation>> =>
  policyEffect(await tx.policies.loadObligations(campaign.id), await turnOf(tx, campaign, after));
