import type { AccessActor } from '../../../core/access/may';
import type { Actor } from '../../../core/access/actor';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { WithTasks } from '../../supervision/use-cases/task-repository';
import { type Decision, type DecisionRefusal, decisionRefusal } from '../rules/decide-change';
import { passedOver } from '../rules/policy-effect';
import { turnOf } from './effect-on';
import type { CampaignPolicy, PolicyChange, WithPolicies } from './policy-repository';
import { policyInForce } from './propose-change';

type Tx = Transaction & WithPolicies & WithCalendar & WithTasks & WithObligations;
export type PolicyDatabase = Database<Tx>;

/** Who decides. */
export interface DecidedBy {
  readonly actor: Actor & { readonly accountId: string };
  readonly access: AccessActor;
}

export type DecisionOutcome =
  { readonly kind: 'decided'; readonly tasks: number } | { readonly kind: 'refused'; readonly refusal: DecisionRefusal | 'notFound' };

const entryOf = (decision: Decision, { id, before, after, reason, campaignId }: PolicyChange, note: string | undefined): AuditEntry => ({
  kind: `policy.${decision}`,
  entity: 'policyChange',
  entityId: id,
  before: { part: before.part, value: before.value },
  after: { part: after.part, value: after.value, campaign: campaignId, proposalReason: reason },
  ...(note !== undefined && { reason: note }),
});

/** Writes the policy of a running notice. What is recorded stays; rungs that come in with an instant behind us are passed over; the rest is planned anew by the engine. */
async function turn(tx: Tx, campaign: CampaignPolicy, { after }: PolicyChange): Promise<void> {
  const change = await turnOf(tx, campaign, after);
  const left = passedOver(await tx.policies.loadObligations(campaign.id), change);
  const rows = left.flatMap(({ obligation, rung, slotMs, audiences }) =>
    audiences.map((audience) => ({
      taskId: obligation.taskId,
      unitId: obligation.unitId,
      obligationId: obligation.id,
      deadlineVersion: obligation.deadlineVersion,
      rung,
      audience,
      plannedAtMs: slotMs,
      sendAtMs: slotMs,
      state: 'skipped' as const,
    })),
  );
  await tx.obligations.recordRungs(rows, change.nowMs);
  await tx.policies.writePolicy(campaign.id, change.after);
}

/**
 * Decides a proposed change (确认、不同意、撤回). Confirmed, it is a changed fact of every open task of its notice, so that each is planned anew; answers how many.
 * A change of the default is for the notices that are issued from now on.
 */
export const decideChange = (
  database: PolicyDatabase,
  { actor, access }: DecidedBy,
  id: string,
  { decision, note }: { readonly decision: Decision; readonly note: string | undefined },
): Promise<DecisionOutcome> =>
  database.transaction(actor, async (tx): Promise<DecisionOutcome> => {
    await tx.policies.lockDeciding();
    const change = await tx.policies.lockChange(id);
    if (!change) return { kind: 'refused', refusal: 'notFound' };
    const known = await policyInForce(tx, change.campaignId ?? undefined);
    const current = known?.campaign?.isOpen === false ? undefined : known?.policy;
    const refusal = decisionRefusal(decision, change, { accountId: actor.accountId, personId: access.personId }, current);
    if (refusal !== undefined) return { kind: 'refused', refusal };
    const campaign = decision === 'confirmed' ? known?.campaign : undefined;
    const taskIds = campaign ? await tx.policies.openTaskIds(campaign.id) : [];
    return changeFacts(tx, actor, taskIds, async () => {
      if (campaign) await turn(tx, campaign, change);
      await tx.policies.decide(id, decision, { accountId: actor.accountId, note });
      return { result: { kind: 'decided', tasks: taskIds.length }, audit: [entryOf(decision, change, note)] };
    });
  });
