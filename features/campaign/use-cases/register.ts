import type { WithCampaigns } from './campaign-repository';
import { assign } from '../../assignment/rules/assign';
import type { RuleContext } from '../../assignment/rules/decision';
import { formatDay } from '../../../core/calendar/civil-day';
import { validatePolicy } from '../../../core/policy/validate-policy';
import type { Actor } from '../../../core/access/actor';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { NewAssignment, NewCampaign, NewTask } from './campaign-repository';
import type { EventRow, NewObligationRow, WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { Transaction } from '../../../platform/postgres/database';
import type { PlannedAssignment, PlannedTask } from '../rules/break-down/planned-task';
import { owedDays } from '../rules/late-letters';

/** What registering a campaign needs of its transaction. */
export type RegisterTx = Transaction & WithCampaigns & WithObligations;

interface Rows {
  readonly tasks: NewTask[];
  readonly assignments: NewAssignment[];
  readonly obligations: NewObligationRow[];
  readonly events: EventRow[];
}

/** Ids handed out one by one; asked for in one statement. */
function takeFrom(ids: readonly string[]): () => string {
  let at = 0;
  return () => {
    const id = ids[at++];
    if (id === undefined) throw new Error('more rows than ids');
    return id;
  };
}

/** The task's own deadlines, which the assignment letter names beside the receipt's: the days of the unit's results, else the notice's words (长期). */
function deadlinesOf({ deadlineText }: NewTask, { results }: PlannedAssignment): Readonly<Record<string, string>> {
  if (results.length > 0) return { resultDays: results.map(({ deadlineDay }) => formatDay(deadlineDay)).join(' ') };
  return deadlineText === undefined ? {} : { deadlineText };
}

function addAssignment(rows: Rows, task: NewTask, planned: PlannedAssignment, context: RuleContext, nextId: () => string): void {
  const id = nextId();
  const unitId = planned.unit.id;
  rows.assignments.push({ id, taskId: task.id, unitId, role: planned.role, ...(planned.standing && { standing: planned.standing }) });
  const of = { taskId: task.id, assignmentId: id, unitId, openedAtMs: context.nowMs };
  const { opens, events } = assign(id, owedDays(task, planned, context), context);
  const idOf = new Map<string, string>();
  for (const { kind, key, deadlineDay } of opens) {
    idOf.set(key, nextId());
    rows.obligations.push({ ...of, id: idOf.get(key) ?? '', kind, key, deadlineDay, title: task.title, targets: [] });
  }
  for (const { obligationKey, deadlineVersion, rung, audience, sendAtMs, atOnce } of events)
    rows.events.push({
      taskId: task.id,
      obligationId: idOf.get(obligationKey) ?? '',
      unitId,
      deadlineVersion,
      rung,
      audience,
      sendAtMs,
      atOnce,
      params: deadlinesOf(task, planned),
    });
  for (const result of planned.results) rows.obligations.push({ ...of, ...result, id: nextId(), kind: 'result' });
}

function rowsOf(planned: readonly PlannedTask[], context: RuleContext, nextId: () => string): Rows {
  const rows: Rows = { tasks: [], assignments: [], obligations: [], events: [] };
  planned.forEach(({ assignments, ...task }, index) => {
    const row: NewTask = { ...task, id: nextId(), position: index + 1 };
    rows.tasks.push(row);
    for (const assignment of assignments) addAssignment(rows, row, assignment, context, nextId);
  });
  return rows;
}

const auditOf = (campaign: NewCampaign, rows: Rows): readonly [AuditEntry, ...AuditEntry[]] => [
  {
    kind: 'campaign.issued',
    entity: 'campaign',
    entityId: campaign.id,
    unitId: campaign.officeUnitId,
    after: { title: campaign.title, tasks: rows.tasks.length, assignments: rows.assignments.length, obligations: rows.obligations.length },
  },
  ...rows.tasks.map(({ id, ordinal, title }) => ({
    kind: 'task.assigned' as const,
    entity: 'task',
    entityId: id,
    unitId: campaign.officeUnitId,
    after: { ordinal, title, units: rows.assignments.filter(({ taskId }) => taskId === id).map(({ unitId }) => unitId) },
  })),
];

/** Writes a planned campaign (立项、分解、交办) with everything it owes from the start, its audit entries and the outbox events of its processes. Returns its id; throws on a policy out of its bounds, which every caller has refused before. */
export async function register(
  tx: RegisterTx,
  actor: Actor,
  head: Omit<NewCampaign, 'id' | 'policy' | 'issuedAtMs'>,
  planned: readonly PlannedTask[],
  context: RuleContext,
): Promise<string> {
  const faults = validatePolicy(context.policy);
  if (faults.length > 0) throw new Error(`a campaign is not stored with this policy: ${faults.join(', ')}`);
  const assignments = planned.flatMap((task) => task.assignments);
  const count = 1 + planned.length + assignments.length * 2 + assignments.reduce((total, { results }) => total + results.length, 0);
  const nextId = takeFrom(await tx.newIds(count));
  const campaign: NewCampaign = { ...head, id: nextId(), policy: context.policy, issuedAtMs: context.nowMs };
  const rows = rowsOf(planned, context, nextId);
  await tx.campaigns.insert(campaign, rows.tasks, rows.assignments);
  await tx.obligations.open(rows.obligations);
  await tx.obligations.recordEvents(rows.events, context.nowMs);
  await tx.appendAudit(actor, auditOf(campaign, rows));
  await tx.publish([{ process: 'campaign', rowId: campaign.id }, ...rows.tasks.map(({ id }) => ({ process: 'task', rowId: id }))]);
  return campaign.id;
}
