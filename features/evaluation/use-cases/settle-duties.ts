import type { Actor } from '../../../core/access/actor';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { holdsOn } from '../../../core/directory/resolve-audience';
import { eventSendInTime } from '../../../core/policy/event-send-at';
import type { Policy } from '../../../core/policy/policy';
import type { Transaction } from '../../../platform/postgres/database';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithPolicies } from '../../policy/use-cases/policy-repository';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { EventRow, WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { WithTasks } from '../../supervision/use-cases/task-repository';
import { dutyChanges, type DutyHolders, type DutyName, type EvaluationDuty, owedDuties } from '../rules/owed-duties';
import type { EvaluationFacts } from '../rules/stages';
import { loadFreeApprovers } from './approvers';
import type { Evaluation } from './evaluation-rows';
import type { EvaluationWriter } from './evaluation-writer';
import { type EvaluationFactsTx, loadHolders } from './load-facts';

/** What settling the duties of an evaluation needs of its transaction. */
export type DutiesTx = EvaluationFactsTx & Transaction & WithCalendar & WithPolicies & WithTasks & WithObligations;

/** The policy of an evaluation's notice. */
export async function policyOf(tx: WithPolicies, { campaignId }: Pick<Evaluation, 'campaignId'>): Promise<Policy> {
  const policy = (await tx.policies.findCampaign(campaignId))?.policy;
  if (!policy) throw new Error(`the notice ${campaignId} of an evaluation has a policy`);
  return policy;
}

/** What is told at once when a duty begins, and to whom of the unit that owes it; the ladder reminds of the rest. */
const TOLD: Readonly<Partial<Record<DutyName, { readonly rung: string; readonly audiences: readonly EventRow['audience'][] }>>> = {
  nomination: { rung: 'nominationsOpened', audiences: ['contact'] },
  statement: { rung: 'draftShown', audiences: ['contact', 'leader'] },
  approval: { rung: 'awaitsApproval', audiences: ['office'] },
};

interface Opened {
  readonly id: string;
  readonly duty: EvaluationDuty;
}

type Told = Pick<EventRow, 'rung' | 'audience' | 'personId'>;

/**
 * Who is told that an approval is asked for beside the office: whoever can give it, in whatever unit he holds the duty. Where they are fewer than are needed
 * the office and the evaluators of the unit that leads are alarmed, so that somebody else is given the duty in time.
 */
async function toldOfApproval(tx: DutiesTx, { id }: Evaluation, { leadUnitId }: DutyHolders, nowMs: number): Promise<readonly Told[]> {
  const { personIds, missing } = await loadFreeApprovers(tx, id, nowMs, { isSubmitted: true });
  const today = dayOfInstant(nowMs);
  const evaluators = (await tx.directory.loadHoldings()).filter(
    (one) => one.duty === 'evaluator' && one.unitId === leadUnitId && holdsOn(one, today),
  );
  const alarmed = missing === 0 ? [] : [undefined, ...new Set(evaluators.map(({ personId }) => personId))];
  return [
    ...personIds.map((personId): Told => ({ rung: 'toApprove', audience: 'office', personId })),
    ...alarmed.map((personId): Told => ({ rung: 'approversMissing', audience: 'office', personId })),
  ];
}

async function letters(
  tx: DutiesTx,
  evaluation: Evaluation & { readonly taskId: string },
  opened: readonly Opened[],
  holders: DutyHolders,
  nowMs: number,
): Promise<void> {
  const policy = await policyOf(tx, evaluation);
  const calendar = await tx.calendar.load();
  const events: EventRow[] = [];
  for (const { id, duty } of opened) {
    const { rung = '', audiences = [] } = TOLD[duty.name] ?? {};
    const told: readonly Told[] = [
      ...audiences.map((audience) => ({ rung, audience })),
      ...(duty.name === 'approval' ? await toldOfApproval(tx, evaluation, holders, nowMs) : []),
    ];
    const of = { taskId: evaluation.taskId, obligationId: id, unitId: duty.unitId, deadlineVersion: 1 };
    const sending = eventSendInTime(nowMs, duty.deadlineDay, calendar, policy);
    events.push(...told.map((one): EventRow => ({ ...of, ...one, rung: `${one.rung}:${duty.key}`, ...sending })));
  }
  await tx.obligations.recordEvents(events, nowMs);
}

/** Gives every unit that owes something its part in the evaluation's task; answers the parts by their units. */
async function assignmentsFor(
  tx: DutiesTx,
  { campaignId, taskId }: Evaluation & { readonly taskId: string },
  unitIds: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, string>> {
  const there = new Set((await tx.evaluationTasks.assignments(taskId)).map(({ unitId }) => unitId));
  const missing = [...new Set(unitIds)].filter((unitId) => !there.has(unitId));
  const ids = await tx.newIds(missing.length);
  const rows = missing.map((unitId, at) => ({ id: ids[at] ?? '', unitId, role: 'responsible' as const }));
  if (rows.length > 0) await tx.evaluationTasks.assign({ taskId, campaignId }, rows, nowMs);
  return new Map((await tx.evaluationTasks.assignments(taskId)).map(({ id, unitId }) => [unitId, id]));
}

/** Makes the obligations of the evaluation's own task say what is owed at `nowMs`: opens, ends and puts off. Run again at once it changes nothing. */
export async function settleDuties(
  tx: DutiesTx,
  actor: Actor,
  {
    evaluation,
    facts,
    writer,
    nowMs,
  }: {
    readonly evaluation: Evaluation;
    readonly facts: EvaluationFacts;
    readonly writer: EvaluationWriter;
    readonly nowMs: number;
  },
): Promise<void> {
  const { taskId } = evaluation;
  if (taskId === undefined) return;
  const of = { ...evaluation, taskId };
  const calendar = await tx.calendar.load();
  const holders = await loadHolders(tx, evaluation, nowMs);
  const owed = owedDuties(facts, holders, { windows: evaluation.settings.windows, calendar, nowMs });
  const { opens, ends, moves } = dutyChanges(owed, await tx.evaluationTasks.duties(taskId));
  if (opens.length + ends.length + moves.length === 0) return;
  await changeFacts(tx, actor, [taskId], async () => {
    const parts = await assignmentsFor(
      tx,
      of,
      opens.map(({ unitId }) => unitId),
      nowMs,
    );
    const names = new Map((await tx.directory.loadUnits()).map(({ id, name }) => [id, name]));
    const ids = await tx.newIds(opens.length);
    const opened = opens.map((duty, at): Opened => ({ id: ids[at] ?? '', duty }));
    await tx.obligations.open(
      opened.map(({ id, duty: { kind, key, unitId, deadlineDay, name, aboutUnitId } }) => ({
        id,
        taskId,
        assignmentId: parts.get(unitId) ?? '',
        unitId,
        kind,
        key,
        title: writer.dutyTitle(name, aboutUnitId === undefined ? undefined : names.get(aboutUnitId)),
        targets: [],
        deadlineDay,
        openedAtMs: nowMs,
      })),
    );
    await tx.obligations.change(ends, nowMs);
    await tx.obligations.change(moves, nowMs, { reason: 'calendar' });
    await tx.evaluationCases.linkObligations(evaluation.id, taskId);
    await letters(tx, of, opened, holders, nowMs);
    const entry = { kind: 'evaluation.dutiesSettled', entity: 'evaluation', entityId: evaluation.id } as const;
    const after = {
      opened: opens.map(({ key, unitId, deadlineDay }) => ({ key, unitId, deadline: formatDay(deadlineDay) })),
      ended: ends,
      moved: moves.map(({ obligationId, deadlineDay }) => ({ obligationId, deadline: formatDay(deadlineDay) })),
    };
    const audit: readonly [AuditEntry] = [{ ...entry, after }];
    return { result: undefined, audit };
  });
}
