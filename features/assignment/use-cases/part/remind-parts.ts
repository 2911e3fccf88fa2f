import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { eventSendInTime } from '../../../../core/policy/event-send-at';
import { partRungs } from '../../../supervision/rules/part-rungs';
import type { ActionTx } from '../action';
import type { AssignmentRecord } from '../facts-repository';
import type { GivenPart, NewParts } from './part-repository';

interface Handed extends Pick<NewParts, 'obligationId' | 'dueDay'> {
  readonly record: AssignmentRecord;
  readonly given: readonly GivenPart[];
  readonly nowMs: number;
}

/**
 * The letters about parts that were handed down: one at once, and the reminders to come, which a part that is closed by then drops. To units that have a contact of
 * their own; for the others the unit above acts, and accounts end at the township.
 */
export async function remindParts(tx: ActionTx, { record, given, obligationId, dueDay, nowMs }: Handed): Promise<void> {
  const reached = await tx.facts.unitsWithContact(
    given.map(({ unitId }) => unitId),
    dayOfInstant(nowMs),
  );
  const told = given.filter(({ unitId }) => reached.has(unitId));
  if (told.length === 0) return;
  const calendar = await tx.calendar.load();
  const { taskId, policy, facts } = record;
  const deadlineVersion = facts.obligations.find(({ id }) => id === obligationId)?.deadlineVersion ?? 1;
  const sent = eventSendInTime(nowMs, dueDay, calendar, policy);
  const rungs = partRungs(dueDay, policy, calendar, nowMs);
  const about = ({ id: partId, unitId }: GivenPart) =>
    ({ taskId, obligationId, unitId, deadlineVersion, audience: 'contact', params: { partId } }) as const;
  await tx.obligations.recordEvents(
    told.map((part) => ({ ...about(part), rung: `partGiven:${part.id}`, ...sent })),
    nowMs,
  );
  await tx.obligations.recordRungs(
    told.flatMap((part) =>
      rungs.map(({ rung, sendAtMs }) => ({
        ...about(part),
        rung: `${rung}:${part.id}`,
        sendAtMs,
        plannedAtMs: sendAtMs,
        state: 'recorded' as const,
      })),
    ),
    nowMs,
  );
}
