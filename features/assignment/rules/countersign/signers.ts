import { eventSendInTime } from '../../../../core/policy/event-send-at';
import type { EventReminder, Owed, RuleContext } from '../decision';

/** Who holds a duty that signs (签批), in the unit (0) or so many steps above it, in a unit that acts for it. */
export interface UnitLeader {
  readonly personId: string;
  readonly duty: 'leader' | 'head';
  readonly above: number;
}

/** The nearest who hold the duty: the unit's 分管领导, where it has none its 主要负责人, where it has neither those of the unit that acts for it. */
function nearest(leaders: readonly UnitLeader[]): readonly UnitLeader[] {
  const at = Math.min(...leaders.map(({ above }) => above));
  const near = leaders.filter(({ above }) => above === at);
  const deputies = near.filter(({ duty }) => duty === 'leader');
  return deputies.length > 0 ? deputies : near;
}

/**
 * Who is asked to sign a report before the office reviews it. Nobody where the policy asks for no signature, the report does not say that a result is reached,
 * one of the leaders hands it in himself, or the unit has no leader who could sign.
 */
export function signersFor(
  { kind }: Pick<Owed, 'kind'>,
  { isFinal = false, leaders = [] }: { readonly isFinal?: boolean | undefined; readonly leaders?: readonly UnitLeader[] | undefined },
  { policy, personId }: Pick<RuleContext, 'policy' | 'personId'>,
): readonly UnitLeader[] {
  if (policy.countersignsFinal !== true || !isFinal || kind !== 'result') return [];
  return leaders.some((leader) => leader.personId === personId) ? [] : nearest(leaders);
}

/** The letters by which they are asked, in time for the deadline. */
export function askToSign(
  { key: obligationKey, deadlineVersion, deadlineDay }: Owed,
  reportId: string,
  signers: readonly UnitLeader[],
  { nowMs, calendar, policy }: RuleContext,
): readonly EventReminder[] {
  const sendAt = eventSendInTime(nowMs, deadlineDay, calendar, policy);
  const letter = { obligationKey, deadlineVersion, event: 'toCountersign', rung: `toCountersign:${reportId}`, ...sendAt } as const;
  return signers.map(({ personId, duty }) => ({ ...letter, audience: duty, personId }));
}
