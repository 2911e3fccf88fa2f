import type { ActionTx } from '../use-cases/take-step';
import type { z } from 'zod';
import { formatDay } from '../../../core/calendar/civil-day';
import { acceptReport } from '../use-cases/accept-report';
import { decideExtension } from '../use-cases/decide-extension';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';
import { requestExtension } from '../use-cases/request-extension';
import { resumeAssignment } from '../use-cases/resume-assignment';
import { returnReport } from '../use-cases/return-report';
import { signFor } from '../use-cases/sign-for';
import { strikeOff } from '../use-cases/strike-off';
import { submitReport } from '../use-cases/submit-report';
import { suspendAssignment } from '../use-cases/suspend-assignment';
import type * as inputs from './step-inputs';
import { civilDayOf, taken } from './step-result';

/** Who takes a step, on what, and what he filled in. */
interface Step<I extends z.ZodType> {
  readonly database: Database<ActionTx>;
  readonly actor: Actor;
  readonly id: string;
  readonly input: z.output<I>;
}

const dayText = (day: number | undefined): string | null => (day === undefined ? null : formatDay(day));
const occurred = (text: string | undefined) => (text === undefined ? {} : { occurredOn: civilDayOf(text) });

/** The steps of an assignment as requests ask for them; each throws the answer of a refusal. */
export const steps = {
  signFor: async ({ database, actor, id, input: { occurredOn, note } }: Step<typeof inputs.receiptInput>) =>
    taken(await signFor(database, actor, { assignmentId: id, ...occurred(occurredOn), ...(note !== undefined && { note }) })),

  submitReport: async ({ database, actor, id, input }: Step<typeof inputs.reportInput>) => {
    const { text, isFinal, figures, occurredOn, lateReason } = input;
    const more = { ...occurred(occurredOn), ...(figures && { figures }), ...(lateReason !== undefined && { lateReason }) };
    return taken(await submitReport(database, actor, { obligationId: id, text, isFinal, ...more }));
  },

  acceptReport: async ({ database, actor, id, input: { note } }: Step<typeof inputs.acceptanceInput>) =>
    taken(await acceptReport(database, actor, { reportId: id, ...(note !== undefined && { note }) })),

  returnReport: async ({ database, actor, id, input: { reason } }: Step<typeof inputs.returnInput>) => {
    const { reworkDay } = taken(await returnReport(database, actor, { reportId: id, reason }));
    return { reworkDay: dayText(reworkDay) };
  },

  requestExtension: async ({ database, actor, id, input: { requestedDay, reason, progress } }: Step<typeof inputs.extensionInput>) => {
    const newDay = civilDayOf(requestedDay);
    const { extensionId } = taken(await requestExtension(database, actor, { obligationId: id, newDay, reason, progress }));
    return { extensionRequestId: extensionId };
  },

  decideExtension: async ({ database, actor, id, input: { decision, note } }: Step<typeof inputs.decisionInput>) => {
    const more = note === undefined ? {} : { note };
    const { deadlineDay } = taken(await decideExtension(database, actor, { extensionId: id, granted: decision === 'granted', ...more }));
    return { deadlineDay: dayText(deadlineDay) };
  },

  suspendAssignment: async ({ database, actor, id, input: { reason } }: Step<typeof inputs.suspensionInput>) =>
    taken(await suspendAssignment(database, actor, { assignmentId: id, reason })),

  resumeAssignment: async ({ database, actor, id, input: { reason } }: Step<typeof inputs.resumptionInput>) => {
    const { shifted } = taken(await resumeAssignment(database, actor, { assignmentId: id, ...(reason !== undefined && { reason }) }));
    return { shifted: shifted.map(({ obligationId, deadlineDay }) => ({ obligationId, deadlineDay: formatDay(deadlineDay) })) };
  },

  strikeOff: async ({ database, actor, id, input: { reason } }: Step<typeof inputs.strikeOffInput>) =>
    taken(await strikeOff(database, actor, { assignmentId: id, ...(reason !== undefined && { reason }) })),
};
