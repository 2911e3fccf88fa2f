import { isOwn } from '../../../core/access/may';
import type { Policy } from '../../../core/policy/policy';
import { validatePolicy } from '../../../core/policy/validate-policy';
import { partOf, type PartValue, saysTheSame, withPart } from './policy-part';

/** A change of policy that somebody has proposed (政策变更). */
export interface ProposedChange {
  readonly state: 'proposed' | 'confirmed' | 'rejected' | 'withdrawn';
  readonly before: PartValue;
  readonly after: PartValue;
  readonly proposedBy: { readonly accountId: string; readonly personId?: string };
}

export type Decision = 'confirmed' | 'rejected' | 'withdrawn';

/**
 * Why a change is not decided so: `decided` it was before; `own` nobody decides on his own; `notOwn` only who proposed it takes it back; `stale` the part has been
 * changed since it was proposed; `ended` the notice is closed; `invalid` beside what has been changed since, it is out of bounds.
 */
export type DecisionRefusal = 'decided' | 'own' | 'notOwn' | 'stale' | 'ended' | 'invalid';

interface By {
  readonly accountId: string;
  readonly personId?: string | undefined;
}

/** Why this person may not decide a change so; undefined where he may. `current`: the policy in force, absent where the notice is closed. */
export function decisionRefusal(
  decision: Decision,
  { state, before, after, proposedBy }: ProposedChange,
  by: By,
  current: Policy | undefined,
): DecisionRefusal | undefined {
  if (state !== 'proposed') return 'decided';
  const own = proposedBy.accountId === by.accountId || isOwn(proposedBy.personId, by.personId);
  if (decision === 'withdrawn') return own ? undefined : 'notOwn';
  if (own) return 'own';
  if (decision === 'rejected') return undefined;
  if (!current) return 'ended';
  if (!saysTheSame(before, partOf(current, before.part))) return 'stale';
  return validatePolicy(withPart(current, after)).length > 0 ? 'invalid' : undefined;
}
